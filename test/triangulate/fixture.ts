import type { Finding } from '../../src/model/finding.js';
import { type JudgeOptions, judge } from '../../src/triangulate/judge.js';
import { type RuleOverrides, rulesOf } from '../../src/triangulate/rules.js';
import type { Verdict } from '../../src/triangulate/verdict.js';
import { type Made, makeFacts } from '../reduce/fixture.js';

/** A finding about training, with what a test says of it. */
export function finding(some: Partial<Finding> = {}): Finding {
  return {
    id: 'F1',
    claim: 'Pelatihan ada.',
    codes: [{ code: 'training', polarity: 'positive' }],
    with: [],
    within: 'turn',
    when: {},
    excluded: [],
    marks: {},
    require: {},
    negative: [],
    theory: [],
    index: 0,
    place: { file: 'findings.yaml' },
    ...some,
  };
}

/** The verdict on one finding of a made-up study. */
export function judged(
  made: Made,
  some: Partial<Finding> = {},
  overrides: RuleOverrides = {},
  options: Partial<JudgeOptions> = {},
): Verdict {
  const facts = makeFacts(made);
  const rules = rulesOf(facts.study.settings.triangulation, overrides);
  return judge([finding(some)], facts, { rules, ...options })[0]!;
}

/** An interview in which one informant says each line in a turn of its own. */
export function interview(
  informant: string,
  lines: readonly string[],
  meta: object = {},
): NonNullable<Made['documents']>[string] {
  const body = lines.map((line) => `P: Lalu?\n\nN: ${line}\n`).join('\n');
  return [{ informants: [informant], speakers: { P: 'interviewer', N: informant }, ...meta }, body];
}

/** `pengurus supports`, `dinas silent`: the levels of a dimension that were heard or planned. */
export function statuses({ levels }: Verdict['source']): string[] {
  return levels.map(({ key, status, dissent }) => `${key} ${status}${dissent ? ' with dissent' : ''}`);
}
