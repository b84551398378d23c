import { FAULT, PLAIN_STATUSES } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const INIT = {
  name: 'init',
  purpose: {
    en: 'Writes a file to begin with, with comments',
    vi: 'Viết một file để bắt đầu, có chú thích',
  },
  operands: { shown: '[FILE]', least: 0, most: 1, offers: 'files' },
  options: {
    config: {
      group: 'files',
      meaning: {
        en: 'writes settings for this program instead of a Serve config',
        vi: 'viết cài đặt cho chương trình này thay vì cấu hình Serve',
      },
    },
    force: {
      group: 'files',
      meaning: { en: 'writes over a file that is there', vi: 'ghi đè lên file đã có' },
    },
  },
  notes: [
    {
      en: 'FILE is `serve.yaml`, or `rayservelens.yaml` with `--config`, unless another is named. Nothing is asked, and no folder is made.',
      vi: 'FILE là `serve.yaml`, hay `rayservelens.yaml` với `--config`, nếu không nêu tên khác. Không hỏi gì, không tạo thư mục.',
    },
  ],
  examples: [
    { call: 'init', says: { en: 'a small Serve config', vi: 'một cấu hình Serve nhỏ' } },
    { call: 'init --config', says: { en: 'settings for this folder', vi: 'cài đặt cho thư mục này' } },
  ],
  statuses: [
    PLAIN_STATUSES[0],
    PLAIN_STATUSES[1],
    {
      en: 'wrong usage, or a file that is there or cannot be written',
      vi: 'gọi sai, hay file đã có hoặc không ghi được',
    },
    FAULT,
  ],
} as const satisfies CommandRow;
