import type { TextRange } from '../../../text/text-range.ts';
import type { FromStmt, ImportStmt } from '../../syntax/ast.ts';
import { attributeOf, moduleAttribute } from '../language/attributes.ts';
import { itemsOf } from '../language/expressions.ts';
import { ownOfRay } from '../ray/own-deployments.ts';
import { outside } from '../state/reasons.ts';
import { doubted, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import { stringIn } from '../state/values.ts';
import type { Value } from '../state/values.ts';
import { canonical } from './canonical.ts';
import { FLAGS, isInstalled, isPackage } from './foreign-names.ts';
import { importModule, namespaceOf } from './modules.ts';
import { checkRayName } from './ray-names.ts';
import { own } from '../../../text/own.ts';

export const importStatement = (frame: Frame, stmt: ImportStmt): void => {
  for (const { module, alias } of stmt.modules) {
    const whole = importModule(frame, module, stmt.range, false);
    if (whole === undefined) continue;
    const first = module.split('.')[0] ?? '';
    if (alias !== null || whole.kind === 'unknown') assign(frame, alias ?? first, whole);
    else if (whole.kind === 'foreign') assign(frame, first, { kind: 'foreign', path: first });
    else assign(frame, first, frame.run.modules.get(first) ?? namespaceOf(frame.run, first));
  }
};

/** The module that a `from` names, its dots resolved; null where they lead out of the package. */
const absolute = ({ module }: Frame, { level, module: name }: FromStmt): string | null => {
  if (level === 0) return name;
  const parts = module.name.split('.');
  const base = parts.slice(0, parts.length - level + (module.isPackage ? 1 : 0));
  if (base.length === 0 && level > 0) return null;
  return [...base, ...(name === '' ? [] : [name])].join('.');
};

export const fromStatement = (frame: Frame, stmt: FromStmt): void => {
  const name = absolute(frame, stmt);
  const source = name === null ? undefined : sourceOf(frame, name, stmt.range);
  if (source === undefined) {
    const reason = unknown(frame, stmt.range, outside(stmt.module === '' ? '.' : stmt.module), true);
    for (const one of stmt.names ?? []) assign(frame, one.alias, reason);
    return;
  }
  if (stmt.names === null) {
    importAll(frame, source, stmt.range);
    return;
  }
  for (const one of stmt.names) {
    const value = named(frame, source, name ?? '', one.name, stmt.range);
    assign(frame, one.alias, value.kind === 'unknown' && !value.sure ? doubted(frame, value) : value);
  }
};

const sourceOf = (frame: Frame, name: string, range: TextRange): Value | undefined => {
  const found = importModule(frame, name, range, false);
  // Modules may lie in a folder that has none of its own.
  return found?.kind === 'foreign' && !isInstalled(name) ? (namespaceIn(frame, name) ?? found) : found;
};

const namespaceIn = ({ run }: Frame, name: string): Value | undefined =>
  run.sources.folder?.(name) === true && !isPackage(name) ? namespaceOf(run, name) : undefined;

const named = (frame: Frame, source: Value, module: string, name: string, range: TextRange): Value => {
  if (source.kind === 'module') return moduleAttribute(frame, source, name, range);
  if (source.kind !== 'foreign') return attributeOf(frame, source, name, range);
  checkRayName(frame, module, name, range);
  const path = canonical(`${source.path}.${name}`);
  return own(FLAGS, path) ?? ownOfRay(frame, path, range) ?? { kind: 'foreign', path };
};

/** `from x import *`: of a module that is not read, any name may come, also over those that are here already. */
const importAll = (frame: Frame, source: Value, range: TextRange): void => {
  // A module that takes all of its own names has them already.
  if (source === frame.module && frame.scope.kind === 'module') return;
  if (source.kind === 'module' && source.open === null && source.loaded) {
    const listed = source.vars.get('__all__');
    const names = listed === undefined ? null : listedIn(listed);
    if (listed !== undefined && names === null) {
      giveUpAll(frame, range, source.name);
      return;
    }
    for (const name of names ?? []) assign(frame, name, moduleAttribute(frame, source, name, range));
    if (names !== null) return;
    for (const [name, value] of source.vars) if (!name.startsWith('_')) assign(frame, name, value);
    return;
  }
  giveUpAll(frame, range, source.kind === 'foreign' ? source.path : source.kind === 'module' ? source.name : '');
};

/** The names in `__all__`; null where not all of them are known. */
const listedIn = (listed: Value): readonly string[] | null => {
  const names = itemsOf(listed)?.map(stringIn);
  return names?.every((name) => name !== undefined) === true ? names : null;
};

const giveUpAll = (frame: Frame, range: TextRange, what: string): void => {
  const reason = unknown(frame, range, outside(`${what}.*`), true);
  for (const name of frame.scope.vars.keys()) if (name !== '__name__') frame.scope.vars.set(name, reason);
  frame.module.open ??= reason;
};
