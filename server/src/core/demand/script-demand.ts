import type { StartedApplication } from '../python/read-script.ts';
import type { TextRange } from '../text/text-range.ts';
import { distinctGaps, gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { ApplicationDemand } from './demand.ts';
import { sumsOf } from './application-demand.ts';
import { deploymentDemand } from './deployment-demand.ts';
import { deploymentGaps } from './deployment-gaps.ts';

/** Everything that one `serve.run` of a script makes Ray reserve; `range` stands for the application in the analysed text. */
export const startedDemand = (
  { started: { name }, code }: StartedApplication,
  range: TextRange,
  release: string,
): ApplicationDemand => {
  const read = code.kind === 'read' ? code.deployments : [];
  const own = stoppedGap(code, range);
  const deployments = read.map(({ settings: made, unread, given }) => {
    const settings = { ...made, range };
    return deploymentDemand(
      settings,
      null,
      release,
      deploymentGaps({ settings, entries: [], unread, given, beside: null }, own),
    );
  });
  const complete =
    code.kind === 'read' && read.every(({ unread }, i) => unread.length === 0 || deployments[i]?.demand != null);
  return {
    name,
    complete,
    code,
    importPath: range,
    deployments,
    ...sumsOf(deployments, complete),
    either: [],
    unknown: distinctGaps([...(own === null ? [] : [own]), ...deployments.flatMap(({ unknown }) => unknown)]),
    assumptions: [],
    buildsOn: null,
    range,
    fullRange: range,
  };
};

const stoppedGap = (code: StartedApplication['code'], range: Gap['range']): Gap | null => {
  if (code.kind === 'read') return null;
  return code.place === null ? gapHere(range, code.why) : { ...code.place, message: code.why };
};
