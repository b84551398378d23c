import { PLAIN_STATUSES } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const COMPLETIONS = {
  name: 'completions',
  purpose: {
    en: 'Prints what a shell needs to complete calls of this program',
    vi: 'In phần để shell tự hoàn thành lệnh của chương trình này',
  },
  operands: { shown: 'SHELL', least: 1, most: 1, choices: ['bash', 'zsh', 'fish'] },
  options: {},
  notes: [
    {
      en: 'SHELL is `bash`, `zsh` or `fish`. Its output belongs into the start file of the shell, or is read by it there.',
      vi: 'SHELL là `bash`, `zsh` hay `fish`. Kết quả đặt trong file khởi động của shell, hoặc được nó đọc ở đó.',
    },
  ],
  examples: [
    {
      call: 'completions bash >> ~/.bashrc',
      says: { en: 'bash, from its next start on', vi: 'bash, từ lần khởi động sau' },
    },
    {
      call: 'completions zsh > "${fpath[1]}/_ray-serve-lens"',
      says: { en: 'zsh, from its next start on', vi: 'zsh, từ lần khởi động sau' },
    },
    {
      call: 'completions fish | source',
      says: { en: 'fish, as a line of its config.fish', vi: 'fish, là một dòng trong config.fish' },
    },
  ],
  statuses: PLAIN_STATUSES,
} as const satisfies CommandRow;
