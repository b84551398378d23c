import { EXAMPLE_RELEASE } from '../../core/ray/facts/covered.ts';
import { CHECK_OPTIONS } from './check-options.ts';
import { FAULT, UNREADABLE } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const CHECK = {
  name: 'check',
  purpose: {
    en: 'Says what Ray makes of configs, what they reserve, and what is wrong with them',
    vi: 'Cho biết Ray làm gì với cấu hình, chúng giữ bao nhiêu tài nguyên, và sai ở đâu',
  },
  operands: { shown: '[PATH…]', least: 0, most: Infinity, offers: 'files' },
  options: CHECK_OPTIONS,
  notes: [
    {
      en: 'A folder is searched for `*.yaml` and `*.yml`; `-` is standard input. Not searched are `.git`, `node_modules`, virtual environments and what git ignores.',
      vi: 'Thư mục được tìm `*.yaml` và `*.yml`; `-` là standard input. Không tìm trong `.git`, `node_modules`, môi trường ảo và những gì git bỏ qua.',
    },
  ],
  examples: [
    { call: 'check .', says: { en: 'everything in this folder', vi: 'mọi thứ trong thư mục này' } },
    {
      call: `check serve.yaml --ray-version ${EXAMPLE_RELEASE} --cluster cpu=4,gpu=1`,
      says: { en: 'one file on a release and nodes', vi: 'một file, với một bản Ray và các node' },
    },
    {
      call: 'check serve.yaml --fix',
      says: { en: 'make the fixes that change no meaning', vi: 'sửa những chỗ không đổi ý nghĩa' },
    },
    {
      call: 'check --stdin-path serve.yaml < serve.yaml',
      says: { en: 'a text that an editor holds', vi: 'văn bản mà trình soạn thảo đang giữ' },
    },
  ],
  statuses: [
    { en: 'nothing at or above the threshold', vi: 'không có gì từ ngưỡng trở lên' },
    { en: 'something', vi: 'có' },
    UNREADABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
