import { TEXT_LIMIT } from '../../sources/limits.ts';
import type { Limit } from '../../sources/limits.ts';
import type { Words } from '../../text/words.ts';
import { DEPTH_LIMIT } from '../../yaml/documents.ts';
import { EXPANDED_LIMIT, NODE_LIMIT } from '../../yaml/measure.ts';
import type { FileRule } from '../rule.ts';

/** A text that is larger or deeper than anything that is read here: nothing else is said of it. */
export const fileRule: FileRule = {
  code: 'beyond-limit',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Larger than what is checked', vi: 'Lớn hơn mức được kiểm tra' },
  checkFile: ({ limits }) =>
    limits.map(({ kind, range }) => ({
      code: 'beyond-limit',
      severity: 'error',
      message: {
        en: `${WORDS[kind].en}: nothing of this file is checked.`,
        vi: `${WORDS[kind].vi}: không kiểm tra gì trong file này.`,
      },
      range,
      related: [],
      fixes: [],
    })),
};

const written = (limit: number): Words => ({ en: limit.toLocaleString('en'), vi: limit.toLocaleString('vi') });

const WORDS: Readonly<Record<Limit['kind'], Words>> = {
  length: {
    en: `The text has more than ${written(TEXT_LIMIT).en} characters`,
    vi: `Văn bản dài hơn ${written(TEXT_LIMIT).vi} ký tự`,
  },
  depth: {
    en: `Something here is nested deeper than ${written(DEPTH_LIMIT).en} levels, more than Python’s YAML reads`,
    vi: `Ở đây có chỗ lồng sâu hơn ${written(DEPTH_LIMIT).vi} bậc, quá mức YAML của Python đọc được`,
  },
  nodes: {
    en: `The text has more than ${written(NODE_LIMIT).en} values`,
    vi: `Văn bản có hơn ${written(NODE_LIMIT).vi} giá trị`,
  },
  aliases: {
    en: `With its aliases written out the text has more than ${written(EXPANDED_LIMIT).en} values`,
    vi: `Khi viết đủ các alias ra, văn bản có hơn ${written(EXPANDED_LIMIT).vi} giá trị`,
  },
};
