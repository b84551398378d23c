import type { TextRange } from '../../../text/text-range.ts';
import type { Args } from '../language/calls.ts';
import { atRunTime } from '../state/reasons.ts';
import { assume, quiet } from '../state/run.ts';
import type { Arguments, Frame } from '../state/run.ts';
import { dict, NONE, real, stringIn, text, truth, whole } from '../state/values.ts';
import type { Value } from '../state/values.ts';

/** One argument that a script declares, for argparse, click or typer. */
export interface Declared {
  /** The name of the parameter or attribute. */
  readonly name: string;
  /** `--config` and `-c`; none for a positional one. */
  readonly flags: readonly string[];
  readonly fallback: Value | undefined;
  /** Given by being named, as `--debug`. */
  readonly isSwitch: boolean;
  readonly type: Value | undefined;
  /** `nargs`: several values, which are not followed. */
  readonly several: boolean;
}

/** What `add_argument`, `click.option` and `click.argument` are given; null where that is not followed. */
export const declaredBy = ({ positional, named }: Args): Declared | null => {
  const names = positional.map(stringIn);
  if (!names.every((name) => name !== undefined) || names.length === 0) return null;
  const flags = names.filter((name) => name.startsWith('-'));
  const long = flags.find((flag) => flag.startsWith('--')) ?? flags[0] ?? names[0] ?? '';
  const action = stringIn(named.get('action')) ?? 'store';
  const isSwitch = action === 'store_true' || action === 'store_false' || truthy(named.get('is_flag'));
  return {
    name: stringIn(named.get('dest')) ?? names.find((name) => !name.startsWith('-')) ?? nameOf(long),
    flags,
    fallback: named.get('default') ?? (isSwitch ? truth(action === 'store_false') : undefined),
    isSwitch,
    type: named.get('type'),
    several: named.has('nargs') && stringIn(named.get('nargs')) !== '?',
  };
};

const truthy = (value: Value | undefined): boolean => value?.kind === 'scalar' && value.value === true;

const nameOf = (flag: string): string => flag.replace(/^-+/, '').replaceAll('-', '_');

/** What each declared argument is when the script is called so; null where that call is not taken. */
export const argumentsIn = (
  frame: Frame,
  declared: readonly Declared[],
  range: TextRange,
): ReadonlyMap<string, Value> | null => {
  const { argv } = frame.run;
  frame.run.asksArguments ||= argv === null;
  const given = argv === null ? new Map<string, string | true>() : parsed(declared, argv);
  if (given === null) return null;
  const found = declared.map((one): readonly [string, Value | null] => [
    one.name,
    valueOf(frame, one, given.get(one.name), range),
  ]);
  return found.every((pair): pair is readonly [string, Value] => pair[1] !== null) ? new Map(found) : null;
};

const valueOf = (frame: Frame, one: Declared, given: string | true | undefined, range: TextRange): Value | null => {
  if (one.several) return quiet(frame, range, atRunTime(one.name));
  if (given === true) return truth(!truthy(one.fallback));
  if (given !== undefined) return converted(frame, given, one.type, range);
  const isOption = one.flags.length > 0;
  if (!isOption && one.fallback === undefined)
    return frame.run.argv === null ? quiet(frame, range, atRunTime(one.name)) : null;
  if (frame.run.argv === null)
    assume(frame, `argument ${one.name}`, range, {
      en: `the script is called without ${one.flags.at(-1) ?? one.name}, so its default counts`,
      vi: `script được gọi không có ${one.flags.at(-1) ?? one.name}, nên giá trị mặc định được dùng`,
    });
  return one.fallback ?? NONE;
};

const converted = (frame: Frame, given: string, type: Value | undefined, range: TextRange): Value => {
  const path = type?.kind === 'foreign' ? type.path : type === undefined ? 'builtins.str' : '';
  if (path === 'builtins.int' && /^[-+]?\d{1,15}$/.test(given)) return whole(Number(given));
  if (path === 'builtins.float' && /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(given)) return real(Number(given));
  if (path === 'builtins.str') return text(given);
  if (path === 'pathlib.Path' || path.startsWith('click.'))
    return { kind: 'record', path: 'pathlib.Path', fields: dict([[text('path'), text(given)]]) };
  return quiet(frame, range, atRunTime('this argument'));
};

/** A command line by the names of what it gives; null where a script would refuse it. */
const parsed = (declared: readonly Declared[], argv: Arguments): Map<string, string | true> | null => {
  if ('file' in argv) {
    const wanted = fileWanted(declared);
    return new Map(wanted === undefined ? [] : [[wanted.name, argv.file]]);
  }
  const given = new Map<string, string | true>();
  const rest = declared.filter(({ flags }) => flags.length === 0);
  const words = argv.flatMap((word) => /^(--[^=]+)=(.*)$/s.exec(word)?.slice(1) ?? [word]);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const option = declared.find(({ flags }) => flags.includes(word));
    const target = option ?? rest.shift();
    if (target === undefined || (word.startsWith('-') && option === undefined)) return null;
    if (option?.isSwitch === true) given.set(option.name, true);
    else given.set(target.name, option === undefined ? word : (words[++at] ?? ''));
  }
  return given;
};

/** The argument that a data file is given by: the first positional one, else the option that speaks of a file. */
const fileWanted = (declared: readonly Declared[]): Declared | undefined => {
  const isText = ({ type, isSwitch }: Declared): boolean =>
    !isSwitch && !(type?.kind === 'foreign' && /builtins\.(?:int|float|bool)/.test(type.path));
  const texts = declared.filter(isText);
  const isData = ({ fallback }: Declared): boolean => /\.(?:ya?ml|json)$/.test(stringIn(fallback) ?? '');
  return (
    texts.find(({ flags }) => flags.length === 0) ??
    texts.find(isData) ??
    texts.find(({ name }) => /conf|yaml|yml|json|file|path|models?/i.test(name))
  );
};
