import type { TextRange } from '../text/text-range.ts';
import type { Run } from './evaluate/state/run.ts';
import type { CodePlace } from './evaluate/state/values.ts';
import type { CallExpr, Expr } from './syntax/ast.ts';
import { walk } from './syntax/walk.ts';

/** Where a call writes an option, by its dotted path such as `logging_config.log_level`; the call itself where it does not. */
export const optionPlace = (run: Pick<Run, 'texts' | 'sources'>, call: CodePlace, option: string): CodePlace => {
  const text = run.texts.get(call.path);
  const [key = '', ...inside] = option.split('.');
  const found = text === undefined ? null : callAt(run.sources.parse(text).body, call);
  const value = found?.args.find(({ name }) => name === key)?.value;
  if (text === undefined || value === undefined) return call;
  return { path: call.path, range: entryIn(value, inside) ?? argumentAt(text, call.range, key, value.range) };
};

/** A keyword and its value, with the parentheses around that. */
const argumentAt = (text: string, call: TextRange, key: string, value: TextRange): TextRange => {
  const before = new RegExp(`${key}\\s*=\\s*([(\\s]*)$`).exec(text.slice(call.start, value.start));
  const opened = before?.[1]?.replace(/\s/g, '').length ?? 0;
  const after = new RegExp(`^(?:\\s*\\)){${String(opened)}}`).exec(text.slice(value.end));
  return {
    start: before === null ? value.start : call.start + before.index,
    end: value.end + (after?.[0].length ?? 0),
  };
};

const callAt = (body: unknown, { range }: CodePlace): CallExpr | null => {
  let found: CallExpr | null = null;
  walk(body, (node) => {
    if (node.kind === 'call' && node.range.start === range.start && node.range.end === range.end) found = node;
    return found === null;
  });
  return found;
};

/** From the key of an entry of a written dict to the end of its value. */
const entryIn = (value: Expr, [key, ...inside]: readonly string[]): TextRange | null => {
  if (key === undefined || value.kind !== 'dict') return null;
  for (const entry of value.items)
    if (entry.key?.kind === 'constant' && entry.key.value === key)
      return entryIn(entry.value, inside) ?? { start: entry.key.range.start, end: entry.value.range.end };
  return null;
};
