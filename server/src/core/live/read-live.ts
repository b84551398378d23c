import { actorsOf } from './actors.ts';
import type { LiveAnswers } from './answers.ts';
import { groupsOf } from './groups.ts';
import { objectOf, textOf } from './json.ts';
import type { LiveCluster, LiveServe, UnreadAnswer } from './live-cluster.ts';
import { agreeing, nodesOf, withReserved } from './nodes.ts';
import { PATHS } from './reads.ts';
import { serveOf } from './serve.ts';
import { statusOf } from './status.ts';
import { dataAt, listAt, toldAt, unread, valueOf } from './told.ts';
import type { Told } from './told.ts';

/**
 * What the answers to `READS` say of a cluster. Whatever stands in them, this returns: what has another shape or is cut
 * is told in `unread` and counts as not said.
 */
export const readLive = (address: string, readAt: number, answers: LiveAnswers): LiveCluster => {
  const version = versionAt(answers);
  const serve = serveAt(answers);
  const report = dataAt(answers, PATHS.status);
  const usage = dataAt(answers, PATHS.usage);
  const status = statusOf(dataAt(answers, PATHS.statusText));
  const amounts = objectOf(objectOf(objectOf(valueOf(report)?.clusterStatus)?.loadMetricsReport)?.usageByNode);
  const lines = objectOf(valueOf(usage)?.nodeLogicalResources);
  const nodes = listAt(answers, PATHS.nodes, nodesOf({ lines, amounts }));
  const groups = listAt(answers, PATHS.groups, groupsOf);
  const actors = listAt(answers, PATHS.actors, actorsOf);
  const said = valueOf(status);
  const running = valueOf(serve);
  const found = valueOf(nodes);
  const sure = found && amounts === null ? agreeing(found, said?.load?.used ?? null) : found;
  return {
    address,
    ray: valueOf(version)?.ray ?? null,
    session: valueOf(version)?.session ?? null,
    readAt,
    nodes: sure && withReserved(sure, valueOf(groups)),
    groups: valueOf(groups),
    actors: valueOf(actors),
    waiting: said?.load?.waiting ?? null,
    used: said?.load?.used ?? null,
    growing: said?.growing ?? null,
    statusText: said?.text ?? null,
    serve: running === 'not running' ? null : running,
    unread: [version, serve, nodes, groups, actors, report, status, usage].flatMap(whyUnread),
  };
};

const whyUnread = (told: Told<unknown>): readonly UnreadAnswer[] =>
  told !== null && 'unread' in told ? [told.unread] : [];

/** `VersionResponse` of `ray/dashboard/modules/version.py`. */
const versionAt = (answers: LiveAnswers): Told<{ readonly ray: string; readonly session: string | null }> => {
  const told = toldAt(answers, PATHS.version);
  if (told === null || 'unread' in told) return told;
  const ray = textOf(told.value.ray_version);
  if (ray === null) return unread(PATHS.version, 'other-shape', '', 200);
  return { value: { ray, session: textOf(told.value.session_name) } };
};

/** What Serve told; null: it was not asked, or could not be read. */
export const readServe = (answers: LiveAnswers): LiveServe | 'not running' | null => valueOf(serveAt(answers));

/** The release that a dashboard told; null for what is no dashboard. */
export const readRelease = (answers: LiveAnswers): string | null => valueOf(versionAt(answers))?.ray ?? null;

const serveAt = (answers: LiveAnswers): Told<LiveServe | 'not running'> => {
  const told = toldAt(answers, PATHS.serve);
  if (told === null || 'unread' in told) return told;
  const serve = serveOf(told.value);
  return serve === null ? unread(PATHS.serve, 'other-shape', '', 200) : { value: serve };
};
