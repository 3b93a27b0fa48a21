import type { SpeakerRole } from '../model/document.js';
import type { Piece, Turn } from './turns.js';

/** What there is to see of one label, so that a person can say who it is. */
export interface LabelReport {
  readonly document: string;
  readonly label: string;
  readonly role: SpeakerRole;
  readonly turns: number;
  readonly words: number;
  /** Share of the turns that end in “?”, 0 to 1. */
  readonly questions: number;
  /** The first words, at most eight. */
  readonly first: string;
  /** Line of the first turn in the raw file. */
  readonly line: number;
}

/** Reports on the labels of a document in the order in which they first speak. */
export function reportLabels(
  document: string,
  pieces: readonly Piece[],
  roles: Readonly<Record<string, SpeakerRole>>,
): LabelReport[] {
  const byLabel = new Map<string, Turn[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'turn') continue;
    const turns = byLabel.get(piece.label);
    if (turns) turns.push(piece);
    else byLabel.set(piece.label, [piece]);
  }
  return [...byLabel].map(([label, turns]) => {
    const texts = turns.map((turn) => turn.paragraphs.flat().join(' '));
    const words = texts.map((text) => text.split(/\s+/u).filter(Boolean));
    const asking = texts.filter((text) => /\?["'”’)\]\s]*$/u.test(text)).length;
    return {
      document,
      label,
      role: Object.hasOwn(roles, label) ? roles[label]! : 'unknown',
      turns: turns.length,
      words: words.reduce((sum, list) => sum + list.length, 0),
      questions: asking / turns.length,
      first: (words.find((list) => list.length > 0) ?? []).slice(0, 8).join(' '),
      line: turns[0]!.line,
    };
  });
}
