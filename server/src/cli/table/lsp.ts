import { NO_OPERANDS, PLAIN_STATUSES } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const LSP = {
  name: 'lsp',
  purpose: {
    en: 'Serves an editor by the Language Server Protocol, until the editor ends it',
    vi: 'Phục vụ editor theo Language Server Protocol, đến khi editor kết thúc',
  },
  operands: NO_OPERANDS,
  options: {
    stdio: {
      group: 'run',
      meaning: { en: 'over standard input and output, as always', vi: 'qua standard input và output, luôn là vậy' },
    },
    clientProcessId: { group: 'run', value: 'ID', isHidden: true, meaning: { en: '', vi: '' } },
  },
  notes: [],
  examples: [],
  statuses: PLAIN_STATUSES,
} as const satisfies CommandRow;
