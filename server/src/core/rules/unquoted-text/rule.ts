import { fieldFact } from '../../options/model-facts.ts';
import { refusalOf } from '../../options/accepts.ts';
import type { ScalarNode } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import { quoteFix } from '../shared/edits/quote-fix.ts';
import type { Rule } from '../rule.ts';

/** Up to 2.54 a boolean or number where text is wanted becomes the text that Python has for it (each release's models tried). */
export const rule: Rule = {
  code: 'unquoted-text',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'Text that YAML reads as something else', vi: 'Chuỗi mà YAML đọc thành thứ khác' },
  check: ({ places, release, text }) =>
    places.flatMap(({ model, map }) =>
      [...map.entries.values()].flatMap(({ key, value }) => {
        const fact = fieldFact(model, key, release);
        if (value.kind !== 'scalar' || fact?.kind !== 'str' || fact.choices !== undefined) return [];
        const written = text.slice(value.range.start, value.range.end);
        const became = pythonText(value, written);
        if (became === null || became === written || refusalOf(fact, value) !== null) return [];
        const message = {
          en: `Ray ${release} reads ${written} as the text ${became} for ${key}. Quote it.`,
          vi: `Ray ${release} đọc ${written} thành chuỗi ${became} cho ${key}. Hãy đặt trong dấu nháy.`,
        };
        return [notice('unquoted-text', 'warning', value.range, message, { fixes: quoteFix(value.range, text) })];
      }),
    ),
};

/** What Python writes for it; null where that is not surely known. */
const pythonText = ({ type, value }: ScalarNode, written: string): string | null => {
  if (type === 'bool') return value === true ? 'True' : 'False';
  if (!/^\d[\d_]*(?:\.\d+)?$/.test(written) || Math.abs(Number(value)) >= 1e15) return null;
  if (type === 'int') return String(value);
  return type === 'float' ? (Number.isInteger(value) ? `${String(value)}.0` : String(value)) : null;
};
