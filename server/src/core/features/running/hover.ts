import type { Analysis } from '../../analysis/analysis.ts';
import { isAt } from '../../config/places.ts';
import type { Words } from '../../text/words.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { RunningApplication } from '../live/running.ts';
import { runningTable } from './hover-table.ts';
import type { ToldRunning } from './hover-table.ts';

/** What is said of the cluster itself. */
export type HoverFrame = Pick<ToldRunning, 'cluster' | 'silentFor'>;

/** What runs of the application or deployment whose token stands at an offset; null where there is none of them. */
export const runningHover = (
  { configs }: Analysis,
  offset: number,
  runningOf: (config: number) => readonly RunningApplication[],
  frame: HoverFrame,
): { readonly range: TextRange; readonly markdown: Words } | null => {
  for (const [config, { applications }] of configs.entries()) {
    const at = applications.find(({ fullRange }) => isAt(fullRange, offset));
    const application = at && runningOf(config).find(({ name }) => name === at.name);
    if (at === undefined || application === undefined) continue;
    const own = application.deployments.find(({ range, hidden }) => !hidden && range !== null && isAt(range, offset));
    const range = isAt(at.range, offset) ? at.range : (own?.range ?? null);
    if (range === null) continue;
    const deployment = isAt(at.range, offset) ? null : (own?.name ?? null);
    const told = { ...frame, application, deployment };
    return { range, markdown: { en: runningTable(told, 'en'), vi: runningTable(told, 'vi') } };
  }
  return null;
};
