import { writesNumbersAsText } from '../../ray/facts/serve.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { at } from '../../ray/release.ts';
import { isNull, valueOf } from '../../yaml/tree.ts';
import type { ScalarNode } from '../../yaml/tree.ts';
import { pathFault } from '../../options/path-form.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** The form of `import_path` (`validate_import_path` and `ServeApplicationSchema`, all releases); whether it leads anywhere is code. */
export const rule: Rule = {
  code: 'import-path',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An import path that cannot be one', vi: 'Import path không hợp lệ' },
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'import_path');
      if (tree === undefined || isNull(tree)) return [];
      const text = tree.kind === 'scalar' ? asText(tree, release) : null;
      const fault = text === null ? NOT_TEXT : pathFault(text);
      if (fault === null) return [];
      const message = {
        en: `Ray ${release} refuses this import_path: ${fault.en}.`,
        vi: `Ray ${release} từ chối import_path này: ${fault.vi}.`,
      };
      return [refusal('import-path', 'schema', tree.range, message)];
    }),
};

/** Up to 2.54 a number or a boolean is turned into text first, as Python writes it. */
const asText = ({ type, value }: ScalarNode, release: string): string | null => {
  if (type === 'string') return String(value);
  if (type === 'date' || at(writesNumbersAsText, release) === false) return null;
  if (type === 'bool') return value === true ? 'True' : 'False';
  return type === 'float' && Number.isInteger(value) ? `${String(value)}.0` : String(value);
};

const NOT_TEXT: Words = { en: 'it is not text', vi: 'nó không phải chuỗi' };
