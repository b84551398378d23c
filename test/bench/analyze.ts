import { analyze } from '../../server/src/core/analysis/analyze.ts';
import type { Analysis } from '../../server/src/core/analysis/analysis.ts';
import { fixer } from '../../server/src/core/analysis/fixes-of.ts';
import type { Done } from '../../server/src/core/analysis/options.ts';
import { llmApplications, pythonApplications } from './data/workloads.ts';
import type { Workload } from './data/workloads.ts';

/** How long an analysis and its fixes take after an edit, in milliseconds, and what of it is done anew; `npm run bench`. */
const ROUNDS = 20;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const timed = <T>(work: () => T): readonly [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};

const counting = (workload: Workload) => {
  const counts: Record<Done, number> = { rule: 0, application: 0, reading: 0, fit: 0 };
  const options = {
    ...workload.options,
    onDone: (done: Done) => {
      counts[done] += 1;
    },
  };
  const taken = () => {
    const now = { ...counts };
    for (const done of ['rule', 'application', 'reading', 'fit'] as const) counts[done] = 0;
    return now;
  };
  return { options, taken };
};

const shown = (ms: number): string => ms.toFixed(1).padStart(8);

const run = (workload: Workload): void => {
  const { options, taken } = counting(workload);
  const [start, first] = timed(() => analyze(workload.text, options));
  const whole = taken();
  const rounds = Array.from({ length: ROUNDS }, (_, step) => step);
  const fresh = rounds.slice(0, 5).map((step) => timed(() => analyze(workload.edited(100 + step), options))[1]);
  taken();
  let previous: Analysis = start;
  const edits: number[] = [];
  const actions: number[] = [];
  let redone = whole;
  for (const step of rounds) {
    const text = workload.edited(step);
    const [analysis, took] = timed(() => analyze(text, options, previous));
    redone = taken();
    edits.push(took);
    actions.push(timed(() => analysis.problems.map(fixer(analysis)))[1]);
    taken();
    previous = analysis;
  }
  const share = (done: Done): string => `${String(redone[done])}/${String(whole[done])}`;
  console.log(
    `${shown(first)} first ${shown(median(fresh))} fresh ${shown(median(edits))} edit ${shown(median(actions))} fixes   ` +
      `rules ${share('rule')} applications ${share('application')} readings ${share('reading')}   ${workload.name}`,
  );
};

for (const workload of [pythonApplications(10), pythonApplications(40), llmApplications(60), llmApplications(500)])
  run(workload);
