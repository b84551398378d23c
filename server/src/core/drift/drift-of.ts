import type { Analysis } from '../analysis/analysis.ts';
import type { ConfigWork } from '../analysis/work.ts';
import type { LiveApplication, LiveCluster } from '../live/live-cluster.ts';
import { applicationName } from '../options/read/application-name.ts';
import { applicationsOf } from '../options/walk.ts';
import { releaseBeside } from './release-beside.ts';
import { isLeft } from '../live/replaced.ts';
import type { TextRange } from '../text/text-range.ts';
import { asMap, entryOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Difference, Drift, DriftGap } from './drift.ts';
import { jsonOf } from '../yaml/json-tree.ts';
import { compareApplication, placeOf } from './of-application.ts';
import { frameGaps, unlikeFrame } from './of-frame.ts';
import { hasOpenStart, stepsOf } from './update/steps.ts';
import { sumsOf } from './update-of.ts';
import { updatesOf, withFrameLogging } from './updates-of.ts';

const UNREAD: Drift['sums'] = { before: null, during: null, after: null };

/** How a config differs from what runs, by the release that the cluster names, or else the file's. */
export const driftOf = (analysis: Analysis, config: number, live: LiveCluster): Drift => {
  const { work } = analysis;
  const own = work?.configs[config];
  const root = asMap(own?.root);
  if (own === undefined || root === undefined)
    return { differences: [], applications: [], unknown: [notRead('')], sums: UNREAD };
  if (live.serve === null && live.unread.some(({ path }) => path.includes('serve/applications')))
    return { differences: [], applications: [], unknown: [notRead('/api/serve/applications/')], sums: UNREAD };
  const release = releaseBeside(live, own.world);
  const outward = own.standing.source.embedding?.outward ?? ((range: TextRange) => range);
  const frame = frameOf(root, live, release, outward);
  const compared = applicationsOf(root).map((app) =>
    applicationOf(withFrameLogging(app, root), own, live, release, outward),
  );
  const differences = [...frame.differences, ...compared.flatMap((one) => one.differences)];
  const applications = updatesOf(root, own, live);
  return {
    differences: [...inOrder(differences), ...onlyRunning(root, live, release)],
    applications,
    unknown: [...frame.unknown, ...compared.flatMap((one) => one.unknown)],
    sums: sumsOf(stepsOf(applications, own, live), hasOpenStart(applications, own)),
  };
};

const notRead = (detail: string): DriftGap => ({ application: null, deployment: null, why: 'not-read', detail });

const inOrder = (differences: readonly Difference[]): readonly Difference[] =>
  differences.toSorted((a, b) => (a.range?.start ?? Infinity) - (b.range?.start ?? Infinity));

type Outward = (range: TextRange) => TextRange;

const frameOf = (root: MapNode, { serve }: LiveCluster, release: string, outward: Outward) => {
  const near = entryOf(root, 'applications')?.keyRange ?? root.range;
  const found = serve === null ? [] : unlikeFrame(root, serve, release, near);
  const differences = found.map(({ path, inFile, running, range }): Difference => ({
    application: null,
    deployment: null,
    option: path.join('.'),
    inFile: jsonOf(inFile),
    running: jsonOf(running),
    range: outward(range),
  }));
  return { differences, unknown: serve === null ? [] : frameGaps(root, release) };
};

/** An application that is being deleted is as good as gone. */
export const runningApplication = ({ serve }: LiveCluster, name: string): LiveApplication | undefined =>
  serve?.applications.find((one) => one.name === name && one.status !== 'DELETING');

const applicationOf = (
  app: MapNode,
  { world }: ConfigWork,
  cluster: LiveCluster,
  release: string,
  outward: Outward,
) => {
  const name = applicationName(app);
  const live = runningApplication(cluster, name);
  const { environment, unsure, codeOf } = world;
  if (live !== undefined)
    return compareApplication({ name, app, live, reader: { release, environment, unsure, codeOf }, outward });
  const missing: Difference = {
    application: name,
    deployment: null,
    option: 'name',
    inFile: name,
    running: undefined,
    range: outward(placeOf(app)),
  };
  return { differences: [missing], unknown: [] };
};

/** What `serve.run` started is no file’s where a deploy leaves it. */
const onlyRunning = (root: MapNode, { serve }: LiveCluster, release: string): readonly Difference[] => {
  const names = new Set(applicationsOf(root).map(applicationName));
  return (serve?.applications ?? [])
    .filter((one) => !names.has(one.name) && one.status !== 'DELETING' && !isLeft(one, release))
    .map(({ name }) => ({
      application: name,
      deployment: null,
      option: 'name',
      inFile: undefined,
      running: name,
      range: null,
    }));
};
