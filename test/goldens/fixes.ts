import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';
import type { Analysis, Fix, Problem } from '../../server/src/core/index.ts';

/** What one fix did to a text; empty where it did what a fix has to do. */
export interface FixFault {
  readonly code: string;
  readonly fix: string;
  readonly fault: string;
}

export interface FixCounts {
  /** Fixes by the code of their problem. */
  readonly applied: Map<string, number>;
  readonly faults: FixFault[];
  problems: number;
  mendable: number;
}

/** Codes whose fixes lower an amount step by step: one step need not end the problem. */
const STEPWISE = /-contention$|^node-fit$|^ceiling-over-capacity$/;

/** Only with this one mended is the rest read at all, so what it then shows was there before. */
const REVEALING = ['missing-builder', 'missing-key'];

/** A refused key that stands in for, or hides, what the other code then speaks of. */
const REVEALED: readonly (readonly [mended: string, seen: string])[] = [
  ['bundle-gpu', 'ignored-accelerator'],
  ['deployment-option', 'ignored-replicas'],
  ['model-actor-gpu', 'shared-card'],
  ['model-actor-gpu', 'worker-gpu'],
  ['replica-range', 'shared-card'],
  ['refused-key', 'worker-bundles'],
  ['refused-key', 'engine-backend'],
  ['refused-key', 'accelerator-config'],
  ['refused-key', 'shared-card'],
  ['refused-key', 'worker-gpu'],
  ['unknown-deployment', 'actor-outgrows-bundle'],
  ['value-choice', 'empty-first-bundle'],
  ['value-choice', 'shared-card'],
  ['value-choice', 'worker-gpu'],
  ['value-range', 'object-store-memory'],
  ['value-type', 'actor-accelerator'],
  ['value-type', 'shared-card'],
  ['value-type', 'worker-gpu'],
];

const isRevealed = (mended: string, seen: string): boolean =>
  REVEALING.includes(mended) || REVEALED.some(([a, b]) => a === mended && b === seen);

/** Applies each fix of each problem of a text on a release, one by one, and notes what went wrong. */
export const tryFixes = (text: string, release: string, counts: FixCounts): void => {
  const before = analyze(text, { rayVersionOption: release });
  const fixesOf = fixer(before);
  for (const problem of before.problems) {
    counts.problems += 1;
    const fixes = fixesOf(problem).filter(({ edits }) => edits.length > 0);
    if (fixes.length > 0) counts.mendable += 1;
    for (const fix of fixes) {
      counts.applied.set(problem.code, (counts.applied.get(problem.code) ?? 0) + 1);
      for (const fault of faultsOf(before, problem, fix, release))
        counts.faults.push({ code: problem.code, fix: fix.title.en, fault });
    }
  }
};

const faultsOf = (before: Analysis, problem: Problem, fix: Fix, release: string): readonly string[] => {
  const text = applyEdits(before.text, fix.edits);
  const after = analyze(text, { rayVersionOption: release });
  const lost = comments(before.text).filter((comment) => !comments(text).includes(comment));
  const counted = (analysis: Analysis, code: string) => analysis.problems.filter((one) => one.code === code).length;
  const codes = new Set(after.problems.filter(({ severity }) => severity !== 'information').map(({ code }) => code));
  return [
    ...(after.kind === before.kind ? [] : ['is no longer a Serve file']),
    ...(counted(after, 'yaml-syntax') > counted(before, 'yaml-syntax') ? ['breaks the YAML'] : []),
    ...lost.map((comment) => `loses ${comment}`),
    ...(STEPWISE.test(problem.code) || said(after, problem) < said(before, problem) ? [] : ['leaves the problem']),
    ...[...codes]
      .filter(
        (code) =>
          code !== problem.code && !isRevealed(problem.code, code) && counted(after, code) > counted(before, code),
      )
      .map((code) => `brings ${code}`),
    ...(rank(after) < rank(before) ? ['makes the verdict worse'] : []),
  ];
};

/** How often an analysis says the same as this problem: a rule may find another thing behind it. */
const said = ({ problems }: Analysis, { code, message }: Problem): number =>
  problems.filter((one) => one.code === code && one.message.en === message.en).length;

const comments = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|\s)(#[^\r\n]*)/gm)].map(([, all]) => all ?? '');

const rank = ({ configs, problems }: Analysis): number => {
  const verdict = configs[0]?.verdict;
  if (verdict?.status !== 'rejected') return 3;
  if (problems.some(({ beforeBuild }) => beforeBuild === true)) return 0;
  return ['schema', 'build', 'deploy'].indexOf(verdict.stage);
};

/** The text with a comment of its own on every line where one may stand without changing what the file says. */
export const commented = (text: string): string => {
  const with_ = text
    .split('\n')
    .map((line, i) => (/[\w:}\]"'-]$/.test(line) ? `${line} # ${String(i)}!` : line))
    .join('\n');
  const said = (one: string) => JSON.stringify(analyze(one).problems.map(({ code, message }) => [code, message]));
  return said(with_) === said(text) ? with_ : text;
};
