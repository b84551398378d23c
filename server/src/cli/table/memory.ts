import { FAULT, UNREADABLE } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import type { Options } from './option.ts';
import { NODES, RAY_VERSION, READ_MODELS } from './shared.ts';

const OPTIONS = {
  ...NODES,
  'ray-version': RAY_VERSION,
  'read-models': READ_MODELS,
  advise: {
    group: 'output',
    meaning: {
      en: 'adds how each engine should be sized for its card, each argument with its reason; nothing is written',
      vi: 'thêm cách chỉnh từng engine cho vừa card, mỗi tham số kèm lý do; không ghi gì',
    },
  },
  format: {
    group: 'output',
    choices: ['human', 'json'],
    default: 'human',
    meaning: { en: 'how the budgets are written', vi: 'ngân sách được viết thế nào' },
  },
} as const satisfies Options;

export const MEMORY = {
  name: 'memory',
  purpose: {
    en: 'Shows what each engine takes of the memory of its card, and whether it starts',
    vi: 'Cho thấy mỗi engine lấy bao nhiêu bộ nhớ của card, và có chạy được không',
  },
  operands: { shown: 'FILE', least: 1, most: 1, offers: 'files' },
  options: OPTIONS,
  notes: [
    {
      en: 'Ray does not count the memory of a card. What only a card can tell is a range; what nobody knows is said to be unknown.',
      vi: 'Ray không đếm bộ nhớ của card. Điều chỉ card mới biết là một khoảng; điều không ai biết thì nói là chưa biết.',
    },
    {
      en: 'In the JSON a value is a number where it is exact, a pair where only a range is known; the end of a pair is null where nothing bounds it.',
      vi: 'Trong JSON, giá trị là một số khi chính xác, là một cặp khi chỉ biết khoảng; đầu cuối của cặp là null khi không có giới hạn.',
    },
  ],
  examples: [
    {
      call: 'memory serve.yaml',
      says: { en: 'each engine on its card', vi: 'từng engine trên card của nó' },
    },
    {
      call: "memory serve.yaml --cluster 'cpu=8,gpu=1,gpu:memory=24GiB'",
      says: { en: 'on a card of 24 GiB', vi: 'trên card 24 GiB' },
    },
    {
      call: 'memory serve.yaml --advise',
      says: { en: 'and how to size it', vi: 'và nên chỉnh nó thế nào' },
    },
  ],
  statuses: [
    { en: 'every engine starts, or that is not known', vi: 'mọi engine chạy được, hoặc không biết được' },
    { en: 'an engine does not start, or may not', vi: 'có engine không chạy được, hoặc có thể không' },
    UNREADABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
