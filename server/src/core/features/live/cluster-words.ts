import type { LiveCluster, UnreadAnswer } from '../../live/live-cluster.ts';
import { NEWEST_KNOWN, OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { compareReleases, parseRayVersion } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';
import { statusLines } from './status-lines.ts';

/** What a person must know of a cluster as a whole before trusting the rest, one sentence each. */
export const clusterWords = (live: LiveCluster): readonly Words[] => [
  ...releaseWords(live),
  ...(live.serve === null && !live.unread.some(({ path }) => path.startsWith('/api/serve/')) ? [NO_SERVE] : []),
  ...live.unread.map(unreadWords),
  ...proxyWords(live),
  ...nodeWords(live),
];

const releaseWords = ({ ray }: LiveCluster): readonly Words[] => {
  if (ray === null) return [NO_RELEASE];
  const release = parseRayVersion(ray);
  if (release === null) return [unlisted(ray)];
  if (compareReleases(release, NEWEST_KNOWN) > 0) return [beyond(ray, 'newer', 'mới hơn', NEWEST_KNOWN)];
  return compareReleases(release, OLDEST_COVERED) < 0 ? [beyond(ray, 'older', 'cũ hơn', OLDEST_COVERED)] : [];
};

const beyond = (ray: string, en: string, vi: string, known: string): Words => ({
  en: `the cluster runs Ray ${ray}, ${en} than all that is known here (${known}): what could be read is shown, what a deploy does there may differ`,
  vi: `cụm chạy Ray ${ray}, ${vi} các bản đã biết (${known}): phần đọc được vẫn hiển thị, còn kết quả triển khai có thể khác`,
});

const unlisted = (ray: string): Words => ({
  en: `the cluster runs Ray ${ray}, which is no release: it is read as a release, and may differ`,
  vi: `cụm chạy Ray ${ray}, không phải bản phát hành: vẫn được đọc như bản phát hành và có thể khác`,
});

const NO_RELEASE: Words = {
  en: 'the cluster did not tell which Ray it runs',
  vi: 'cụm không cho biết đang chạy Ray bản nào',
};

export const NO_SERVE: Words = { en: 'Serve does not run on this cluster', vi: 'Serve không chạy trên cụm này' };

/** What an answer lacks: `/api/v0/nodes was refused (HTTP 403): …`. */
export const unreadWords = ({ path, why, status, detail }: UnreadAnswer): Words => {
  const [said] = detail.split('\n');
  const more = `${status === null || status === 200 ? '' : ` (HTTP ${String(status)})`}${said === undefined || said === '' ? '' : `: ${said}`}`;
  const what = path.split('?')[0] ?? path;
  return { en: `${what} ${WHY[why].en}${more}`, vi: `${what} ${WHY[why].vi}${more}` };
};

const WHY: Readonly<Record<UnreadAnswer['why'], Words>> = {
  refused: { en: 'was refused', vi: 'bị từ chối' },
  absent: { en: 'is not there', vi: 'không có' },
  failed: { en: 'failed', vi: 'bị lỗi' },
  'not-json': { en: 'answered something that is no JSON', vi: 'trả lời không phải JSON' },
  'other-shape': { en: 'answered in another form than is known', vi: 'trả lời theo dạng chưa biết' },
  partial: { en: 'told only a part, so it is not counted', vi: 'chỉ cho một phần nên không được tính' },
  'too-large': { en: 'answered more than is read', vi: 'trả lời nhiều hơn mức được đọc' },
  silent: { en: 'did not answer', vi: 'không trả lời' },
};

const proxyWords = ({ serve, nodes }: LiveCluster): readonly Words[] =>
  (serve?.proxies ?? [])
    .filter(({ status }) => status !== 'HEALTHY')
    .map(({ node, status }) => {
      const ip = nodes?.find(({ id }) => id === node)?.ip ?? node.slice(0, 8);
      return {
        en: `the proxy on node ${ip} is ${status}: requests that reach it may fail`,
        vi: `proxy trên node ${ip} đang ${status}: yêu cầu tới đó có thể lỗi`,
      };
    });

const nodeWords = ({ statusText }: LiveCluster): readonly Words[] => {
  const { pending, failures } = statusLines(statusText);
  return [
    ...pending.map((line) => ({
      en: `the autoscaler starts nodes: ${line}`,
      vi: `autoscaler đang khởi động node: ${line}`,
    })),
    ...failures.map((line) => ({ en: `a node failed: ${line}`, vi: `một node bị lỗi: ${line}` })),
  ];
};
