import { setTimeout as pause } from 'node:timers/promises';
import { deployedSince, runningOf, standOf } from '../../core/index.ts';
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
  /** The cluster said that it took it; otherwise only a new time of an application shows that. */
  readonly isTaken: boolean;
}

/** How the waiting ended: all runs, one failed, time is up, a person wanted no more, or the cluster is gone. */
export interface Waited {
  readonly end: 'runs' | 'fails' | 'limit' | 'stopped' | 'lost';
  /** What was read last. */
  readonly cluster: LiveCluster;
  readonly applications: readonly RunningApplication[];
  /** An application was seen that was deployed anew. */
  readonly isSeen: boolean;
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
  let seen: Seen = { cluster: goal.before, applications: [], isSeen: false };
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
      const anew = anewIn(goal, read.cluster);
      seen = { cluster: read.cluster, applications, isSeen: anew.size > 0 };
      watching.tell(applications);
      const isSettled = goal.isTaken && turn >= SETTLED;
      const { is } = standOf(isSettled ? applications : applications.filter(({ name }) => anew.has(name)), goal.names);
      if (is !== 'waits') return { end: is, ...seen, fault: null };
    }
    const left = until - Date.now();
    if (left <= 0) return { end: 'limit', ...seen, fault: null };
    await pause(Math.min(STEPS[turn] ?? STEP, left), undefined, { signal: watching.signal }).catch(() => undefined);
  }
};

/** Looks after which what stands there is taken for what was deployed, though Serve tells no new time of it. */
const SETTLED = 3;

type Seen = Pick<Waited, 'cluster' | 'applications' | 'isSeen'>;

/** The names of what was deployed and has a new time. */
const anewIn = ({ before, names }: Goal, { serve }: LiveCluster): ReadonlySet<string> => {
  const anew = deployedSince(serve?.applications ?? [], before.serve?.applications ?? []);
  return new Set(anew.map(({ name }) => name).filter((name) => names.includes(name)));
};

const STARTED_ANEW: Words = {
  en: 'the cluster was started anew, so that what was deployed is gone',
  vi: 'cụm đã được khởi động lại, nên những gì vừa deploy không còn',
};
