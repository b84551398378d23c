import type { TextRange } from '../../../text/text-range.ts';
import { parseDocuments } from '../../../yaml/parse-document.ts';
import { pyScalar } from '../../../yaml/py-scalar.ts';
import type { Entry, MapNode, Tree } from '../../../yaml/tree.ts';
import { atRunTime, outside } from '../state/reasons.ts';
import { assume, quiet, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { SourceFile } from '../state/sources.ts';
import { dict, getItem, sequence, stringIn, text } from '../state/values.ts';
import type { Scalar, Unknown, Value } from '../state/values.ts';

/** How a file's text is read: as PyYAML does, or as JSON. */
export type Format = 'yaml' | 'json';

/** What is inside an open file or its text (`file.read()`), as the value that Python makes of it; null for anything else. */
export const dataOf = (frame: Frame, opened: Value | undefined, format: Format, range: TextRange): Value | null => {
  if (opened?.kind === 'scalar' && typeof opened.value === 'string')
    return parsed(frame, { path: '', text: opened.value }, format, range);
  if (opened?.kind !== 'record' || (opened.path !== 'builtins.open' && opened.path !== 'file.text')) return null;
  const path = getItem(opened.fields, 'path');
  if (path?.kind !== 'unknown') return dataAt(frame, stringIn(path) ?? '', format, range);
  const name = nameIn(path.at ?? '');
  assume(frame, `file ${path.at ?? ''}`, range, {
    en: `${name} lies beside the code where Ray builds the application, as it does here`,
    vi: `${name} nằm cạnh code ở nơi Ray dựng application, như ở đây`,
  });
  return dataAt(frame, path.at ?? '', format, range);
};

const nameIn = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

export const yamlAt = (frame: Frame, path: string, range: TextRange): Value => dataAt(frame, path, 'yaml', range);

const dataAt = (frame: Frame, path: string, format: Format, range: TextRange): Value => {
  const file = frame.run.sources.file?.(path) ?? null;
  if (file === null) return unknown(frame, range, outside(path));
  frame.run.asked.add(file.path);
  frame.run.texts.set(file.path, file.text);
  return parsed(frame, file, format, range);
};

const parsed = (frame: Frame, { path, text: written }: SourceFile, format: Format, range: TextRange): Value => {
  const name = path === '' ? 'this text' : nameIn(path);
  const [document, second] = parseDocuments(written);
  const isOdd =
    document?.root == null || second !== undefined || document.problems.length + document.refused.length > 0;
  if (isOdd || (format === 'json' && !isPlainJson(written))) return unknown(frame, range, atRunTime(name));
  return valueOf(document.root, quiet(frame, range, atRunTime(name)), path === '' ? undefined : path);
};

/** JSON of which PyYAML makes the same: it reads no exponent without a dot and a sign. */
const isPlainJson = (written: string): boolean => {
  try {
    JSON.parse(written);
  } catch {
    return false;
  }
  return !/[:[,\s]-?\d+(?:\.\d+)?[eE]/.test(written);
};

/** A YAML tree as Python's value; `reason` stands for dates, `path` is the file whose places the values keep. */
export const valueOf = (tree: Tree, reason: Unknown, path?: string): Value => {
  const made = new Map<Tree, Value>();
  const of = (one: Tree): Value => {
    const known = made.get(one);
    if (known !== undefined) return known;
    const value = placed(one, contentOf(one, of, reason, path), path);
    made.set(one, value);
    return value;
  };
  return of(tree);
};

const placed = ({ range }: Tree, value: Value, path: string | undefined): Value =>
  path !== undefined && (value.kind === 'scalar' || value.kind === 'sequence' || value.kind === 'dict')
    ? { ...value, from: { path, range } }
    : value;

const contentOf = (tree: Tree, of: (tree: Tree) => Value, reason: Unknown, path: string | undefined): Value => {
  if (tree.kind === 'list') return sequence('list', tree.items.map(of));
  if (tree.kind === 'map') return dict(pairsOf(tree, of, path));
  return tree.type === 'date' ? reason : scalarOf(tree);
};

const scalarOf = ({ type, value }: Pick<Tree & { kind: 'scalar' }, 'type' | 'value'>): Scalar => {
  if (typeof value === 'number')
    return { kind: 'scalar', type: Number.isInteger(value) && type !== 'float' ? 'int' : 'float', value };
  return { kind: 'scalar', type: value === null ? 'null' : typeof value === 'boolean' ? 'bool' : 'str', value };
};

const pairsOf = ({ entries }: MapNode, of: (tree: Tree) => Value, path: string | undefined) =>
  [...entries.values()].map((entry): readonly [Scalar, Value] => [
    { ...keyOf(entry), ...(path !== undefined && { from: { path, range: entry.keyRange } }) },
    of(entry.value),
  ]);

const keyOf = ({ key, textual }: Entry): Scalar => (textual ? text(key) : scalarOf(pyScalar(key)));
