import { FAULT } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import { LIVE, LIVE_FORMAT, UNREACHABLE } from './live.ts';
import type { Options } from './option.ts';

const OPTIONS = {
  ...LIVE,
  format: LIVE_FORMAT,
} as const satisfies Options;

export const STATUS = {
  name: 'status',
  purpose: {
    en: 'Says what runs in a cluster, what waits and why, and what is free',
    vi: 'Cho biết cái gì đang chạy trong một cụm, cái gì phải chờ và vì sao, còn trống gì',
  },
  operands: { shown: '[FILE|APPLICATION]', least: 0, most: 1, offers: 'files' },
  options: OPTIONS,
  notes: [
    {
      en: 'It only reads. With an APPLICATION it tells that one alone. With a FILE, whose applications are the ones that run, the reasons name what the file says of them.',
      vi: 'Lệnh này chỉ đọc. Có APPLICATION thì chỉ nói về ứng dụng đó. Có FILE, là file của các ứng dụng đang chạy, thì lý do nêu cả những gì file nói về chúng.',
    },
  ],
  examples: [
    {
      call: 'status --address http://127.0.0.1:8265',
      says: { en: 'the cluster on this machine', vi: 'cụm trên máy này' },
    },
    { call: 'status chat', says: { en: 'one application', vi: 'một ứng dụng' } },
    {
      call: 'status serve.yaml --format json',
      says: {
        en: 'for a program, from `RAY_DASHBOARD_ADDRESS`',
        vi: 'cho chương trình khác, từ `RAY_DASHBOARD_ADDRESS`',
      },
    },
  ],
  statuses: [
    { en: 'every application runs, or there is none', vi: 'mọi ứng dụng đang chạy, hoặc không có ứng dụng nào' },
    { en: 'one does not', vi: 'có ứng dụng không chạy' },
    UNREACHABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
