import type { TextRange } from '../../../text/text-range.ts';
import type { ModuleSyntax, Stmt } from '../../syntax/ast.ts';
import { assumeFound, assumeInstalled } from './granted.ts';
import { checkRayModule } from './ray-names.ts';
import { moduleAttribute } from '../language/attributes.ts';
import { canonical } from './canonical.ts';
import { isInstalled, isStandard } from './foreign-names.ts';
import { atRunTime, brokenModule, outside } from '../state/reasons.ts';
import { deeper, placeOf, quiet, Raised, unknown } from '../state/run.ts';
import type { Frame, Run } from '../state/run.ts';
import type { SourceFile } from '../state/sources.ts';
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

/** A script and what it imports lie where they are; where Ray puts code of an application is only known when it runs. */
const ownPath = (run: Run, module: Module): Value => (run.isScript ? text(module.path) : openPath(run, module));

const openPath = (run: Run, module: Module): Value => ({
  ...quiet(moduleFrame(run, module), { start: 0, end: 0 }, atRunTime('__file__')),
  plain: 'text',
  at: module.path,
});

/** Runs what is Python of a module. A statement that is none costs what it names; with no statement at all anything is open. */
const runWhole = (frame: Frame, syntax: ModuleSyntax, { path }: SourceFile): void => {
  const reasons = syntax.broken.map((range) => unknown(frame, range, brokenModule(path), true));
  const [first] = reasons;
  if (first !== undefined && syntax.body.length === 0) frame.module.open = first;
  refuseLateFuture(frame, syntax);
  runModule(frame, syntax);
};

/** `from __future__ import …` stands before everything but a text and its like; elsewhere the module is no Python. */
const refuseLateFuture = (frame: Frame, { body }: ModuleSyntax): void => {
  const isFuture = (stmt: Stmt): boolean => stmt.kind === 'from' && stmt.level === 0 && stmt.module === '__future__';
  const begins = body.findIndex(
    (stmt) => !isFuture(stmt) && !(stmt.kind === 'value' && stmt.value?.kind === 'constant'),
  );
  const late = begins < 0 ? undefined : body.slice(begins).find(isFuture);
  if (late === undefined) return;
  throw new Raised(LATE_FUTURE, placeOf(frame, late.range), 'SyntaxError');
};

const LATE_FUTURE = {
  en: 'from __future__ must stand at the beginning of the file, or Python does not read it',
  vi: 'from __future__ phải đứng đầu file, nếu không Python không đọc được file',
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
export const importModule = (frame: Frame, name: string, range: TextRange, quietly: boolean): Value | undefined => {
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

/** A folder without `__init__.py`. */
export const namespaceOf = (run: Run, name: string): Module => {
  const made = newModule(name, '', { text: '', body: [], broken: [] });
  made.loaded = true;
  run.modules.set(name, made);
  return made;
};

/** The attribute of a module that an import path names. Throws `Raised` where it surely has none. */
export const targetIn = (frame: Frame, module: Module, name: string): Value =>
  moduleAttribute(frame, module, name, { start: 0, end: 0 });
