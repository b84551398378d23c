import { PLAIN_STATUSES } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const EXPLAIN = {
  name: 'explain',
  purpose: {
    en: 'Explains a code: what Ray does, why, and what to write instead',
    vi: 'Giải thích một mã: Ray làm gì, vì sao, và nên viết gì',
  },
  operands: { shown: '[CODE…]', least: 0, most: Infinity, offers: 'rules' },
  options: {
    format: {
      group: 'output',
      choices: ['human', 'markdown', 'json'],
      default: 'human',
      meaning: { en: 'how the pages are written', vi: 'các trang được viết thế nào' },
    },
  },
  notes: [{ en: 'Without a code every code is listed.', vi: 'Nếu không nêu mã, mọi mã được liệt kê.' }],
  examples: [
    { call: 'explain', says: { en: 'all codes', vi: 'mọi mã' } },
    { call: 'explain cpu-contention', says: { en: 'one page', vi: 'một trang' } },
  ],
  statuses: PLAIN_STATUSES,
} as const satisfies CommandRow;
