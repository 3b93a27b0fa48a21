import { describe, expect, it } from 'vitest';
import { hearings, witnessOf } from '../../src/reduce/witnesses.js';
import { makeStudy } from './fixture.js';

const informants = [['I01', 'Bu Sari', 'anggota']] as const;
const keys = (made: Parameters<typeof makeStudy>[0]): string[] =>
  hearings(makeStudy(made)).map(({ witness }) => witness.key);

describe('witnesses', () => {
  it('is the informant, also over several documents', () => {
    const speakers = { N: 'I01' };
    expect(
      keys({ informants, documents: { w1: [{ speakers }, 'N: Ya.'], w2: [{ speakers }, 'N: Tidak.'] } }),
    ).toEqual(['informant:I01', 'informant:I01']);
  });

  it('is the case that a document without informants is about', () => {
    const about = { technique: 'observation', about: 'K1', observer: 'rina', site: 'rt3' };
    expect(keys({ cases: [['K1', 'Warung']], documents: { v1: [about, 'Warung buka.'] } })).toEqual([
      'case:K1',
    ]);
  });

  it('is one where observations share observer and site, and where documents share an issuer', () => {
    const seen = { technique: 'observation', observer: 'rina', site: 'balai' };
    const issued = { technique: 'documentation', issuer: 'dinas' };
    const found = keys({
      documents: {
        o1: [seen, 'Ramai.'],
        o2: [seen, 'Sepi.'],
        d1: [issued, 'SK.'],
        d2: [issued, 'Surat.'],
        d3: [{}, 'Foto.'],
      },
    });
    expect(found).toEqual([
      'observer:rina@balai',
      'observer:rina@balai',
      'issuer:dinas',
      'issuer:dinas',
      'document:d3',
    ]);
  });

  it('is nobody where an unidentified voice speaks among others', () => {
    const study = makeStudy({
      informants,
      documents: { f1: [{ speakers: { N: 'I01' } }, 'N: Ya.\nX: Betul.'] },
    });
    expect(witnessOf(study, study.documents[0]!, null)).toBeNull();
  });

  it('counts those who were present and said nothing as heard', () => {
    const made = { informants: ['I01', 'I02'], speakers: { A: 'I01' } };
    expect(keys({ informants, documents: { f1: [made, 'A: Ya.'] } })).toEqual([
      'informant:I01',
      'informant:I02',
    ]);
  });
});
