import type { Stmt } from '../ast.ts';
import { commaList } from './expressions.ts';
import { Fault, expect, expectKind, next, rangeFrom, sees, take } from './reader.ts';
import type { Reader } from './reader.ts';

const dotted = (reader: Reader): string => {
  let path = expectKind(reader, 'name').value;
  while (take(reader, '.')) path += `.${expectKind(reader, 'name').value}`;
  return path;
};

const aliasOf = (reader: Reader): string | null => (take(reader, 'as') ? expectKind(reader, 'name').value : null);

/** `import a.b as c, d` */
export const importStatement = (reader: Reader): Stmt => {
  const { start } = next(reader);
  const { items } = commaList(reader, [';'], () => ({ module: dotted(reader), alias: aliasOf(reader) }));
  if (items.length === 0) throw new Fault();
  return { kind: 'import', range: rangeFrom(reader, start), modules: items };
};

/** `from ..a import b as c, d` */
export const fromStatement = (reader: Reader): Stmt => {
  const { start } = next(reader);
  let level = 0;
  for (; sees(reader, '.') || sees(reader, '...'); next(reader)) level += sees(reader, '...') ? 3 : 1;
  const module = sees(reader, 'import') && level > 0 ? '' : dotted(reader);
  expect(reader, 'import');
  const names = take(reader, '*') ? null : namesOf(reader);
  return { kind: 'from', range: rangeFrom(reader, start), level, module, names };
};

const namesOf = (reader: Reader): readonly { readonly name: string; readonly alias: string }[] => {
  const isBracketed = take(reader, '(');
  const { items } = commaList(reader, [')', ';'], () => {
    const name = expectKind(reader, 'name').value;
    return { name, alias: aliasOf(reader) ?? name };
  });
  if (isBracketed) expect(reader, ')');
  if (items.length === 0) throw new Fault();
  return items;
};
