import { FAULT } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import { CHANGE, CONFIG, LIVE_FORMAT, UNDO_FILE, WAIT_LIMIT, YES } from './live.ts';
import type { Options } from './option.ts';
import { READ_MODELS } from './shared.ts';

const OPTIONS = {
  ...CHANGE,
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
    valueBy: 'wait-limit',
    meaning: {
      en: 'tells how it goes until every application runs or fails; Ctrl-C ends the waiting alone',
      vi: 'cho biết tiến trình đến khi mọi ứng dụng chạy hoặc thất bại; Ctrl-C chỉ dừng việc chờ',
    },
  },
  'wait-limit': WAIT_LIMIT,
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
      en: 'the cluster took it; with `--wait`: all of it runs; with `--dry-run`: nothing stands against it',
      vi: 'cụm đã nhận; với `--wait`: mọi thứ đang chạy; với `--dry-run`: không có gì cản trở',
    },
    {
      en: 'nothing was sent, as nobody confirmed it or Ray would reject it; with `--wait`: an application failed, or the waiting ended before all ran; with `--dry-run`: Ray would reject it, or it would not fit',
      vi: 'không gửi gì, vì chưa xác nhận hoặc Ray sẽ từ chối; với `--wait`: có ứng dụng thất bại, hoặc việc chờ kết thúc trước khi mọi thứ chạy; với `--dry-run`: Ray sẽ từ chối, hoặc không đủ chỗ',
    },
    {
      en: 'wrong usage, or the cluster could not be asked, refused it, or was lost, so that it is not known how it stands; the reason stands on standard error, or in the last lines',
      vi: 'gọi sai, hoặc không hỏi được cụm, cụm từ chối, hoặc mất cụm nên không biết ra sao; lý do ở standard error, hoặc trong các dòng cuối',
    },
    FAULT,
  ],
} as const satisfies CommandRow;
