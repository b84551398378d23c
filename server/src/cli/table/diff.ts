import { EXAMPLE_RELEASE, NEWEST_KNOWN } from '../../core/ray/facts/covered.ts';
import { FAULT, UNREADABLE } from './command-row.ts';
import type { CommandRow } from './command-row.ts';
import type { Option } from './option.ts';
import { NODES, PRICES } from './shared.ts';

const RELEASE = { group: 'ray', value: 'V', offers: 'releases', isNeeded: true } as const;

const FROM = {
  ...RELEASE,
  meaning: { en: 'the known Ray release that is left', vi: 'bản Ray cũ, phải là bản được biết' },
} as const satisfies Option;

const TO = {
  ...RELEASE,
  meaning: { en: 'the known Ray release that is moved to', vi: 'bản Ray mới, phải là bản được biết' },
} as const satisfies Option;

const CLUSTER = {
  ...NODES.cluster,
  otherwise: {
    en: 'the comment in the file, or its manifest; else no fit is told',
    vi: 'chú thích trong file, hay manifest của nó; nếu không, không nói về chỗ',
  },
} as const satisfies Option;

const COSTS = {
  ...PRICES,
  otherwise: { en: 'nothing is said of money', vi: 'không nói gì về tiền' },
} as const satisfies Option;

export const DIFF = {
  name: 'diff',
  purpose: {
    en: 'Says what changes for configs if only the Ray release moves',
    vi: 'Cho biết cấu hình thay đổi gì nếu chỉ đổi bản Ray',
  },
  operands: { shown: 'PATH…', least: 1, most: Infinity, offers: 'files' },
  options: {
    from: FROM,
    to: TO,
    ...NODES,
    prices: COSTS,
    cluster: CLUSTER,
    format: {
      group: 'output',
      choices: ['human', 'json'],
      default: 'human',
      meaning: { en: 'how the changes are written', vi: 'các thay đổi được viết thế nào' },
    },
  },
  notes: [],
  examples: [
    {
      call: `diff serve.yaml --from ${EXAMPLE_RELEASE} --to ${NEWEST_KNOWN}`,
      says: { en: 'before an upgrade', vi: 'trước khi nâng cấp' },
    },
  ],
  statuses: [
    { en: 'nothing changes', vi: 'không có gì thay đổi' },
    { en: 'something changes', vi: 'có thay đổi' },
    UNREADABLE,
    FAULT,
  ],
} as const satisfies CommandRow;
