import { isScalar, parseAllDocuments, visit } from 'yaml';
import type { Document, Pair, Scalar, YAMLMap } from 'yaml';
import { lineStart } from '../../server/src/core/yaml/edit.ts';
import { pyScalar } from '../../server/src/core/yaml/py-scalar.ts';

type Random = (below: number) => number;

/** A text that says the same in another way, or null where this one has no place for that. */
type Rewrite = (text: string, documents: readonly Document[], random: Random) => string | null;

const OPTIONS = { version: '1.1', uniqueKeys: true, logLevel: 'silent' } as const;

/** What a text says, whatever way it is written; null for what is no YAML, or names a part of itself. */
const meaning = (text: string): string | null => {
  const documents = parseAllDocuments(text, OPTIONS);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return null;
  return JSON.stringify(documents.map((document) => sorted(document.toJS())));
};

/** Keys in one order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date)
    return typeof value === 'bigint' ? String(value) : value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
};

const some = <T>(list: readonly T[], random: Random): T | undefined => list[random(Math.max(1, list.length))];

/** A blank line or a comment between two lines. */
const spaced: Rewrite = (text, _, random) => {
  const breaks = [...text.matchAll(/\n(?=[ ]*[\w"'-])/g)].map(({ index }) => index + 1);
  const at = some(breaks, random);
  if (at === undefined) return null;
  const line = ['\n', '   \n', '# note\n', '      # a: b\n'][random(4)] ?? '';
  return text.slice(0, at) + line + text.slice(at);
};

/** Two keys that stand under each other change places with all that they hold. */
const swapped: Rewrite = (text, documents, random) => {
  const places: (readonly [number, number, number])[] = [];
  for (const document of documents)
    visit(document, {
      Map: (_, map) => {
        if (map.flow !== true) places.push(...neighbours(text, map));
      },
    });
  const found = some(places, random);
  if (found === undefined) return null;
  const [start, middle, end] = found;
  const [first, second] = [text.slice(start, middle), text.slice(middle, end)];
  return text.slice(0, start) + (second.endsWith('\n') ? second : `${second}\n`) + first + text.slice(end);
};

const neighbours = (text: string, map: YAMLMap): readonly (readonly [number, number, number])[] => {
  const starts = map.items.map((pair) => ownLine(text, pair));
  const end = map.range?.[1] ?? 0;
  return starts.slice(0, -1).flatMap((start, i) => {
    const [middle, after] = [starts[i + 1] ?? null, i + 2 < starts.length ? (starts[i + 2] ?? null) : end];
    return start === null || middle === null || after === null ? [] : [[start, middle, after] as const];
  });
};

/** Where the line of a key begins that has it for itself. */
const ownLine = (text: string, { key }: Pair): number | null => {
  const at = isScalar(key) ? key.range?.[0] : undefined;
  if (at === undefined) return null;
  const start = lineStart(text, at);
  return text.slice(start, at).trim() === '' ? start : null;
};

/** A text in other quotes, or in none. */
const quoted: Rewrite = (text, documents, random) => {
  const places: Scalar[] = [];
  for (const document of documents)
    visit(document, {
      Scalar: (_, node) => {
        if (isText(node)) places.push(node);
      },
    });
  const node = some(places, random);
  const [start, end] = node?.range ?? [];
  if (node === undefined || start === undefined || end === undefined) return null;
  const value = String(node.value);
  const ways = [JSON.stringify(value), `'${value.replaceAll("'", "''")}'`, ...(isPlain(value) ? [value] : [])];
  return text.slice(0, start) + (some(ways, random) ?? '') + text.slice(end);
};

const isText = ({ type, source, value, tag }: Scalar): boolean =>
  tag === undefined &&
  typeof value === 'string' &&
  /^[ -~]*$/.test(value) &&
  (type === 'QUOTE_DOUBLE' ||
    type === 'QUOTE_SINGLE' ||
    (type === 'PLAIN' && pyScalar(source ?? '').type === 'string'));

const isPlain = (value: string): boolean => /^[\w./][\w./-]*$/.test(value) && pyScalar(value).type === 'string';

/** Each way of writing a text anew, in the words of what it may not do. */
const WAYS: Readonly<Record<string, Rewrite>> = {
  'a blank line or a comment changes the answer': spaced,
  'the order of keys changes the answer': swapped,
  'quotes change the answer': quoted,
};

/** A text that says the same as another one, and what it shows if the answer differs; null where none was found. */
export const rewritten = (text: string, random: Random): { readonly text: string; readonly what: string } | null => {
  if (/^\s*[{[]|rayServeLens\.ignore|\{\{|[&*!<]|^%/m.test(text)) return null;
  const before = meaning(text);
  const documents = parseAllDocuments(text, OPTIONS);
  const [what, rewrite] = some(Object.entries(WAYS), random) ?? [];
  if (before === null || !Array.isArray(documents) || what === undefined || rewrite === undefined) return null;
  const after = rewrite(text, documents, random);
  return after === null || after === text || meaning(after) !== before ? null : { text: after, what };
};
