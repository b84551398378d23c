import type { TextRange } from '../../../text/text-range.ts';
import type { AssignStmt, Expr, FunctionStmt } from '../../syntax/ast.ts';
import { classAttribute } from '../language/attributes.ts';
import { wayBelow } from '../language/ways-of-methods.ts';
import { call, callFunction, NO_ARGS } from '../language/calls.ts';
import type { Args } from '../language/calls.ts';
import type { mappingOf } from '../language/expressions.ts';
import { copied } from './deep-copies.ts';
import { validated, validatorOf, validateWhole } from './validators.ts';
import { isWithin } from './field-bounds.ts';
import { fits } from './fitting.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { stringIn } from '../state/values.ts';
import type { Class, Instance, Record, Value } from '../state/values.ts';

interface Field {
  readonly name: string;
  readonly annotation: Expr | null;
  readonly of: Class;
}

/** An object of a dataclass or a pydantic model; null where something of it is not followed. */
export const makeModel = (frame: Frame, of: Class, args: Args, range: TextRange): Instance | null => {
  if (!isSimple(of)) return null;
  const fields = fieldsOf(of);
  const given = new Map(args.named);
  if (args.positional.length > 0 && (of.model === 'pydantic' || args.positional.length > fields.length)) return null;
  args.positional.forEach((value, index) => {
    const field = fields[index];
    if (field !== undefined) given.set(field.name, value);
  });
  const made: Instance = { kind: 'instance', of, fields: new Map(), spoiled: null };
  for (const field of fields) {
    const value = fieldValue(frame, field, given.get(field.name), range);
    if (value === null) return null;
    const isChecked = of.model === 'pydantic' && given.delete(field.name);
    given.delete(field.name);
    made.fields.set(field.name, isChecked ? validated(frame, of, field.name, value, range) : value);
  }
  // pydantic drops what it does not know where nothing forbids it, dataclasses refuse it.
  const [unknownName] = given.keys();
  if (unknownName !== undefined && (of.model === 'dataclass' || forbidsOthers(of)))
    throw new Raised(
      { en: `${of.name} takes no ${unknownName}`, vi: `${of.name} không nhận ${unknownName}` },
      placeOf(frame, range),
    );
  const after = of.model === 'dataclass' ? classAttribute(of, '__post_init__') : undefined;
  if (after?.kind === 'function') callFunction(frame, after, { ...NO_ARGS, positional: [made] }, range, of.name);
  if (of.model === 'pydantic') validateWhole(frame, made, range);
  return made;
};

/** Validators of other modes, settings of the model and own constructors are not followed. */
const isSimple = (of: Class): boolean =>
  of.bases.every(isSimple) &&
  of.def.body.every((stmt) => {
    if (stmt.kind === 'function') return isMethod(of, stmt) || (of.model === 'pydantic' && isValidator(of, stmt));
    if (stmt.kind === 'assign')
      return of.model === 'dataclass' || stmt.annotation !== null || settingsIn(stmt) !== null;
    return stmt.kind === 'value' || stmt.kind === 'pass';
  });

/** A validator of fields that are all there. */
const isValidator = (of: Class, def: FunctionStmt): boolean => {
  const found = validatorOf(def);
  const has = (name: string): boolean => fieldsOf(of).some((field) => field.name === name);
  return found !== null && (found.kind === 'model' || found.names.every(has));
};

/** True for a function that has no part in making an object, or one that is called once it is made. */
const isMethod = (of: Class, { name, decorators }: FunctionStmt): boolean =>
  wayBelow(decorators) !== null &&
  !HOOKS.has(name) &&
  (!/^__(?:new|init|setattr|getattribute|getattr|post_init)__$/.test(name) ||
    (name === '__post_init__' && of.model === 'dataclass'));

const HOOKS = new Set(['model_post_init']);

const fieldsOf = (of: Class): readonly Field[] => {
  const inherited = of.bases.flatMap(fieldsOf);
  const own = of.def.body.flatMap((stmt): readonly Field[] => {
    const target = stmt.kind === 'assign' ? stmt.targets[0] : undefined;
    if (stmt.kind !== 'assign' || target?.kind !== 'name' || isClassVar(stmt.annotation)) return [];
    if (stmt.annotation === null) return [];
    return [{ name: target.name, annotation: stmt.annotation, of }];
  });
  return [...inherited.filter(({ name }) => !own.some((field) => field.name === name)), ...own];
};

