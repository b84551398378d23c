import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ClusterDescription } from '../../clusters/cluster.ts';
import { judged } from '../../fit/standing/judge.ts';
import type { Judged, Judgement } from '../../fit/standing/judge.ts';
import { ownerKey } from '../../fit/standing/real.ts';
import type { RealPlacement } from '../../fit/standing/real.ts';
import type { LiveCluster, LiveNode } from '../../live/live-cluster.ts';
import { roomFor } from '../../live/room-for.ts';
import type { Words } from '../../text/words.ts';
import { deployedAsWritten } from './deployed.ts';
import type { Deployed } from './deployed.ts';
import { whyNoFirstDeploy } from './first-deploy.ts';
import { realPlacementOf } from './real-placement.ts';

/** How the replicas of a config stand beside where we say that they may. */
export interface Standing {
  /** `equal` and `among`: as we lay them out, or where chance may put them; `otherwise`: neither; `unknown`: see `why`. */
  readonly is: 'equal' | 'among' | 'otherwise' | 'unknown';
  /** Why it is not known; null where it is. */
  readonly why: Words | null;
  /** Where it is `otherwise`: each deployment on each node where it stands in another number than the nearest outcome says. */
  readonly differs: readonly StandsOtherwise[];
}

export interface StandsOtherwise {
  /** The id of the node. */
  readonly node: string;
  readonly application: string;
  readonly deployment: string;
  /** Actors, or bundles of placement groups. */
  readonly said: number;
  readonly stands: number;
}

/** Null where no application of the config runs there. */
export const standingOf = (live: LiveCluster, analysis: Analysis, config: number): Standing | null => {
  const own = analysis.configs[config];
  const running = new Set(live.serve?.applications.map(({ name }) => name));
  if (own?.applications.some(({ name }) => running.has(name)) !== true) return null;
  if (live.ray !== own.ray.version || !own.ray.covered) return unknown(OTHER_RELEASE);
  const deployed = deployedAsWritten(analysis, config, live);
  const unsure = whyNoFirstDeploy(live, own, deployed) ?? (deployed.every(isInOneGo) ? null : IN_STEPS);
  return unsure === null ? held(live, own, deployed) : unknown(unsure);
};

const held = (live: LiveCluster, own: ConfigAnalysis, deployed: readonly Deployed[]): Standing => {
  const applications = deployed.map((one) => one.live);
  const names = applications.map(({ name }) => name);
  const room = roomFor(live, names);
  if (room === null || !isTold(room.description)) return unknown(NO_ROOM);
  const real = realPlacementOf(live, applications, room.nodes);
  if (real === null) return unknown(NOT_PLACED);
  const cluster = { ...room.description, source: 'live' } as const;
  const found = judged(own.applications, cluster, { release: own.ray.version }, real);
  if (found.judgement === 'open') return unknown(TOO_MANY);
  const differs = found.judgement === 'wrong' ? otherwiseIn(found, real, applications, room.nodes) : [];
  return { is: IS[found.judgement], why: null, differs };
};

const IS = { equal: 'equal', among: 'among', wrong: 'otherwise' } as const satisfies Partial<
  Record<Judgement, Standing['is']>
>;

const isTold = ({ nodes }: ClusterDescription): boolean =>
  nodes.every(({ unknown: open, countUnknown }) => open === undefined && countUnknown !== true);

/** Each deployment all at once, and after the last deploy of its application: what came later found other room. */
const isInOneGo = ({ live: { deployedAt, deployments } }: Deployed): boolean =>
  deployedAt !== null &&
  deployments.every(({ replicas }) => {
    const times = replicas.map(({ startedAt }) => startedAt ?? 0);
    return times.every((time) => time >= deployedAt - EARLY) && Math.max(...times) - Math.min(...times) <= AT_ONCE;
  });

/** Serve notes a deploy when it is done with it, and starts all replicas of a deployment in one turn; in seconds. */
const EARLY = 1;
const AT_ONCE = 10;

const otherwiseIn = (
  { said }: Judged,
  real: RealPlacement,
  applications: readonly Deployed['live'][],
  nodes: readonly LiveNode[],
): readonly StandsOtherwise[] =>
  nodes.flatMap(({ id: node }, place) =>
    applications.flatMap(({ name: application, deployments }) =>
      deployments.flatMap(({ name: deployment }): readonly StandsOtherwise[] => {
        const key = ownerKey(application, deployment);
        const stands = (real.get(key)?.placed ?? []).flat().filter((one) => one === place).length;
        const there = said[place]?.get(key) ?? 0;
        return stands === there ? [] : [{ node, application, deployment, said: there, stands }];
      }),
    ),
  );

const unknown = (why: Words): Standing => ({ is: 'unknown', why, differs: [] });

const OTHER_RELEASE: Words = {
  en: 'the file is read as of another release',
  vi: 'file được đọc theo một bản Ray khác',
};
const IN_STEPS: Words = {
  en: 'it was deployed in steps, or replicas were replaced since',
  vi: 'nó được deploy nhiều bước, hoặc có replica đã bị thay từ đó',
};
const NO_ROOM: Words = {
  en: 'the cluster does not tell what each node has',
  vi: 'cụm không cho biết mỗi node có gì',
};
const NOT_PLACED: Words = {
  en: 'the cluster does not tell the node of each replica, or what those without one wait for',
  vi: 'cụm không cho biết node của từng replica, hoặc replica chưa có node đang chờ gì',
};
const TOO_MANY: Words = {
  en: 'there are too many ways in which it may stand, or it starts in gangs',
  vi: 'có quá nhiều cách bố trí, hoặc các replica khởi động theo nhóm',
};
