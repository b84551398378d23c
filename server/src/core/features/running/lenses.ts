import type { Analysis } from '../../analysis/analysis.ts';
import type { Words } from '../../text/words.ts';
import type { Lens } from '../glance/lenses.ts';
import type { RunningApplication, RunningDeployment } from '../live/running.ts';
import { applicationLine, deploymentLine } from './lines.ts';

/**
 * The status of each application and deployment of a config over its token; `running` is what runs of that config, and
 * `isSilent` marks what a cluster said that does not answer any more.
 */
export const runningLenses = (
  analysis: Analysis,
  config: number,
  running: readonly RunningApplication[],
  isSilent: boolean,
): readonly Lens[] => {
  const { lines } = analysis;
  const lineOf = (start: number): number => lines.positionAt(start).line;
  return running.flatMap((application) => {
    const { range, name, deployments } = application;
    if (range === null) return [];
    const of = { config, application: name };
    const title = (words: Words): Words => (isSilent ? marked(words) : words);
    const taken = new Set([lineOf(range.start)]);
    const own = deployments.flatMap((one): readonly Lens[] => {
      if (!hasToken(one) || taken.has(lineOf(one.range.start))) return [];
      taken.add(lineOf(one.range.start));
      return [{ range: one.range, title: title(deploymentLine(one)), of }];
    });
    return [{ range, title: title(applicationLine(application)), of }, ...own];
  });
};

const hasToken = (
  one: RunningDeployment,
): one is RunningDeployment & { readonly range: NonNullable<RunningDeployment['range']> } =>
  one.range !== null && !one.hidden;

const marked = ({ en, vi }: Words): Words => ({
  en: `${en} · the cluster does not answer`,
  vi: `${vi} · cụm không trả lời`,
});
