import { describe, expect, it } from 'vitest';
import { diffCodebooks } from '../../src/codebook/diff.js';
import { mergeCodes } from '../../src/codebook/edit/merge.js';
import { moveCode } from '../../src/codebook/edit/move.js';
import { renameCode } from '../../src/codebook/edit/rename.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const text = `codebook: warung
codes:
  - code: usaha
    label: Usaha
    codes:
      - code: modal
        label: Modal
        definition: Uang untuk usaha.
        exclude: [{text: Mesin, see: alat}]
        indicators: [modal]
  - {code: alat, label: Alat}
`;
const book = (yaml: string) => readCodebook(yaml, 'w.yaml', 'w.yaml').codebook!;
const changes = (yaml: string) =>
  diffCodebooks(book(text), book(yaml)).map(({ change, before, after, loses }) => [
    change,
    before,
    after,
    ...(loses ? ['loses'] : []),
  ]);
const target = { text, file: 'w.yaml', ref: 'w.yaml' };
const changed = (result: ReturnType<typeof renameCode>) => ('text' in result ? result.text : '');

describe('a diff of codebooks', () => {
  it('of nothing', () => expect(changes(text)).toEqual([]));
  it('of layout is nothing', () =>
    expect(changes(text.replace('Uang untuk usaha.', '>-\n          uang   untuk\n          usaha'))).toEqual(
      [],
    ));
  it('a code more, a code less', () =>
    expect(
      changes(
        text
          .replace('{code: alat, label: Alat}', '{code: pasar, label: Pasar}')
          .replace(/ {8}exclude.*\n/, ''),
      ),
    ).toEqual([
      ['redefined', 'warung:modal', 'warung:modal'],
      ['added', undefined, 'warung:pasar'],
      ['removed', 'warung:alat', undefined, 'loses'],
    ]));
  it('a new id, with its old one', () =>
    expect(changes(changed(renameCode(target, 'alat', 'mesin')))).toEqual([
      ['renamed', 'warung:alat', 'warung:mesin'],
    ]));
  it('a new id without its old one loses codings', () =>
    expect(changes(text.replace('see: alat', 'see: mesin').replace('code: alat', 'code: mesin'))).toEqual([
      ['renamed', 'warung:alat', 'warung:mesin', 'loses'],
    ]));
  it('another place', () =>
    expect(changes(changed(moveCode(target, 'modal', undefined)))).toEqual([
      ['moved', 'warung:modal', 'warung:modal'],
    ]));
  it('a parent with a new id is the same place', () =>
    expect(changes(changed(renameCode(target, 'usaha', 'bisnis')))).toEqual([
      ['renamed', 'warung:usaha', 'warung:bisnis'],
    ]));
  it('a merge', () =>
    expect(changes(changed(mergeCodes(target, 'alat', 'usaha')))).toEqual([
      ['merged', 'warung:alat', 'warung:usaha'],
    ]));
  it('another definition, label, or indicators', () =>
    expect(
      changes(
        text
          .replace('Uang untuk usaha', 'Uang')
          .replace('label: Modal', 'label: Dana')
          .replace('[modal]', '[modal, dana]'),
      ),
    ).toEqual([
      ['relabelled', 'warung:modal', 'warung:modal'],
      ['redefined', 'warung:modal', 'warung:modal'],
      ['indicators', 'warung:modal', 'warung:modal'],
    ]));
});
