import { compareReleases } from '../../server/src/core/ray/release.ts';
import { SUBJECTS } from './tally.ts';
import type { Counts, Tally } from './tally.ts';

const total = ({ same, undecided, wrong }: Counts): number => same + undecided + wrong;

/** Agreement by release and by stage, then the kinds of disagreement by count: the text a person reads. */
export const reportOf = (tally: Tally): string => {
  const releases = [...tally.byRelease.keys()].sort(compareReleases);
  const rows = releases.map((release) => {
    const cells = SUBJECTS.map((subject) => cell(tally.byRelease.get(release)?.get(subject)));
    return [release.padEnd(8), ...cells].join('  ');
  });
  const sums = SUBJECTS.map((subject) =>
    cell(releases.map((release) => tally.byRelease.get(release)?.get(subject)).reduce(plus, undefined)),
  );
  const kinds = [...tally.kinds].sort(([, a], [, b]) => b.count - a.count);
  return [
    `${tally.answers} answers; same/all, in brackets the wrong ones`,
    ['release ', ...SUBJECTS.map((subject) => subject.padStart(15))].join('  '),
    ...rows,
    ['all     ', ...sums].join('  '),
    '',
    ...kinds.map(([kind, { count, agreement, example }]) =>
      [String(count).padStart(6), agreement.padEnd(9), kind, `e.g. ${example}`].join('  '),
    ),
  ].join('\n');
};

const cell = (counts: Counts | undefined): string => {
  const known = counts ?? { same: 0, undecided: 0, wrong: 0 };
  return `${known.same}/${total(known)} (${known.wrong})`.padStart(15);
};

const plus = (a: Counts | undefined, b: Counts | undefined): Counts | undefined =>
  a && b ? { same: a.same + b.same, undecided: a.undecided + b.undecided, wrong: a.wrong + b.wrong } : (a ?? b);
