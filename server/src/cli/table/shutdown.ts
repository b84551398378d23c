import { FAULT } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import { CHANGE, LIVE_FORMAT, UNDO_FILE, WAIT_LIMIT, YES } from './live.ts';
import type { Options } from './option.ts';

const OPTIONS = {
  ...CHANGE,
  all: {
    group: 'run',
    meaning: {
      en: 'shuts down Serve with all applications, those of `serve.run` too',
      vi: 'tắt Serve cùng mọi ứng dụng, kể cả ứng dụng của `serve.run`',
    },
  },
  yes: YES,
  wait: {
    group: 'run',
    valueBy: 'wait-limit',
    meaning: {
      en: 'tells how it goes until nothing of it is left; Ctrl-C ends the waiting alone',
      vi: 'cho biết tiến trình đến khi không còn gì của nó; Ctrl-C chỉ dừng việc chờ',
    },
  },
  'wait-limit': WAIT_LIMIT,
  'undo-file': UNDO_FILE,
  format: LIVE_FORMAT,
} as const satisfies Options;

export const SHUTDOWN = {
  name: 'shutdown',
  purpose: {
    en: 'Shuts down one application of a cluster, or all of Serve, after its name was typed',
    vi: 'Tắt một ứng dụng của cụm, hoặc cả Serve, sau khi gõ tên của nó',
  },
  operands: { shown: '[APPLICATION]', least: 0, most: 1 },
  options: OPTIONS,
  notes: [
    {
      en: 'No release of Ray can delete one application by itself: the others are deployed again as they are, which changes nothing of them. What `serve.run` started is left alone, and cannot be shut down by its name.',
      vi: 'Không bản Ray nào xóa riêng được một ứng dụng: các ứng dụng khác được deploy lại y nguyên, nên không có gì của chúng thay đổi. Thứ do `serve.run` khởi động được giữ nguyên, và không tắt được theo tên.',
    },
  ],
  examples: [
    {
      call: 'shutdown chat --wait',
      says: { en: 'one application, until it is gone', vi: 'một ứng dụng, đến khi nó biến mất' },
    },
    {
      call: 'shutdown --all --address http://127.0.0.1:8265',
      says: { en: 'all of Serve', vi: 'cả Serve' },
    },
  ],
  statuses: [
    {
      en: 'the cluster was told to shut it down; with `--wait`: nothing of it is left',
      vi: 'đã bảo cụm tắt; với `--wait`: không còn gì của nó',
    },
    {
      en: 'it was not: nobody confirmed, or it is not there; with `--wait`: something of it was left when the waiting ended, or it was deployed anew',
      vi: 'không tắt: chưa xác nhận, hoặc không có; với `--wait`: còn lại một phần khi hết chờ, hoặc nó được deploy lại',
    },
    {
      en: 'wrong usage, or the cluster could not be asked, refused it, or gave no answer; the reason stands on standard error, or in the first line',
      vi: 'gọi sai, hoặc không hỏi được cụm, cụm từ chối, hay không trả lời; lý do ở standard error, hoặc ở dòng đầu',
    },
    FAULT,
  ],
} as const satisfies CommandRow;
