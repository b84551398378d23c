import { FAULT } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import { CONFIG, LIVE, LIVE_FORMAT, UNREACHABLE } from './live.ts';
import type { Options } from './option.ts';
import { READ_MODELS } from './shared.ts';

const OPTIONS = {
  ...LIVE,
  config: CONFIG,
  'read-models': READ_MODELS,
  quiet: {
    group: 'output',
    meaning: {
      en: 'tells only what differs, a line each, and nothing where nothing does',
      vi: 'chỉ nói những gì khác, mỗi thứ một dòng, và không nói gì nếu không có gì khác',
    },
  },
  format: LIVE_FORMAT,
} as const satisfies Options;

export const DRIFT = {
  name: 'drift',
  purpose: {
    en: 'Says where a config and what runs in a cluster differ, and what a deploy would do',
    vi: 'Cho biết cấu hình khác gì với những gì đang chạy trong cụm, và deploy thì chuyện gì xảy ra',
  },
  operands: { shown: 'FILE', least: 1, most: 1, offers: 'files' },
  options: OPTIONS,
  notes: [
    {
      en: 'Values are compared as the release of the cluster reads them, its own defaults included. It only reads. Values of `env_vars` are never printed.',
      vi: 'Giá trị được so như bản Ray của cụm đọc chúng, kể cả giá trị mặc định. Lệnh này chỉ đọc. Giá trị của `env_vars` không bao giờ được in.',
    },
  ],
  examples: [
    {
      call: 'drift serve.yaml --address http://127.0.0.1:8265',
      says: { en: 'the cluster on this machine', vi: 'cụm trên máy này' },
    },
    {
      call: 'drift serve.yaml --quiet',
      says: {
        en: 'as a step of a pipeline, which fails where something differs',
        vi: 'làm một bước của pipeline, thất bại khi có gì đó khác',
      },
    },
  ],
  statuses: [
    {
      en: 'nothing that could be compared differs; what could not be is told, and counts as no difference',
      vi: 'phần so được không có gì khác; phần không so được được nói ra, và không tính là khác',
    },
    { en: 'something differs', vi: 'có gì đó khác' },
    UNREACHABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
