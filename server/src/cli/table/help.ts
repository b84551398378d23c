import { NO_OPERANDS, PLAIN_STATUSES } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const HELP = {
  name: 'help',
  purpose: {
    en: 'Tells how a command is called, or what commands there are',
    vi: 'Cho biết cách gọi một lệnh, hoặc có những lệnh nào',
  },
  operands: { shown: '[COMMAND]', least: 0, most: 1, offers: 'commands' },
  options: {},
  notes: [],
  examples: [{ call: 'help check', says: { en: 'all of one command', vi: 'tất cả về một lệnh' } }],
  statuses: PLAIN_STATUSES,
} as const satisfies CommandRow;

export const VERSION = {
  name: 'version',
  purpose: {
    en: 'Prints the version, and the Ray releases it knows',
    vi: 'In phiên bản, và các bản Ray được biết',
  },
  operands: NO_OPERANDS,
  options: {},
  notes: [],
  examples: [],
  statuses: PLAIN_STATUSES,
} as const satisfies CommandRow;
