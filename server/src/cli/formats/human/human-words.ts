import type { Words } from '../../../core/index.ts';

export const TEXT = {
  accepted: { en: 'Ray accepts it', vi: 'Ray chấp nhận' },
  rejected: { en: 'Ray rejects it at stage', vi: 'Ray từ chối ở bước' },
  undecided: {
    en: 'whether Ray accepts it depends on what was not read',
    vi: 'Ray có chấp nhận hay không tùy phần chưa được đọc',
  },
  partial: {
    en: 'The lines that are not valid YAML are left out of these numbers.',
    vi: 'Các số này không tính những dòng không phải YAML hợp lệ.',
  },
  called: { en: 'Called with', vi: 'Gọi với' },
  assumed: { en: 'Taken for granted', vi: 'Mặc nhiên coi' },
  start: { en: 'At the start', vi: 'Lúc khởi động' },
  most: { en: 'At most', vi: 'Nhiều nhất' },
  cluster: { en: 'Cluster', vi: 'Cụm' },
  total: { en: 'whole file', vi: 'cả file' },
  fix: { en: 'fix', vi: 'cách sửa' },
  copy: { en: 'copy', vi: 'chép' },
  nothing: { en: 'No Ray Serve config found.', vi: 'Không tìm thấy cấu hình Ray Serve nào.' },
} satisfies Record<string, Words>;
