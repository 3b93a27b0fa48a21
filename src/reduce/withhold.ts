import type { Codebook } from '../model/codebook.js';
import type { StudyDocument, Unit } from '../model/document.js';
import { codePointsOf } from '../text/code-points.js';
import type { Evidence, Facts } from './evidence.js';
import { informantAt } from './roster.js';

/** What stands for each letter of words that are not to be printed. */
export const withheldLetter = '█';

/**
 * Facts in which the words of some informants are blacked out, letter by letter, in documents and quotations alike, so
 * that whatever is made from them can print none; places, counts and codes stay what they are. Facts without words of
 * these informants are given back as they are.
 */
export function withholdWords(facts: Facts, informants: ReadonlySet<string>): Facts {
  if (informants.size === 0) return facts;
  const blacked = new Map(
    facts.study.documents.map((document) => [document, blackOut(document, informants)]),
  );
  if ([...blacked].every(([before, after]) => before === after)) return facts;
  const evidence = facts.evidence.map((one): Evidence => {
    const { segment } = one;
    const document = blacked.get(one.document) ?? one.document;
    if (segment.informant === null || !informants.has(segment.informant)) return { ...one, document };
    const quote = blackWords(segment.quote);
    return { ...one, document, segment: { ...segment, quote }, said: segment.quote };
  });
  return { ...facts, study: { ...facts.study, documents: [...blacked.values()] }, evidence };
}

/** A codebook in which examples that some informants said are blacked out; examples that are nowhere in their words stay. */
export function withholdExamples(
  codebook: Codebook,
  documents: readonly StudyDocument[],
  informants: ReadonlySet<string>,
): Codebook {
  if (informants.size === 0) return codebook;
  const words = documents.flatMap((document) =>
    withheldUnits(document, informants).map((unit) =>
      plain(codePointsOf(document).slice(unit.textStart, unit.end)),
    ),
  );
  const black = (quote: string): string =>
    words.some((text) => text.includes(plain(quote))) ? blackWords(quote) : quote;
  const codes = codebook.codes.map((code) => ({
    ...code,
    examples: code.examples.map((example) => {
      const { quote } = example;
      if (typeof quote === 'string') return { ...example, quote: black(quote) };
      const said = Object.entries(quote).map(([language, text]) => [
        language,
        text === undefined ? text : black(text),
      ]);
      return { ...example, quote: Object.fromEntries(said) as typeof quote };
    }),
  }));
  return { ...codebook, codes };
}

/** Without the punctuation and blanks in which a typed example may differ from what was said. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** The blocks whose words are those of the informants. */
function withheldUnits(document: StudyDocument, informants: ReadonlySet<string>): readonly Unit[] {
  return document.units.filter((unit) => {
    if (unit.kind === 'heading' || unit.standing === 'note') return false;
    const informant = informantAt(document, unit);
    return informant !== null && informants.has(informant);
  });
}

function blackOut(document: StudyDocument, informants: ReadonlySet<string>): StudyDocument {
  const points = codePointsOf(document);
  const pieces: string[] = [];
  let done = 0;
  for (const unit of withheldUnits(document, informants)) {
    pieces.push(points.slice(done, unit.textStart), blackWords(points.slice(unit.textStart, unit.end)));
    done = unit.end;
  }
  return done === 0
    ? document
    : { ...document, body: `${pieces.join('')}${points.text.slice(points.toIndex(done))}` };
}

/** The same number of code points. */
function blackWords(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]/gu, withheldLetter);
}
