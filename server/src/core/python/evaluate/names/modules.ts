import type { TextRange } from '../../../text/text-range.ts';
import type { FromStmt, ImportStmt, ModuleSyntax, Stmt } from '../../syntax/ast.ts';
import { ownOfRay } from '../ray/own-deployments.ts';
import { checkRayModule, checkRayName } from './ray-names.ts';
import { attributeOf, moduleAttribute } from '../language/attributes.ts';
import { canonical } from './canonical.ts';
import { FLAGS, isInstalled, isPackage as isKnownPackage, isStandard } from './foreign-names.ts';
import { atRunTime, brokenModule, outside } from '../state/reasons.ts';
import { assume, deeper, doubted, quiet, unknown } from '../state/run.ts';
import type { Frame, Run, SourceFile } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import { runModule } from '../language/statements.ts';
import { text } from '../state/values.ts';
import type { Module, Value } from '../state/values.ts';

const MODULE_LIMIT = 200;

/** A module of the workspace by its dotted name, run once; null where the workspace does not have it. */
export const loadModule = (run: Run, name: string, as = name): Module | null => {
  const known = run.modules.get(name);
  if (known !== undefined) return known;
  if (run.modules.size >= MODULE_LIMIT || isStandard(name) || name === 'ray' || name.startsWith('ray.')) return null;
  const file = run.sources.module(name);
  if (file === null) return null;
  run.asked.add(file.path);
  run.texts.set(file.path, file.text);
  const syntax = run.sources.parse(file.text);
  const module = newModule(name, file.path, syntax);
  module.vars.set('__name__', text(as));
  module.vars.set('__file__', ownPath(run, module));
  run.modules.set(name, module);
  const frame = moduleFrame(run, module);
  if (file.away !== undefined) assumeFound(frame, name, file.away);
  deeper(frame, { start: 0, end: 0 }, () => {
    runWhole(frame, syntax, file);
  });
  module.loaded = true;
  return module;
};

/** Runs a file as a script; `begun` is told of the module before its first statement. */
export const runScript = (run: Run, file: SourceFile, begun: (module: Module) => void): Module => {
  run.texts.set(file.path, file.text);
  const syntax = run.sources.parse(file.text);
  const module = newModule('__main__', file.path, syntax);
  module.vars.set('__name__', text('__main__'));
  module.vars.set('__file__', ownPath(run, module));
  run.modules.set('__main__', module);
  begun(module);
  const frame = moduleFrame(run, module);
  runWhole(frame, syntax, file);
  return module;
};

/** Where Ray puts the file is only known when it runs. */
const ownPath = (run: Run, module: Module): Value => ({
  ...quiet(moduleFrame(run, module), { start: 0, end: 0 }, atRunTime('__file__')),
  plain: true,
});

/** Runs what is Python of a module. A statement that is none costs what it names; with no statement at all anything is open. */
const runWhole = (frame: Frame, syntax: ModuleSyntax, { path }: SourceFile): void => {
  const reasons = syntax.broken.map((range) => unknown(frame, range, brokenModule(path), true));
  const [first] = reasons;
  if (first !== undefined && syntax.body.length === 0) frame.module.open = first;
  runModule(frame, syntax);
};

export const moduleFrame = (run: Run, module: Module): Frame => ({
  run,
  module,
  scope: { vars: module.vars, parent: null, own: null, globals: new Set(), kind: 'module' },
});

const newModule = (name: string, path: string, syntax: ModuleSyntax): Module => ({
  kind: 'module',
  name,
  path,
  isPackage: /(^|[\\/])__init__\.py$/.test(path),
  vars: new Map(),
  place: new Map(syntax.body.flatMap(bindingsOf)),
  open: null,
  loaded: false,
  futureAnnotations: syntax.body.some(
    (stmt) =>
      stmt.kind === 'from' && stmt.module === '__future__' && stmt.names?.some(({ name }) => name === 'annotations'),
  ),
});

/** The names that a statement at the top binds, and where. */
const bindingsOf = (stmt: Stmt): readonly (readonly [string, TextRange])[] => {
  if (stmt.kind === 'function' || stmt.kind === 'class') return [[stmt.name, stmt.nameRange]];
  const targets = stmt.kind === 'assign' && stmt.value !== null ? stmt.targets : [];
  return targets.flatMap((target) => (target.kind === 'name' ? [[target.name, target.range] as const] : []));
};

