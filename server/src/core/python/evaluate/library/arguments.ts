import type { TextRange } from '../../../text/text-range.ts';
import { callFunction } from '../language/calls.ts';
import type { Args } from '../language/calls.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, NONE, sequence, setItem, text } from '../state/values.ts';
import type { Record, Sequence, Value } from '../state/values.ts';
import { argumentsIn, declaredBy } from './declared-arguments.ts';
import type { Declared } from './declared-arguments.ts';

const PARSER = 'argparse.ArgumentParser';

const listIn = (self: Record): Sequence | undefined => {
  const list = getItem(self.fields, 'arguments');
  return list?.kind === 'sequence' ? list : undefined;
};

const METHODS: ReadonlySet<string> = new Set(['add_argument', 'parse_args', 'add_argument_group']);

/** A method of a parser of argparse; undefined for any other record. */
export const argumentAttribute = (self: Record, name: string): Value | undefined =>
  self.path === PARSER && METHODS.has(name) ? { kind: 'method', self, name, func: null } : undefined;

/** `add_argument` and `parse_args`; null where that is not followed. */
export const argumentMethod = (
  frame: Frame,
  self: Record,
  name: string,
  args: Args,
  range: TextRange,
): Value | null => {
  const list = self.path === PARSER ? listIn(self) : undefined;
  if (list?.spoiled !== null) return null;
  if (name === 'add_argument_group') return self;
  if (name === 'add_argument') {
    const one = declaredBy(args);
    if (one === null) return null;
    list.items.push({ kind: 'record', path: 'argparse.argument', fields: declarationOf(args) });
    return NONE;
  }
  if (name !== 'parse_args' || args.positional.length + args.named.size > 0) return null;
  const declared = list.items.map((item) => (item.kind === 'record' ? declaredBy(argsOf(item)) : null));
  const found = declared.every((one) => one !== null) ? argumentsIn(frame, declared, range) : null;
  const fields = dict([...(found ?? [])].map(([key, value]) => [text(key), value] as const));
  return found && { kind: 'record', path: 'argparse.Namespace', fields };
};

/** The arguments of a call as fields, and back. */
const declarationOf = ({ positional, named }: Args): Record['fields'] => {
  const fields = dict([...named].map(([name, value]) => [text(name), value] as const));
  setItem(fields, text('*'), sequence('tuple', positional));
  return fields;
};

const argsOf = ({ fields }: Record): Args => {
  const positional = getItem(fields, '*');
  const named = [...fields.entries.values()].flatMap(({ key, value }) =>
    key.value === '*' ? [] : [[String(key.value), value] as const],
  );
  return { positional: positional?.kind === 'sequence' ? positional.items : [], named: new Map(named), unsure: null };
};

const parser: Handler = () => ({
  kind: 'record',
  path: PARSER,
  fields: dict([[text('arguments'), sequence('list', [])]]),
});

/** `@click.option(…)` and `@click.argument(…)`: what they declare is given to the function when it is called without. */
const declaration: Handler = (_, args, __, path) =>
  declaredBy(args) && { kind: 'record', path, fields: declarationOf(args) };

/** A function with an argument of click that was declared above it; null for what is no such decorator. */
export const withArgument = (frame: Frame, record: Record, target: Value, range: TextRange): Value | null => {
  if (!/^click\.(?:option|argument)$/.test(record.path) || target.kind !== 'function') return null;
  const one = declaredBy(argsOf(record));
  const value = one && argumentsIn(frame, [clicked(one, record.path)], range)?.get(one.name);
  if (value == null || one === null) return null;
  return { ...target, fallbacks: new Map([...target.fallbacks, [one.name, value]]) };
};

/** click gives null for an option without a default. */
const clicked = (one: Declared, path: string): Declared => ({
  ...one,
  fallback: one.fallback ?? (path === 'click.option' ? NONE : undefined),
});

const parameter: Handler = (_, { positional: [fallback], named }) => fallback ?? named.get('default') ?? null;

/** `typer.run(main)`: parameters without a default are positional, the others are options. */
const runTyped: Handler = (frame, { positional: [main] }, range) => {
  if (main?.kind !== 'function') return null;
  const declared = main.def.params.map(({ name }): Declared => {
    const fallback = main.fallbacks.get(name);
    const flags = fallback === undefined ? [] : [`--${name.replaceAll('_', '-')}`];
    return { name, flags, fallback, isSwitch: false, type: undefined, several: false };
  });
  const named = argumentsIn(frame, declared, range);
  return named && callFunction(frame, main, { positional: [], named, unsure: null }, range, 'typer.run()');
};

const itself: Handler = (_, { positional: [target] }) => (target?.kind === 'function' ? target : null);

/** Parsers of command lines. */
export const ARGUMENT_CALLS: Handlers = {
  [PARSER]: parser,
  'click.option': declaration,
  'click.argument': declaration,
  'click.command()': itself,
  'typer.Option': parameter,
  'typer.run': runTyped,
};