/** What `model_config = ConfigDict(…)` of pydantic says, where it changes no value; null for any other statement. */
const settingsIn = (stmt: AssignStmt): { readonly extra: string } | null => {
  const [target] = stmt.targets;
  const { value } = stmt;
  if (target?.kind !== 'name' || target.name !== 'model_config' || value?.kind !== 'call') return null;
  const given = value.args.map(
    (arg) => [arg.name ?? '', arg.value.kind === 'constant' ? arg.value.value : null] as const,
  );
  if (!given.every(([name]) => name === 'extra' || IDLE_SETTINGS.has(name))) return null;
  const extra = given.find(([name]) => name === 'extra');
  if (extra === undefined) return { extra: 'ignore' };
  return extra[1] === 'forbid' || extra[1] === 'ignore' ? { extra: extra[1] } : null;
};

const IDLE_SETTINGS = new Set(['frozen', 'arbitrary_types_allowed', 'protected_namespaces', 'title']);

const forbidsOthers = (of: Class): boolean =>
  of.def.body.some((stmt) => stmt.kind === 'assign' && settingsIn(stmt)?.extra === 'forbid') ||
  of.bases.some(forbidsOthers);

const isClassVar = (annotation: Expr | null): boolean =>
  annotation?.kind === 'subscript' && annotation.object.kind === 'name' && annotation.object.name === 'ClassVar';

const fieldValue = (frame: Frame, field: Field, given: Value | undefined, range: TextRange): Value | null => {
  const { name, of } = field;
  if (given === undefined) return fallbackOf(frame, field, range);
  if (hasAlias(of.vars.get(name)) || isMadeLater(of.vars.get(name))) return null;
  if (of.model === 'dataclass' || given.kind === 'unknown') return given;
  return fitted(frame, field, given, range) ?? unknown(frame, range, depends(name), true);
};

const isField = (value: Value | undefined): value is Record =>
  value?.kind === 'record' && (value.path === 'pydantic.Field' || value.path === 'dataclasses.field');

const hasAlias = (value: Value | undefined): boolean =>
  isField(value) && ['alias', 'validation_alias'].some((key) => value.fields.entries.has(`s${key}`));

/** A field of a dataclass that no argument sets. */
const isMadeLater = (value: Value | undefined): boolean => isField(value) && value.fields.entries.has('sinit');

const fallbackOf = (frame: Frame, { name, of }: Field, range: TextRange): Value | null => {
  const value = of.vars.get(name);
  if (value === undefined) return missing(frame, of, name, range);
  // Python refuses a dataclass with such a default.
  if (of.model === 'dataclass' && (value.kind === 'dict' || value.kind === 'sequence')) return null;
  if (!isField(value)) return of.model === 'pydantic' ? (copied(value) ?? value) : value;
  const { entries } = value.fields;
  const fallback = entries.get('sdefault')?.value ?? entries.get('s0')?.value;
  if (fallback !== undefined) return fallback;
  const factory = entries.get('sdefault_factory')?.value;
  return factory === undefined ? missing(frame, of, name, range) : call(frame, factory, NO_ARGS, range, name);
};

/** `Optional[int]` without a default is not required in pydantic 1; that is left open. */
const missing = (frame: Frame, of: Class, name: string, range: TextRange): Value | null => {
  const field = fieldsOf(of).find((one) => one.name === name);
  const annotation = field?.annotation ?? null;
  if (annotation?.kind !== 'name' || !['int', 'str', 'float', 'bool'].includes(annotation.name)) return null;
  throw new Raised(
    { en: `${of.name} needs ${name}, which is not given`, vi: `${of.name} cần ${name} mà không được đưa` },
    placeOf(frame, range),
  );
};

/** A value as pydantic takes it for a field; null where it may convert or refuse it. */
const fitted = (frame: Frame, { annotation, name, of }: Field, given: Value, range: TextRange): Value | null => {
  if (annotation === null) return null;
  const inside: Frame = {
    run: frame.run,
    module: of.module,
    scope: { vars: of.vars, parent: null, own: null, globals: new Set(), kind: 'class' },
  };
  const value = fits(inside, annotation, given);
  const field = of.vars.get(name);
  if (value === null || !isField(field)) return value;
  const isTaken = isWithin(field.fields, value);
  if (isTaken === false)
    throw new Raised(
      { en: `${of.name} refuses this ${name}`, vi: `${of.name} từ chối ${name} này` },
      placeOf(frame, range),
    );
  return isTaken === true ? value : null;
};

/** The entries of a dict whose keys are texts. */
export const namedIn = (map: NonNullable<ReturnType<typeof mappingOf>>): ReadonlyMap<string, Value> =>
  new Map(
    [...map.entries.values()].flatMap(({ key, value }) => {
      const name = stringIn(key);
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
