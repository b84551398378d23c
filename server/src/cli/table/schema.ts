import { EXAMPLE_RELEASE } from '../../core/ray/facts/covered.ts';
import { NO_OPERANDS, PLAIN_STATUSES } from './command-row.ts';
import type { CommandRow } from './command-row.ts';

export const SCHEMA = {
  name: 'schema',
  purpose: {
    en: 'Prints a JSON Schema of what a Ray release takes, for editors that read nothing else',
    vi: 'In JSON Schema của những gì một bản Ray nhận, cho editor chỉ đọc được thứ đó',
  },
  operands: NO_OPERANDS,
  options: {
    'ray-version': {
      group: 'ray',
      value: 'V',
      offers: 'releases',
      meaning: {
        en: `a known Ray release, such as \`${EXAMPLE_RELEASE}\``,
        vi: `một bản Ray được biết, như \`${EXAMPLE_RELEASE}\``,
      },
      otherwise: { en: 'the newest known', vi: 'bản mới nhất được biết' },
    },
    config: {
      group: 'output',
      meaning: {
        en: 'of the settings file `rayservelens.yaml` instead',
        vi: 'thay vào đó, của file cài đặt `rayservelens.yaml`',
      },
    },
    strict: {
      group: 'output',
      meaning: {
        en: 'refuse also the keys that Ray drops without a word, so that typos show',
        vi: 'từ chối cả các khóa mà Ray lặng lẽ bỏ qua, để lỗi gõ lộ ra',
      },
    },
  },
  notes: [],
  examples: [
    {
      call: `schema --ray-version ${EXAMPLE_RELEASE} > serve.schema.json`,
      says: { en: 'for the YAML extension of an editor', vi: 'cho phần mở rộng YAML của editor' },
    },
    {
      call: 'schema --config > rayservelens.schema.json',
      says: { en: 'the same for the settings file', vi: 'tương tự cho file cài đặt' },
    },
  ],
  statuses: PLAIN_STATUSES,
} as const satisfies CommandRow;
