import type { TextRange } from '../../../text/text-range.ts';
import type { ClassStmt } from '../../syntax/ast.ts';
import { callFunction, notFollowed } from './calls.ts';
import type { Args } from './calls.ts';
import { equal } from './comparing.ts';
import { evaluate } from './expressions.ts';
import { makeModel } from '../library/models.ts';
import { makeOuter } from '../library/outer-classes.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { NOT_READ } from '../state/reasons.ts';
import { scopeIn } from '../state/scope.ts';
import { runClass } from './statements.ts';
import { text } from '../state/values.ts';
import type { Class, Instance, Value } from '../state/values.ts';

/** Bases that add nothing which is looked at here. */
const PLAIN_BASES = new Set(['builtins.object', 'abc.ABC', 'typing.Generic', 'typing.Protocol']);

const ENUMS = new Set(['enum.Enum', 'enum.IntEnum', 'enum.StrEnum']);

/** What members of an enum may be beside; such a member is not followed as a text or number of its own. */
const MIXED = new Set(['builtins.str', 'builtins.int']);

/** Runs a class statement: its body, in a scope of its own. */
export const classStatement = (frame: Frame, def: ClassStmt): Value => {
  const bases = def.bases.map(({ name, value }) => (name === null ? evaluate(frame, value) : null));
  const scope = scopeIn(frame.scope, 'class');
  runClass({ ...frame, scope }, def.body);
  const made: Class = {
    kind: 'class',
    name: def.name,
    def,
    module: frame.module,
    vars: scope.vars,
    bases: bases.filter((base) => base?.kind === 'class'),
    outer: bases.flatMap((base) => (base?.kind === 'foreign' ? [base.path] : [])),
    model: modelOf(bases),
    ingress: false,
    local: frame.scope.parent !== null,
  };
  if (made.model === 'enum') makeMembers(made);
  return made;
};

/** The values of an enum become its members, each with its name and its value. */
const makeMembers = (of: Class): void => {
  for (const [name, value] of of.vars)
    if (!name.startsWith('_') && value.kind === 'scalar')
      of.vars.set(name, {
        kind: 'instance',
        of,
        fields: new Map<string, Value>([
          ['name', text(name)],
          ['value', value],
        ]),
        spoiled: null,
      });
};

const modelOf = (bases: readonly (Value | null)[]): Class['model'] => {
  let model: Class['model'] = 'plain';
  for (const base of bases) {
    if (base?.kind === 'foreign' && base.path === 'pydantic.BaseModel') model = 'pydantic';
    else if (base?.kind === 'foreign' && base.path === 'typing.NamedTuple' && bases.length === 1) model = 'dataclass';
    else if (base?.kind === 'foreign' && ENUMS.has(base.path)) model = 'enum';
    else if (base?.kind === 'foreign' && bases.length > 1 && MIXED.has(base.path)) continue;
    else if (base?.kind === 'foreign' && PLAIN_BASES.has(base.path)) continue;
    else if (base?.kind === 'class' && base.model === 'pydantic') model = 'pydantic';
    else if (base?.kind === 'class' && base.model === 'plain') continue;
    else return 'odd';
  }
  const isMixed = bases.some((base) => base?.kind === 'foreign' && MIXED.has(base.path));
  return isMixed && model !== 'enum' ? 'odd' : model;
};

/** `Class(...)` */
export const instantiate = (frame: Frame, of: Class, args: Args, range: TextRange, words: string): Value => {
  if (of.model === 'odd' || args.unsure !== null)
    return makeOuter(frame, of, args, range) ?? notFollowed(frame, of, args, range, words);
  if (of.model === 'enum') return memberOf(frame, of, args, range) ?? notFollowed(frame, of, args, range, words);
  if (of.model !== 'plain') return makeModel(frame, of, args, range) ?? notFollowed(frame, of, args, range, words);
  const made: Instance = { kind: 'instance', of, fields: new Map(), spoiled: null };
  if (findMethod(of, '__new__') !== undefined) return notFollowed(frame, of, args, range, words);
  const start = findMethod(of, '__init__');
  if (start === undefined)
    return args.positional.length + args.named.size === 0 ? made : notFollowed(frame, of, args, range, words);
  if (start.kind !== 'function') return unknown(frame, range, NOT_READ, true);
  callFunction(frame, start, { ...args, positional: [made, ...args.positional] }, range, words);
  return made;
};

/** `Enum(value)`: the member with this value, or that member itself; null where it is not known which. */
const memberOf = (frame: Frame, of: Class, { positional, named }: Args, range: TextRange): Value | null => {
  const [given, other] = positional;
  if (given === undefined || other !== undefined || named.size > 0 || findMethod(of, '_missing_') !== undefined)
    return null;
  if (given.kind === 'instance' && given.of === of) return given;
  const members = [...of.vars].filter(([name]) => !name.startsWith('_')).map(([, value]) => value);
  const own = members.filter((member) => member.kind === 'instance' && member.of === of);
  const found = own.find((member) => member.kind === 'instance' && isOf(member, given));
  const isWhole = members.every((member) => member.kind === 'instance' || member.kind === 'function');
  if (found !== undefined || given.kind !== 'scalar' || !isWhole || of.bases.length > 0) return found ?? null;
  throw new Raised(
    { en: `${of.name} has no such member`, vi: `${of.name} không có thành viên này` },
    placeOf(frame, range),
    'ValueError',
  );
};

const isOf = (member: Instance, value: Value): boolean => {
  const held = member.fields.get('value');
  return held !== undefined && equal(held, value) === true;
};

const findMethod = (of: Class, name: string): Value | undefined => {
  const own = of.vars.get(name);
  if (own !== undefined) return own;
  for (const base of of.bases) {
    const found = findMethod(base, name);
    if (found !== undefined) return found;
  }
  return undefined;
};
