import { FAULT, UNREADABLE } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import type { Options } from './option.ts';
import { NODES, PRICES, RAY_VERSION, READ_MODELS } from './shared.ts';

const OPTIONS = {
  ...NODES,
  'ray-version': RAY_VERSION,
  'read-models': READ_MODELS,
  load: {
    group: 'ray',
    value: 'APPLICATION/DEPLOYMENT=N',
    isRepeatable: true,
    meaning: {
      en: 'N requests in flight, held still: tells where Ray’s own autoscaling leads',
      vi: 'giữ N yêu cầu đang chạy: cho biết autoscaling của Ray dẫn tới đâu',
    },
    otherwise: {
      en: 'the comment `rayServeLens.load` in the file, or `load` of `rayservelens.yaml`',
      vi: 'chú thích `rayServeLens.load` trong file, hay `load` của `rayservelens.yaml`',
    },
  },
  prices: PRICES,
  at: {
    group: 'ray',
    choices: ['initial', 'max', 'load'],
    default: 'initial',
    meaning: {
      en: 'which replicas are placed: those of the start, the highest counts of autoscaling, or those in which `--load` ends',
      vi: 'replica nào được đặt: lúc khởi động, nhiều nhất theo autoscaling, hay số mà `--load` dẫn tới',
    },
  },
  format: {
    group: 'output',
    choices: ['human', 'json', 'svg', 'html'],
    default: 'human',
    meaning: { en: 'how the plan is written or drawn', vi: 'sơ đồ được viết hay vẽ thế nào' },
  },
} as const satisfies Options;

export const PLAN = {
  name: 'plan',
  purpose: {
    en: 'Shows which replica lies on which node, and what waits and why',
    vi: 'Cho thấy replica nào nằm ở node nào, cái gì phải chờ và vì sao',
  },
  operands: { shown: 'FILE', least: 1, most: 1, offers: 'files' },
  options: OPTIONS,
  notes: [
    {
      en: 'It is one typical outcome: where chance decides, another run of Ray may come out otherwise.',
      vi: 'Đây là một kết quả thường gặp: chỗ nào do ngẫu nhiên, lần chạy khác của Ray có thể khác.',
    },
  ],
  examples: [
    {
      call: "plan serve.yaml --cluster 'head: cpu=0; 2 x cpu=16,gpu=4'",
      says: { en: 'node by node', vi: 'từng node một' },
    },
    { call: 'plan serve.yaml --format html > plan.html', says: { en: 'a page to look at', vi: 'một trang để xem' } },
    {
      call: 'plan serve.yaml --load chat/Model=120 --at load',
      says: { en: 'where Ray’s autoscaling leads under a load', vi: 'autoscaling của Ray dẫn tới đâu khi có tải' },
    },
  ],
  statuses: [
    { en: 'all fits, or that is not known', vi: 'tất cả đủ chỗ, hoặc không biết được' },
    { en: 'something waits or may wait', vi: 'có thứ phải chờ hoặc có thể phải chờ' },
    UNREADABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
