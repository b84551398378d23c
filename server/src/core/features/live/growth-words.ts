import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Words } from '../../text/words.ts';
import { statusLines } from './status-lines.ts';

/** What an autoscaler does about what waits; none where no node can be added, or nobody tells. */
export const growthWords = ({ growing, statusText }: LiveCluster): readonly Words[] => {
  if (growing !== true) return [];
  const { pending } = statusLines(statusText);
  const nodes = pending.join(', ');
  return pending.length === 0
    ? [{ en: 'the autoscaler has not asked for more nodes', vi: 'autoscaler chưa yêu cầu thêm node' }]
    : [{ en: `the autoscaler starts nodes (${nodes})`, vi: `autoscaler đang khởi động node (${nodes})` }];
};
