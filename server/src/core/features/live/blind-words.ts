import { jsonOf, objectOf } from '../../live/json.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import { PATHS } from '../../live/reads.ts';
import { releaseOf } from '../../live/release-of.ts';
import { tellsWithoutProxies } from '../../ray/facts/telling.ts';
import { at } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';

/** That a cluster does not tell what runs once this body of a deploy has started Serve there; none where it does. */
export const blindWords = (live: LiveCluster, body: string): readonly Words[] => {
  const release = releaseOf(live);
  const isStarting = live.serve === null && !live.unread.some(({ path }) => path === PATHS.serve);
  if (!isStarting || release === null || at(tellsWithoutProxies, release) !== false) return [];
  return objectOf(jsonOf(body))?.proxy_location === 'Disabled' ? [BLIND] : [];
};

const BLIND: Words = {
  en: 'This release does not tell any more what runs (503) once Serve was started with proxy_location: Disabled: the deploy cannot be followed, nor compared or undone, until serve shutdown ends it. EveryNode or HeadOnly does not do that.',
  vi: 'Bản Ray này không còn cho biết gì đang chạy (503) sau khi Serve khởi động với proxy_location: Disabled: không theo dõi, so sánh hay hoàn tác được lần deploy này cho đến khi chạy serve shutdown. EveryNode hoặc HeadOnly không bị vậy.',
};
