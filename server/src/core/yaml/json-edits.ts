import { isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Scalar } from 'yaml';
import type { Edit, TextRange } from '../text/text-range.ts';
import { applyEdits } from './edit.ts';
import { pyScalar } from './py-scalar.ts';

/** True for a text that is JSON, commas behind the last item let through: YAML takes them too. */
export const isJson = (text: string): boolean =>
  /^\s*[[{]/.test(text) && (parses(text) || parses(withoutLastCommas(text)));

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const withoutLastCommas = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/g, (found) => (found === ',' ? '' : found));

/**
 * The same edits of a text that is JSON so that it stays JSON: what they write is put in quotes. Null where that does not
 * do, as for a comment. Edits of any other text are given back as they are.
 */
export const jsonEdits = (text: string, edits: readonly Edit[]): readonly Edit[] | null => {
  if (edits.length === 0 || !isJson(text)) return edits;
  const edited = applyEdits(text, edits);
  if (isJson(edited)) return edits;
  const scalars = bareScalars(edited);
  if (scalars === null) return null;
  const written = inOrder(edits).map(({ edit, start }): Edit => {
    const end = start + edit.newText.length;
    const own = scalars.filter(({ range }) => range.start >= start && range.end <= end);
    const quoted = own.map(({ range, newText }) => ({ range: moved(range, -start), newText }));
    return { range: edit.range, newText: applyEdits(edit.newText, quoted) };
  });
  return isJson(applyEdits(text, written)) ? written : null;
};

/** Edits from the first on, each with where its text begins once all are made. */
const inOrder = (edits: readonly Edit[]): readonly { readonly edit: Edit; readonly start: number }[] => {
  let by = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .map((edit) => {
      const start = edit.range.start + by;
      by += edit.newText.length - (edit.range.end - edit.range.start);
      return { edit, start };
    });
};

const moved = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by });

/** Every scalar of a text that JSON would not read so, and how JSON writes it; null for what is no YAML. */
const bareScalars = (text: string): readonly Edit[] | null => {
  const document = parseDocument(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const found: Edit[] = [];
  visit(document, {
    Scalar: (key, node, path) => {
      const [start, end] = node.range ?? [0, 0];
      const isKey = key === 'key' && isPair(path.at(-1));
      if (isScalar(node) && node.type !== 'QUOTE_DOUBLE')
        found.push({ range: { start, end }, newText: jsonOf(node, isKey) });
    },
  });
  return found;
};

const jsonOf = ({ type, source = '', value }: Scalar, isKey: boolean): string => {
  const read = type === 'PLAIN' ? pyScalar(source).value : value;
  return JSON.stringify(isKey ? String(read) : read);
};
