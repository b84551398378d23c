import { pyScalar } from '../yaml/py-scalar.ts';
import type { Entry, ScalarNode, Tree } from '../yaml/tree.ts';

/** What no JSON holds: a date, a number without end. */
export interface Unsendable {
  readonly tree: Tree;
  readonly what: 'date' | 'endless';
}

/**
 * JSON as Python writes it of what PyYAML reads: 1.0 stays a float, which Ray tells from 1 in free content; keys that are no
 * text become one (`json.dumps`). `text` is the config's own, for whole numbers beyond those of JavaScript.
 */
export const writeJson = (tree: Tree, text: string): string => {
  if (tree.kind === 'list') return `[${tree.items.map((item) => writeJson(item, text)).join(', ')}]`;
  if (tree.kind === 'map')
    return `{${[...tree.entries.values()].map((entry) => `${JSON.stringify(keyText(entry))}: ${writeJson(entry.value, text)}`).join(', ')}}`;
  return scalarJson(tree, text);
};

/** The first value that JSON does not hold; null where all can be sent. */
export const unsendableIn = (tree: Tree): Unsendable | null => {
  if (tree.kind === 'scalar') {
    if (tree.type === 'date') return { tree, what: 'date' };
    return typeof tree.value === 'number' && !Number.isFinite(tree.value) && isFloat(tree)
      ? { tree, what: 'endless' }
      : null;
  }
  const inside = tree.kind === 'list' ? tree.items : [...tree.entries.values()].map(({ value }) => value);
  return inside.map(unsendableIn).find((found) => found !== null) ?? null;
};

const isFloat = ({ type }: ScalarNode): boolean => type === 'float';

const keyText = ({ key, textual }: Entry): string => {
  if (textual) return key;
  const { type, value } = pyScalar(key);
  if (type === 'bool') return value === true ? 'true' : 'false';
  if (type === 'null') return 'null';
  return typeof value === 'number' ? numberJson(value, type === 'float') : key;
};

const scalarJson = ({ type, value, range }: ScalarNode, text: string): string => {
  if (typeof value !== 'number') return JSON.stringify(value);
  if (type === 'int' && !Number.isSafeInteger(value))
    return wholeDigits(text.slice(range.start, range.end)) ?? String(BigInt(value));
  return numberJson(value, type === 'float');
};

const numberJson = (value: number, isFraction: boolean): string => {
  const written = Object.is(value, -0) ? '-0' : String(value);
  if (!isFraction) return written.includes('e') ? String(BigInt(value)) : written === '-0' ? '0' : written;
  return /^-?\d+$/.test(written) ? `${written}.0` : written;
};

const wholeDigits = (written: string): string | null => {
  const digits = /^\+?(-?[1-9][\d_]*)$/.exec(written)?.[1];
  return digits?.replaceAll('_', '') ?? null;
};
