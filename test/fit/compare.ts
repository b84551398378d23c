import { fitOf } from '../../server/src/core/fit/fit-of.ts';
import { resources } from '../../server/src/core/ray/amounts.ts';
import { applicationsOf } from './demands.ts';
import { play } from './play/play.ts';
import { caseOf } from './random-cases.ts';

export interface Tally {
  readonly counts: Record<string, number>;
  /** Cases too large to play to the end. */
  skipped: number;
  /** Right, but the number of waiting replicas was left open although it is certain. */
  vague: number;
  readonly faults: string[];
}

/** Steps that one case may take when it is played. */
const STEPS = 60_000;

/** Compares fit and exhaustive play for seeds in a row. */
export const compare = (from: number, count: number): Tally => {
  const tally: Tally = { counts: {}, skipped: 0, vague: 0, faults: [] };
  for (let seed = from; seed < from + count; seed++) compareOne(seed, tally);
  return tally;
};

const compareOne = (seed: number, tally: Tally): void => {
  const { files, nodes, release } = caseOf(seed);
  const played = play(files, nodes, release === '2.60.0', STEPS);
  if (played === null) {
    tally.skipped++;
    return;
  }
  const groups = nodes.map(({ amounts, zone }) => ({
    count: 1,
    resources: resources(amounts),
    labels: new Map(zone === undefined ? [] : [['zone', zone] as const]),
  }));
  const fit = fitOf(
    applicationsOf(files),
    { source: 'option', name: '', nodes: groups },
    { level: 'initial', release, isWhole: true },
  );
  const ends = [...played.ends].map((end) => end.split(',').map(Number));
  const totals = ends.map((end) => end.reduce((sum, waiting) => sum + waiting, 0));
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const status = most === 0 ? 'fits' : least > 0 ? 'does-not-fit' : 'depends';
  const key = `${status} / ${fit.status}`;
  tally.counts[key] = (tally.counts[key] ?? 0) + 1;
  const total = least === most ? least : null;
  const named = ends.length === 1 ? (ends[0] ?? []).filter((one) => one > 0).length : null;
  const exact = fit.pendingTotal === total && (fit.pending?.length ?? null) === named;
  const vague = fit.pendingTotal === null && fit.pending === null;
  if (fit.status !== 'unknown' && !exact && vague) tally.vague++;
  if (fit.status === 'unknown' || (fit.status === status && (exact || vague))) return;
  const [config, ways] = [JSON.stringify({ files, nodes, release }), JSON.stringify([...played.ends])];
  tally.faults.push(`seed ${String(seed)}: played ${ways}, answered ${JSON.stringify(fit)} for ${config}`);
};
