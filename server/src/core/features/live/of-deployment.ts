import type { DeploymentDemand } from '../../demand/demand.ts';
import type { LiveDeployment, LiveReplica } from '../../live/live-cluster.ts';
import { once } from '../../text/once.ts';
import type { Words } from '../../text/words.ts';
import { ageOf } from './age.ts';
import { causeOf } from './cause.ts';
import type { Cause } from './cause.ts';
import { causeWords, stateWords } from './cause-words.ts';
import { deploymentWords } from './failure.ts';
import { gangSize, needsOf } from './needs.ts';
import type { Owner, Owners } from '../../live/owner.ts';
import { noRoomWords } from './room.ts';
import type { RoomTold } from './room.ts';
import type { RunningDeployment, RunningReplica } from './running.ts';

/** What the words about one deployment are made of. */
export interface World extends RoomTold {
  readonly owners: Owners;
  readonly demandOf: (owner: Owner) => DeploymentDemand | null;
  readonly isHidden: (owner: Owner) => boolean;
}

export const deploymentOf = (world: World, application: string, deployment: LiveDeployment): RunningDeployment => {
  const owner: Owner = { application, deployment: deployment.name };
  const demand = world.demandOf(owner);
  const needs = needsOf(world.owners, owner, deployment, demand);
  const noRoom = once(() => (needs === null ? NO_NEEDS : noRoomWords(needs, gangSize(deployment), world)));
  const told = deployment.replicas.map((replica) => tell(world, owner, noRoom, replica));
  const ages = told.flatMap(({ replica }) => replica.age ?? []);
  return {
    name: deployment.name,
    status: deployment.status,
    message: deployment.message,
    range: demand?.range ?? null,
    hidden: world.isHidden(owner),
    running: deployment.replicas.filter(({ state }) => state === 'RUNNING').length,
    target: deployment.target,
    needs,
    age: ages.length === 0 ? null : Math.min(...ages),
    why: [...deploymentWords(deployment), ...summed(told.map(({ cause, replica }) => ({ cause, why: replica.why })))],
    replicas: told.map(({ replica }) => replica),
  };
};

interface Told {
  readonly cause: Cause | null;
  readonly replica: RunningReplica;
}

const tell = (world: World, owner: Owner, noRoom: () => Words, replica: LiveReplica): Told => {
  const { live, owners } = world;
  const age = ageOf(live, replica.startedAt);
  const cause = replica.state === 'STARTING' ? causeOf(live, owners, owner, replica) : null;
  const words = (): Words | null => {
    if (cause === null) return stateWords(replica.state);
    return cause === 'room' || cause === 'room-or-process' ? noRoom() : causeWords(cause, age);
  };
  const node = live.nodes?.find(({ id }) => id === replica.node);
  return {
    cause,
    replica: {
      id: replica.id,
      state: replica.state,
      node: replica.node === null ? null : { id: replica.node, ip: replica.ip, isHead: node?.isHead === true },
      age,
      actor: replica.actor ?? owners.actorOf(owner, replica)?.id ?? null,
      logFile: replica.logFile,
      why: words(),
    },
  };
};

/** Replicas that wait for the same are told once, with their number. */
const summed = (parts: readonly { readonly cause: Cause | null; readonly why: Words | null }[]): readonly Words[] => {
  const groups = new Map<Cause, readonly Words[]>();
  for (const { cause, why } of parts) {
    if (cause !== null && why !== null) groups.set(cause, [...(groups.get(cause) ?? []), why]);
  }
  return [...groups].map(([cause, all]) => {
    const { en, vi } = counted(cause, all.length);
    return { en: `${en}: ${all[0]?.en ?? ''}`, vi: `${vi}: ${all[0]?.vi ?? ''}` };
  });
};

const counted = (cause: Cause, count: number): Words => {
  const [many, times] = [count !== 1, String(count)];
  const who = many ? `${times} replicas` : '1 replica';
  if (cause === 'room') {
    return many
      ? { en: `${who} wait for room, each`, vi: `${times} replica chờ chỗ, mỗi replica` }
      : { en: `${who} waits for room`, vi: '1 replica chờ chỗ' };
  }
  if (cause !== 'room-or-process')
    return { en: `${who} ${many ? 'start' : 'starts'}`, vi: `${times} replica đang khởi động` };
  return many
    ? { en: `${who} start or wait for room, each`, vi: `${times} replica đang khởi động hoặc chờ chỗ, mỗi replica` }
    : { en: `${who} starts or waits for room`, vi: '1 replica đang khởi động hoặc chờ chỗ' };
};

const NO_NEEDS: Words = { en: 'waits for room; what it needs is not told', vi: 'đang chờ chỗ; không rõ nó cần gì' };
