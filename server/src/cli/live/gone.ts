import { runningOf, standOfShutdown } from '../../core/index.ts';
import type { LiveCluster, RunningApplication } from '../../core/index.ts';
import { lookedUntil } from './looking.ts';
import type { Looked, Watching } from './looking.ts';
import type { TellApplications } from './waiting.ts';

/** How the waiting for a shutdown ended: nothing of it is left, it was deployed anew, or what ends any looking on. */
export interface Gone extends Looked<'gone' | 'again'> {
  /** Those that were still there when it was looked at last. */
  readonly left: readonly RunningApplication[];
}

/** Looks until an application, or all of them where none is named, is not there any more. */
export const goneOnce = async (
  before: LiveCluster,
  name: string | undefined,
  watching: Watching,
  tell: TellApplications,
): Promise<Gone> => {
  const ran = before.serve?.applications ?? [];
  const sent = { names: name === undefined ? ran.map((one) => one.name) : [name], before: ran };
  let left: readonly RunningApplication[] = [];
  const looked = await lookedUntil(before, watching, (cluster) => {
    const stand = standOfShutdown(cluster.serve?.applications ?? [], sent);
    left = runningOf(cluster, null, 0).filter((one) => sent.names.includes(one.name));
    tell(left);
    return stand.is === 'left' ? null : stand.is;
  });
  return { ...looked, left };
};
