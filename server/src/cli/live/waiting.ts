import { deployedSince, runningOf, standOfDeploy } from '../../core/index.ts';
import type { Analysis, LiveCluster, RunningApplication } from '../../core/index.ts';
import { lookedUntil } from './looking.ts';
import type { Looked, Watching } from './looking.ts';

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

/** How the waiting for a deploy ended: all runs, one failed, or what ends any looking on. */
export interface Waited extends Looked<'runs' | 'fails'> {
  /** What was read last. */
  readonly cluster: LiveCluster;
  readonly applications: readonly RunningApplication[];
  /** An application was seen that was deployed anew. */
  readonly isSeen: boolean;
}

/** Gets the applications whenever they were read. */
export type TellApplications = (applications: readonly RunningApplication[]) => void;

/** Looks until what was deployed runs, or something says that it will not. */
export const waited = async (
  { analysis, config, names, before, isTaken }: Goal,
  watching: Watching,
  tell: TellApplications,
): Promise<Waited> => {
  const sent = { names, before: before.serve?.applications ?? [], isTaken };
  let seen: Omit<Waited, 'end' | 'fault'> = { cluster: before, applications: [], isSeen: false };
  const looked = await lookedUntil(before, watching, (cluster, looks) => {
    const there = cluster.serve?.applications ?? [];
    const applications = runningOf(cluster, analysis, config).filter(({ name }) => names.includes(name));
    const isSeen = deployedSince(there, sent.before).some(({ name }) => names.includes(name));
    seen = { cluster, applications, isSeen };
    tell(applications);
    const { is } = standOfDeploy(there, sent, looks);
    return is === 'waits' ? null : is;
  });
  return { ...looked, ...seen };
};
