import type { Cluster, ReleaseSource, Words } from '../core/index.ts';

export const RELEASE_SOURCE: Readonly<Record<ReleaseSource, Words>> = {
  option: { en: 'from --ray-version', vi: 'theo --ray-version' },
  comment: { en: 'from the comment in the file', vi: 'theo chú thích trong file' },
  manifest: { en: 'from the manifest', vi: 'theo manifest' },
  workspace: { en: 'from the workspace', vi: 'theo workspace' },
  setting: { en: 'from the setting', vi: 'theo cài đặt' },
  default: {
    en: 'the newest known, as nothing names one',
    vi: 'bản mới nhất được biết, vì không nơi nào nêu bản khác',
  },
};

export const CLUSTER_SOURCE: Readonly<Record<Cluster['source'], Words>> = {
  option: { en: 'from', vi: 'theo' },
  comment: { en: 'from the comment', vi: 'theo chú thích' },
  manifest: { en: 'from the manifest', vi: 'theo manifest' },
  setting: { en: 'from the setting', vi: 'theo cài đặt' },
};

export const TEXT = {
  accepted: { en: 'Ray accepts it', vi: 'Ray chấp nhận' },
  rejected: { en: 'Ray rejects it at stage', vi: 'Ray từ chối ở bước' },
  undecided: {
    en: 'whether Ray accepts it depends on what was not read',
    vi: 'Ray có chấp nhận hay không tùy phần chưa được đọc',
  },
  start: { en: 'At the start', vi: 'Lúc khởi động' },
  most: { en: 'At most', vi: 'Nhiều nhất' },
  cluster: { en: 'Cluster', vi: 'Cụm' },
  total: { en: 'whole file', vi: 'cả file' },
  fix: { en: 'fix', vi: 'cách sửa' },
  nothing: { en: 'No Ray Serve config found.', vi: 'Không tìm thấy cấu hình Ray Serve nào.' },
  clean: { en: 'No problems.', vi: 'Không có vấn đề.' },
} satisfies Record<string, Words>;