/** The module `name` inside a package; undefined where there is none. */
export const submodule = (frame: Frame, module: Module, name: string, range: TextRange): Value | undefined => {
  const full = `${module.name}.${name}`;
  return frame.run.modules.get(full) ?? (isPackage(module) ? importModule(frame, full, range, true) : undefined);
};

const isPackage = ({ isPackage: own, path }: Module): boolean => own || path === '';

/** What `import name` gives for the whole dotted name; undefined where `quietly` and there is none. */
const importModule = (frame: Frame, name: string, range: TextRange, quietly: boolean): Value | undefined => {
  const parts = name.split('.');
  for (let count = 1; count < parts.length; count++) loadModule(frame.run, parts.slice(0, count).join('.'));
  const module = loadModule(frame.run, name);
  if (module !== null || quietly) return module ?? undefined;
  const first = frame.run.modules.has(parts[0] ?? '');
  if (first) return unknown(frame, range, outside(name), true);
  checkRayModule(frame, name, range);
  if (name === 'ray.serve.gradio_integrations') assumeInstalled(frame, 'gradio', range);
  if (!isInstalled(name)) assumeInstalled(frame, name, range);
  return { kind: 'foreign', path: canonical(name) };
};

/** A package in a folder of its own is found where it is installed in place, or the folder is on the path. */
const assumeFound = (frame: Frame, name: string, folder: string): void => {
  const [top = name] = name.split('.');
  assume(
    frame,
    top,
    { start: 0, end: 0 },
    {
      en: `Python finds ${top} in the folder ${folder}`,
      vi: `Python tìm thấy ${top} trong thư mục ${folder}`,
    },
  );
};

/** A package that is known is taken to be installed; whatever else is not in the workspace may be missing. */
const assumeInstalled = (frame: Frame, name: string, range: TextRange): void => {
  const [top = name] = name.split('.');
  if (isKnownPackage(name)) assume(frame, top, range, { en: `${top} is installed`, vi: `${top} đã được cài` });
  else unknown(frame, range, outside(name), true);
};

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

/** A folder without `__init__.py`. */
const namespaceOf = (run: Run, name: string): Module => {
  const made = newModule(name, '', { text: '', body: [], broken: [] });
  made.loaded = true;
  run.modules.set(name, made);
  return made;
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
  run.sources.folder?.(name) === true && !isKnownPackage(name) ? namespaceOf(run, name) : undefined;

const named = (frame: Frame, source: Value, module: string, name: string, range: TextRange): Value => {
  if (source.kind === 'module') return moduleAttribute(frame, source, name, range);
  if (source.kind !== 'foreign') return attributeOf(frame, source, name, range);
  checkRayName(frame, module, name, range);
  const path = canonical(`${source.path}.${name}`);
  return FLAGS[path] ?? ownOfRay(frame, path, range) ?? { kind: 'foreign', path };
};

/** `from x import *`: of a module that is not read, any name may come, also over those that are here already. */
const importAll = (frame: Frame, source: Value, range: TextRange): void => {
  if (source.kind === 'module' && source.open === null && source.loaded) {
    const listed = source.vars.get('__all__');
    if (listed !== undefined) {
      giveUpAll(frame, range, source.name);
      return;
    }
    for (const [name, value] of source.vars) if (!name.startsWith('_')) assign(frame, name, value);
    return;
  }
  giveUpAll(frame, range, source.kind === 'foreign' ? source.path : 'the module');
};

const giveUpAll = (frame: Frame, range: TextRange, what: string): void => {
  const reason = unknown(frame, range, outside(`${what}.*`), true);
  for (const name of frame.scope.vars.keys()) if (name !== '__name__') frame.scope.vars.set(name, reason);
  frame.module.open ??= reason;
};

/** The attribute of a module that an import path names. Throws `Raised` where it surely has none. */
export const targetIn = (frame: Frame, module: Module, name: string): Value =>
  moduleAttribute(frame, module, name, { start: 0, end: 0 });
