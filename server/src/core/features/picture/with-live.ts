import type { LiveApplication, LiveCluster, LiveDeployment, LiveNode } from '../../live/live-cluster.ts';
import { nameOf } from '../../live/room.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { Words } from '../../text/words.ts';
import type { Standing } from '../live/standing-of.ts';
import { otherwiseWords, standingWords } from '../live/standing-words.ts';
import type { Scene, SceneLiveNode, SceneLiveReplicas, SceneRunning } from './scene.ts';
import { keyOf } from './what-if.ts';

/** A running cluster beside a scene. */
export interface Beside {
  readonly cluster: LiveCluster;
  readonly isSilent: boolean;
  /** Why a deployment waits there, in words; none where it does not, or nobody knows. */
  readonly whyOf: (application: string, deployment: string) => readonly Words[];
  /** How replicas stand beside where they may; null: none of them runs there. */
  readonly standing: Standing | null;
  /** False while the scene shows other numbers than the file’s. */
  readonly isAsItStands: boolean;
}

/** A scene with what really runs of its applications; without any of them it stays as it is. */
export const withLive = (scene: Scene, { cluster, isSilent, whyOf, standing, isAsItStands }: Beside): Scene => {
  const names = new Set(scene.deployments.map(({ application }) => application));
  const own = (cluster.serve?.applications ?? []).filter(({ name }) => names.has(name));
  if (own.length === 0) return scene;
  const places = new Map(scene.deployments.map(({ key }, place) => [key, place]));
  const placeOf = (application: string, deployment: string): number | null =>
    places.get(keyOf(application, deployment)) ?? null;
  const said = isAsItStands && scene.outcomes > 0 ? placedIn(scene) : null;
  const stands = isAsItStands ? standing : null;
  return {
    ...scene,
    live: {
      address: nameOf(cluster.address),
      isSilent,
      deployments: own.flatMap(({ name, deployments }) =>
        deployments.map((one) =>
          runningOf(keyOf(name, one.name), one, placeOf(name, one.name), said, whyOf(name, one.name)),
        ),
      ),
      nodes: nodesOf(cluster, placeOf, stands?.differs ?? []),
      stands: stands && { told: standingWords(stands), isOtherwise: stands.is === 'otherwise' },
    },
  };
};

/** Replicas that are drawn with a place, by deployment. */
const placedIn = ({ deployments, waiting }: Scene): readonly (number | null)[] =>
  deployments.map(({ replicas }, place) => {
    const waits = waiting.filter(({ deployment }) => deployment === place);
    return replicas === null ? null : replicas - waits.reduce((sum, one) => sum + one.replicas, 0);
  });

const runningOf = (
  key: string,
  { status, message, target, replicas }: LiveDeployment,
  deployment: number | null,
  said: readonly (number | null)[] | null,
  why: readonly Words[],
): SceneRunning => {
  const running = replicas.filter(({ state }) => state === 'RUNNING').length;
  const placed = deployment === null ? null : (said?.[deployment] ?? null);
  return {
    ...{ deployment, key, status, tone: toneOf(status), running, target },
    differs: deployment === null ? NOT_HERE : placed === null || placed === running ? null : otherwise(placed),
    why: why.length > 0 || message === '' ? why : [{ en: message, vi: message }],
  };
};

const NOT_HERE: Words = { en: 'the file does not have it', vi: 'file không có' };

const otherwise = (placed: number): Words => ({
  en: `drawn: ${String(placed)}`,
  vi: `hình vẽ: ${String(placed)}`,
});

/** Statuses of Serve by how they are taken: `DeploymentStatus` and `ApplicationStatus` in `ray/serve/_private/common.py` and `schema.py`. */
export const toneOf = (status: string): SceneRunning['tone'] => {
  if (status === 'HEALTHY' || status === 'RUNNING') return 'good';
  return status === 'UNHEALTHY' || status === 'DEPLOY_FAILED' ? 'bad' : 'busy';
};

type PlaceOf = (application: string, deployment: string) => number | null;

const nodesOf = (
  { nodes, serve }: LiveCluster,
  placeOf: PlaceOf,
  differs: Standing['differs'],
): readonly SceneLiveNode[] => {
  const all = serve?.applications ?? [];
  return (nodes ?? []).map((node) => ({
    id: node.id,
    ip: node.ip,
    isHead: node.isHead,
    held: heldText(node),
    replicas: all.flatMap((application) => replicasOn(node.id, application, placeOf)),
    differs: differs
      .filter((one) => one.node === node.id)
      .map((one) => ({
        deployment: placeOf(one.application, one.deployment),
        key: keyOf(one.application, one.deployment),
        told: otherwiseWords(one),
      })),
  }));
};

const replicasOn = (
  node: string,
  { name, deployments }: LiveApplication,
  placeOf: PlaceOf,
): readonly SceneLiveReplicas[] =>
  deployments.flatMap((deployment) => {
    const here = deployment.replicas.filter((one) => one.node === node);
    return [...new Set(here.map(({ state }) => state))].map((state) => ({
      deployment: placeOf(name, deployment.name),
      key: keyOf(name, deployment.name),
      state,
      count: here.filter((one) => one.state === state).length,
    }));
  });

const SHOWN = ['CPU', 'GPU'];

/** `3 / 4 CPU · 0.8 / 1 GPU`. */
export const heldText = ({ total, free }: Pick<LiveNode, 'total' | 'free'>): string | null => {
  if (free === null) return null;
  const parts = SHOWN.flatMap((name) => {
    const all = total.get(name) ?? 0n;
    const left = free.get(name);
    return all === 0n || left === undefined
      ? []
      : [`${String(amountOf(all - left))} / ${String(amountOf(all))} ${name}`];
  });
  return parts.length === 0 ? null : parts.join(' · ');
};
