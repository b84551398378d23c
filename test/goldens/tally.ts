import { analyze } from '../../server/src/core/index.ts';
import { goldenCode } from './code.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import type { Agreement, Comparison } from './compare.ts';
import type { Golden, GoldenAnswer } from './read.ts';

/** Counts by agreement. */
export type Counts = Record<Agreement, number>;

/** What a release's answers are about: the stage where Ray stops, or the demand of what it accepts. */
export const SUBJECTS = ['accepted', 'schema', 'build', 'deploy', 'demand'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface Tally {
  readonly byRelease: Map<string, Map<Subject, Counts>>;
  /** Kind of disagreement, with its count and one example (`release id`). */
  readonly kinds: Map<string, { count: number; agreement: Agreement; example: string }>;
  answers: number;
}

/** Runs the core over every answer of the goldens. */
export const tallyOf = (goldens: readonly Golden[]): Tally => {
  const tally: Tally = { byRelease: new Map(), kinds: new Map(), answers: 0 };
  for (const golden of goldens)
    for (const { on, is } of golden.answers) for (const release of on) count(tally, golden, release, is);
  return tally;
};

const count = (tally: Tally, golden: Golden, release: string, answer: GoldenAnswer): void => {
  const config = analyze(golden.text, { rayVersionOption: release, codeOf: goldenCode }).configs[0];
  tally.answers++;
  const verdict = compareVerdict(config, answer);
  add(tally, release, answer.status === 'accepted' ? 'accepted' : answer.stage, verdict, golden);
  if (answer.status === 'accepted') add(tally, release, 'demand', compareDemand(config, answer), golden);
};

const add = (tally: Tally, release: string, subject: Subject, { agreement, kind }: Comparison, golden: Golden) => {
  const subjects = tally.byRelease.get(release) ?? new Map<Subject, Counts>();
  const counts = subjects.get(subject) ?? { same: 0, undecided: 0, wrong: 0 };
  counts[agreement]++;
  tally.byRelease.set(release, subjects.set(subject, counts));
  if (agreement === 'same') return;
  const key = `${kind} (${golden.family})`;
  const known = tally.kinds.get(key);
  if (known) known.count++;
  else tally.kinds.set(key, { count: 1, agreement, example: `${release} ${golden.id}` });
};
