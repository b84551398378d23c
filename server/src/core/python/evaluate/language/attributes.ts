import type { TextRange } from '../../../text/text-range.ts';
import { argumentAttribute } from '../library/arguments.ts';
import { MODEL_METHODS } from '../library/copies.ts';
import { callFunction } from './calls.ts';
import { fileAttribute } from '../library/file-objects.ts';
import { deploymentAttribute } from '../ray/deployment-attributes.ts';
import { llmClassAttribute } from '../ray/llm-classes.ts';
import { configAttribute, isLlmConfig } from '../ray/llm-config.ts';
import { ownOfRay } from '../ray/own-deployments.ts';
import { checkOuterName } from '../names/outer-names.ts';
import { checkRayName } from '../names/ray-names.ts';
import { canonical } from '../names/canonical.ts';
import { submodule } from '../names/modules.ts';
import { atRunTime, noAttribute, noName } from '../state/reasons.ts';
import { doubted, placeOf, quiet, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { PROPERTY_PART, PROPERTY_PARTS, wayOf } from './ways-of-methods.ts';
import { FLAGS } from '../names/foreign-names.ts';
import { dict, getItem, sequence, text } from '../state/values.ts';
import type { Class, Foreign, Func, Instance, Module, Value } from '../state/values.ts';
import { own } from '../../../text/own.ts';

/** `object.name` */
export const attributeOf = (frame: Frame, object: Value, name: string, range: TextRange): Value => {
  const found = attributeIn(frame, object, name, range);
  if (found === undefined) return unknown(frame, range, noAttribute(name), object.kind !== 'scalar');
  return found.kind === 'unknown' && (!found.sure || object.kind === 'unknown') ? doubted(frame, found) : found;
};

const attributeIn = (frame: Frame, object: Value, name: string, range: TextRange): Value | undefined => {
  switch (object.kind) {
    case 'unknown':
      return { ...object };
    case 'foreign':
      return object.path === 'sys' && name === 'argv'
        ? argvOf(frame, range)
        : foreignAttribute(frame, object, name, range);
    case 'module':
      return moduleAttribute(frame, object, name, range);
    case 'class':
      return ofClass(object, name) ?? llmClassAttribute(frame, object, name, range);
    case 'instance':
      return instanceAttribute(frame, object, name, range);
    case 'record':
      return (
        fileAttribute(object, name) ??
        argumentAttribute(object, name) ??
        object.fields.spoiled ??
        getItem(object.fields, name) ??
        modelMethod(object, name) ??
        (isLlmConfig(object) ? configAttribute(frame, object, name, range) : undefined)
      );
    case 'function':
      return ofFunction(object, name);
    case 'deployment':
      return deploymentAttribute(object, name);
    case 'scalar':
    case 'sequence':
    case 'dict':
      return { kind: 'method', self: object, name, func: null };
    default:
      return undefined;
  }
};

/** The name of a function, and what a property has to decorate others with. */
const ofFunction = (func: Func, name: string): Value | undefined => {
  if (name === '__name__' && func.def.kind === 'function') return text(func.def.name);
  return PROPERTY_PARTS.has(name) && wayOf(func) === 'property'
    ? { kind: 'record', path: PROPERTY_PART, fields: dict() }
    : undefined;
};

/** `sys.argv`, where somebody said what a script is called with. */
const argvOf = (frame: Frame, range: TextRange): Value => {
  const { argv } = frame.run;
  frame.run.asksArguments ||= argv === null;
  if (argv === null) return quiet(frame, range, atRunTime('sys.argv'));
  return sequence('list', [frame.module.path, ...('file' in argv ? [argv.file] : argv)].map(text));
};

/** What stands on something that a call gave is made by that call too. */
const foreignAttribute = (frame: Frame, { path, made }: Foreign, name: string, range: TextRange): Value => {
  if (path === 'ray.serve') checkRayName(frame, path, name, range);
  else checkOuterName(frame, path, name, range);
  const full = canonical(`${path}.${name}`);
  return (
    own(FLAGS, full) ??
    ownOfRay(frame, full, range) ?? { kind: 'foreign', path: full, ...(made !== undefined && { made }) }
  );
};

/** A name of a module, or a module of a package. */
export const moduleAttribute = (frame: Frame, module: Module, name: string, range: TextRange): Value => {
  const found = module.vars.get(name) ?? submodule(frame, module, name, range);
  if (found !== undefined) return found;
  if (module.open !== null) return module.open;
  if (!module.loaded || module.vars.has('__getattr__')) return unknown(frame, range, noName(name), true);
  throw new Raised(
    { en: `module ${module.name} has no ${name}`, vi: `module ${module.name} không có ${name}` },
    placeOf(frame, range),
  );
};

/** A name of a class or of those it is made of; undefined where a base that is not read may have it. */
export const classAttribute = (object: Class, name: string): Value | undefined => {
  if (name === '__name__') return text(object.name);
  if (object.model === 'odd') return undefined;
  const own = object.vars.get(name);
  if (own !== undefined) return own;
  for (const base of object.bases) {
    const found = classAttribute(base, name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const instanceAttribute = (frame: Frame, object: Instance, name: string, range: TextRange): Value | undefined => {
  if (object.spoiled !== null) return object.spoiled;
  const field = object.fields.get(name);
  if (field !== undefined) return field;
  const found = classAttribute(object.of, name);
  if (found === undefined) return object.of.model === 'pydantic' ? modelMethod(object, name) : undefined;
  if (found.kind !== 'function') return found;
  const way = wayOf(found);
  if (way === 'property') return propertyOf(frame, object, found, range);
  if (way === 'static') return found;
  return way === null ? undefined : { kind: 'method', self: way === 'class' ? object.of : object, name, func: found };
};

/** A class method is bound to the class on which it is asked for; any other function stays as it is. */
const ofClass = (object: Class, name: string): Value | undefined => {
  const found = classAttribute(object, name);
  return found?.kind === 'function' && wayOf(found) === 'class'
    ? { kind: 'method', self: object, name, func: found }
    : found;
};

const propertyOf = (frame: Frame, self: Instance, func: Func, range: TextRange): Value =>
  callFunction(frame, func, { positional: [self], named: new Map(), unsure: null }, range, 'a property');

const modelMethod = (self: Value, name: string): Value | undefined =>
  MODEL_METHODS.has(name) ? { kind: 'method', self, name, func: null } : undefined;
