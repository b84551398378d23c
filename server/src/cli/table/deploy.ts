import { FAULT } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import { CONFIG, LIVE, LIVE_FORMAT, UNDO_FILE, UNREACHABLE, YES } from './live.ts';
import type { Options } from './option.ts';
import { READ_MODELS } from './shared.ts';

const OPTIONS = {
  ...LIVE,
  config: CONFIG,
  'read-models': READ_MODELS,
  'dry-run': {
    group: 'run',
    meaning: { en: 'tells what would be done and changes nothing', vi: 'cho biết sẽ làm gì mà không đổi gì' },
  },
  yes: YES,
  force: {
    group: 'run',
    meaning: {
      en: 'sends also what Ray will reject',
      vi: 'gửi cả thứ mà Ray sẽ từ chối',
    },
  },
  wait: {
    group: 'run',
    meaning: {
      en: 'tells how it goes until every application runs or fails; Ctrl-C ends the waiting alone',
      vi: 'cho biết tiến trình đến khi mọi ứng dụng chạy hoặc thất bại; Ctrl-C chỉ dừng việc chờ',
    },
  },
  'wait-limit': {
    group: 'run',
    value: 'SECONDS',
    counts: { least: 1, most: 86_400 },
    default: '1800',
    meaning: { en: 'how long `--wait` waits at most', vi: '`--wait` chờ lâu nhất bao nhiêu' },
  },
  'undo-file': UNDO_FILE,
  format: LIVE_FORMAT,
} as const satisfies Options;

export const DEPLOY = {
  name: 'deploy',
  purpose: {
    en: 'Deploys a config to a cluster after it showed what that does, and says how it goes',
    vi: 'Deploy một cấu hình lên cụm sau khi cho thấy việc đó làm gì, và cho biết tiến trình',
  },
  operands: { shown: 'FILE', least: 1, most: 1, offers: 'files' },
  options: OPTIONS,
  notes: [
    {
      en: 'It sends what `serve deploy` sends. It asks before; where nobody can be asked it needs `--yes`.',
      vi: 'Nó gửi đúng những gì `serve deploy` gửi. Nó hỏi trước; nơi không hỏi ai được thì cần `--yes`.',
    },
  ],
  examples: [
    {
      call: 'deploy serve.yaml --address http://127.0.0.1:8265 --dry-run',
      says: { en: 'what it would do', vi: 'nó sẽ làm gì' },
    },
    {
      call: 'deploy serve.yaml --wait',
      says: { en: 'until all runs, or the reason why not', vi: 'đến khi mọi thứ chạy, hoặc lý do vì sao không' },
    },
  ],
  statuses: [
    {
      en: 'deployed, with `--wait`: all runs; with `--dry-run`: nothing stands against it',
      vi: 'đã deploy, với `--wait`: mọi thứ đang chạy; với `--dry-run`: không có gì cản trở',
    },
    {
      en: 'not deployed, or not all of it runs; with `--dry-run`: Ray would reject it, or it would not fit',
      vi: 'không deploy, hoặc không phải tất cả đang chạy; với `--dry-run`: Ray sẽ từ chối, hoặc không đủ chỗ',
    },
    UNREACHABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
