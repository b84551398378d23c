import { setTimeout as pause } from 'node:timers/promises';
import { runningOf } from '../../core/index.ts';
import type { Analysis, LiveCluster, RunningApplication, Words } from '../../core/index.ts';
import type { Connection } from './connection.ts';
import { maySame, readCluster } from './read-cluster.ts';

/** What was deployed, and what ran before. */
export interface Goal {
  readonly analysis: Analysis;
  /** Which of its configs was deployed. */
  readonly config: number;
  /** The names of its applications. */
  readonly names: readonly string[];
  readonly before: LiveCluster;
}

/** How the waiting ended: all runs, one failed, time is up, a person wanted no more, or the cluster is gone. */
export interface Waited {
  readonly end: 'runs' | 'fails' | 'limit' | 'stopped' | 'lost';
  /** What was read last. */
  readonly cluster: LiveCluster;
  readonly applications: readonly RunningApplication[];
  /** Why it is gone. */
  readonly fault: Words | null;
}

export interface Watching {
  readonly connection: Connection;
  /** Milliseconds. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Gets the applications whenever they were read. */
  readonly tell: (applications: readonly RunningApplication[]) => void;
}

/** Milliseconds between two looks: the first follow closely, as small applications run at once. */
const STEPS = [100, 250, 500, 1000];
const STEP = 2000;

/** Looks in a row without an answer after which a cluster is gone; a busy one misses one. */
const MOST_MISSED = 4;

/** Looks until what was deployed runs, or something says that it will not. */
export const waited = async (goal: Goal, watching: Watching): Promise<Waited> => {
  const until = Date.now() + watching.limit;
  let seen: Pick<Waited, 'cluster' | 'applications'> = { cluster: goal.before, applications: [] };
  let missed = 0;
  for (let turn = 0; ; turn++) {
    const read = await readCluster(watching.connection);
    if (watching.signal.aborted) return { end: 'stopped', ...seen, fault: null };
    missed = 'fault' in read ? missed + 1 : 0;
    if ('fault' in read && missed === MOST_MISSED) return { end: 'lost', ...seen, fault: read.fault };
    if ('cluster' in read) {
      if (!maySame(goal.before, read.cluster)) return { end: 'lost', ...seen, fault: STARTED_ANEW };
      const applications = runningOf(read.cluster, goal.analysis, goal.config).filter(({ name }) =>
        goal.names.includes(name),
      );
      seen = { cluster: read.cluster, applications };
      watching.tell(applications);
      const end = endOf(goal, seen, turn);
      if (end !== null) return { end, ...seen, fault: null };
    }
    const left = until - Date.now();
    if (left <= 0) return { end: 'limit', ...seen, fault: null };
    await pause(Math.min(STEPS[turn] ?? STEP, left), undefined, { signal: watching.signal }).catch(() => undefined);
  }
};

/** Looks after which what stands there is taken for what was deployed, though Serve tells no new time of it. */
const SETTLED = 3;

const endOf = (
  { names, before }: Goal,
  { cluster, applications }: Pick<Waited, 'cluster' | 'applications'>,
  turn: number,
): 'runs' | 'fails' | null => {
  const isNew = (name: string): boolean => turn >= SETTLED || deployedAt(cluster, name) !== deployedAt(before, name);
  const isAll = (status: string): boolean =>
    names.every((name) => isNew(name) && applications.find((one) => one.name === name)?.status === status);
  if (applications.some(({ name, status }) => status === 'DEPLOY_FAILED' && isNew(name))) return 'fails';
  return isAll('RUNNING') ? 'runs' : null;
};

const deployedAt = ({ serve }: LiveCluster, name: string): number | null =>
  serve?.applications.find((one) => one.name === name)?.deployedAt ?? null;

const STARTED_ANEW: Words = {
  en: 'the cluster was started anew, so that what was deployed is gone',
  vi: 'cụm đã được khởi động lại, nên những gì vừa deploy không còn',
};
