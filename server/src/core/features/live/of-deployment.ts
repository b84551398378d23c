import type { DeploymentDemand } from '../../demand/demand.ts';
import type { LiveDeployment, LiveReplica } from '../../live/live-cluster.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { once } from '../../text/once.ts';
import type { Words } from '../../text/words.ts';
import { ageOf } from './age.ts';
import { causeOf } from './cause.ts';
import type { Cause } from './cause.ts';
import { causeWords, stateWords } from './cause-words.ts';
import { deploymentWords } from './failure.ts';
import { gangSize, needsOf } from './needs.ts';
import type { Owner, Owners } from '../../live/owner.ts';
import type { Reason } from './reason.ts';
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
  const reasons = [
    ...deploymentWords(deployment).map((words): Reason => ({ words, short: words })),
    ...summed(told.flatMap(({ cause, reason }) => (cause === null || reason === null ? [] : [{ cause, reason }]))),
  ];
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
    why: reasons.map(({ words }) => words),
    short: reasons[0]?.short ?? null,
    replicas: told.map(({ replica }) => replica),
  };
};

interface Told {
  readonly cause: Cause | null;
  /** Why it does not run yet; null where it runs. */
  readonly reason: Reason | null;
  readonly replica: RunningReplica;
}

const tell = (world: World, owner: Owner, noRoom: () => Reason, replica: LiveReplica): Told => {
  const { live, owners } = world;
  const age = ageOf(live, replica.startedAt);
  const cause = replica.state === 'STARTING' ? causeOf(live, owners, owner, replica) : null;
  const reason = reasonOf(cause, replica, age, noRoom);
  const node = live.nodes?.find(({ id }) => id === replica.node);
  return {
    cause,
    reason,
    replica: {
      id: replica.id,
      state: replica.state,
      node: replica.node === null ? null : { id: replica.node, ip: replica.ip, isHead: node?.isHead === true },
      age,
      actor: replica.actor ?? owners.actorOf(owner, replica)?.id ?? null,
      logFile: replica.logFile,
      why: reason?.words ?? null,
    },
  };
};

const reasonOf = (
  cause: Cause | null,
  { state }: LiveReplica,
  age: number | null,
  noRoom: () => Reason,
): Reason | null => {
  if (cause === 'room' || cause === 'room-or-process') return noRoom();
  if (cause !== null) return { words: causeWords(cause, age), short: causeWords(cause, null) };
  const words = stateWords(state);
  return words && { words, short: words };
};

/** Replicas that wait for the same are told once, with their number. */
const summed = (parts: readonly { readonly cause: Cause; readonly reason: Reason }[]): readonly Reason[] =>
  [...groupedBy(parts, ({ cause }) => cause)].flatMap(([cause, all]) => {
    const [first] = all;
    const who = counted(cause, all.length);
    const told = (what: Words): Words => ({ en: `${who.en}: ${what.en}`, vi: `${who.vi}: ${what.vi}` });
    return first === undefined ? [] : [{ words: told(first.reason.words), short: told(first.reason.short) }];
  });

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

const UNTOLD: Words = { en: 'waits for room; what it needs is not told', vi: 'đang chờ chỗ; không rõ nó cần gì' };
const NO_NEEDS: Reason = { words: UNTOLD, short: UNTOLD };
