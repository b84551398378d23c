import { hasModule } from '../ray/facts/importable.ts';
import type { Words } from '../text/words.ts';
import type { MapNode } from '../yaml/tree.ts';
import { builtBy } from './builder.ts';
import { enginesBelow, mayStartEngines } from './engines.ts';
import type { CodeEngine } from './engines.ts';
import { loadModule, moduleFrame, targetIn } from './evaluate/names/modules.ts';
import { noChoices } from './evaluate/state/choices.ts';
import { missingWords } from './evaluate/names/ray-names.ts';
import { outside } from './evaluate/state/reasons.ts';
import { Raised, Stopped, whereOf } from './evaluate/state/run.ts';
import type { Run } from './evaluate/state/run.ts';
import type { Sources } from './evaluate/state/sources.ts';
import type { Module, CodePlace } from './evaluate/state/values.ts';
import { forked, isBuilt } from './worlds.ts';
import type { Worlds } from './worlds.ts';
import { placesOf } from './places.ts';
import { splitImportPath } from './import-path.ts';
import { readNode } from './read-node.ts';
import { combined } from './ways/combine.ts';
import { TOO_MANY } from './ways/condition.ts';
import { leavesOf } from './ways/explore.ts';
import type { Reading } from './ways/explore.ts';
import type { CodeReading, Outcome } from './outcome.ts';

export interface ReadOptions {
  readonly release: string;
  readonly sources: Sources;
  /** Environment variables of the build task whose values are certain. */
  readonly environment?: ReadonlyMap<string, string>;
  /** Those that are set to something that is not known. */
  readonly unsure?: ReadonlySet<string>;
  /** Packages that are installed before the code is imported, by the names of their distributions. */
  readonly installed?: ReadonlySet<string>;
  /** Modules that were loaded before, with the same sources, release and environment; others are added. */
  readonly worlds?: Worlds;
}

export const newRun = (
  { sources, release, environment, unsure, installed }: ReadOptions,
  decided?: ReadonlyMap<string, boolean>,
): Run => ({
  sources,
  release,
  environment: environment ?? new Map(),
  unsure: unsure ?? new Set(),
  installed: installed ?? new Set(),
  isScript: false,
  argv: null,
  asksArguments: false,
  modules: new Map(),
  texts: new Map(),
  engineless: new Set(),
  asked: new Set(),
  doubts: new Map(),
  risks: 0,
  caught: 0,
  guarded: 0,
  assumptions: new Map(),
  assumed: 0,
  steps: 0,
  depth: 0,
  calls: [],
  changed: new Map(),
  choices: noChoices(decided),
  descriptors: new WeakMap(),
  granted: new WeakSet(),
  taken: new WeakSet(),
  llmConfigs: [],
  placed: new Set(),
  engines: null,
});

/** Reads the code behind an `import_path`; `args` are the application's. Runs nothing, never throws, always ends. */
export const readApplication = (importPath: string, args: MapNode | undefined, options: ReadOptions): CodeReading => {
  const first = readOnce(importPath, args, options);
  const texts = new Map(first.run.texts);
  const where = (place: CodePlace): Words => whereOf({ texts }, place);
  const leaves = leavesOf((decided) => {
    const reading = readOnce(importPath, args, options, decided);
    for (const [file, text] of reading.run.texts) texts.set(file, text);
    return reading;
  }, first);
  const whole = leaves === null ? { outcome: tooMany(first.outcome), ways: [], refusals: [] } : combined(leaves, where);
  const { outcome, ways, refusals } = whole;
  const mayStart =
    outcome.kind === 'read' && ways.length === 0 && mayStartEngines(texts.values(), first.run.engineless);
  const engines = mayStart ? enginesIn(importPath, args, options) : [];
  return { ...outcome, ways, refusals, where, files: texts, assumed: false, engines };
};

/** The engines that the application starts, read once more in a run of its own, as making its classes leaves traces. */
const enginesIn = (importPath: string, args: MapNode | undefined, options: ReadOptions): readonly CodeEngine[] => {
  const path = splitImportPath(importPath);
  if (path === null) return [];
  try {
    const run: Run = { ...newRun(options), engines: [] };
    const module = loadModule(run, path.module);
    if (module === null) return [];
    const frame = moduleFrame(run, module);
    return enginesBelow(builtBy(frame, targetIn(frame, module, path.attribute), args), frame);
  } catch {
    return [];
  }
};

/** Where too many conditions matter, that is why nothing is known. */
const tooMany = (outcome: Outcome): Outcome => (outcome.kind === 'unknown' ? { ...outcome, why: TOO_MANY } : outcome);

/** One reading, with some conditions taken for decided. */
const readOnce = (
  importPath: string,
  args: MapNode | undefined,
  options: ReadOptions,
  decided?: ReadonlyMap<string, boolean>,
): Reading => {
  const worlds = decided === undefined ? options.worlds : undefined;
  const path = splitImportPath(importPath);
  const isReady = (module: Module): boolean => path !== null && isBuilt(module.vars.get(path.attribute));
  const world = worlds?.get(path?.module ?? '');
  const run = world !== undefined && isReady(world.module) ? forked(world.run) : newRun(options, decided);
  const outcome = outcomeOf(importPath, args, run, (module) => {
    if (world === undefined && isReady(module)) worlds?.set(module.name, { run: forked(run), module });
  });
  return { outcome, run };
};

const outcomeOf = (
  importPath: string,
  args: MapNode | undefined,
  run: Run,
  loaded: (module: Module) => void,
): Outcome => {
  const path = splitImportPath(importPath);
  if (path === null) return { kind: 'unknown', why: outside(importPath), place: null, target: null };
  let target: CodePlace | null = null;
  const fail = (kind: 'unknown' | 'refused', why: Words, place: CodePlace | null): Outcome => ({
    kind,
    why,
    place,
    target,
  });
  try {
    const module = loadModule(run, path.module);
    if (module === null && hasModule(path.module, run.release) === false)
      return fail('refused', missingWords(path.module, null, run.release), null);
    if (module === null) return fail('unknown', outside(path.module), null);
    loaded(module);
    target = placeIn(module, path.attribute);
    const found = targetIn(moduleFrame(run, module), module, path.attribute);
    target ??= placesOf(found).declared;
    return readNode(builtBy(moduleFrame(run, module), found, args), run, target);
  } catch (error) {
    if (error instanceof Raised) return fail('refused', error.why, error.place);
    if (error instanceof Stopped) return fail('unknown', error.unknown.why, error.unknown.place);
    return fail('unknown', TOO_DEEP, null);
  }
};

/** Whatever else goes wrong, such as a text nested too deep for the stack. */
const TOO_DEEP: Words = { en: 'this code is too deep to follow', vi: 'đoạn code này lồng quá sâu để theo dõi' };

/** Where a module binds a name at its top level, the last time. */
const placeIn = ({ path, place }: Module, name: string): CodePlace | null => {
  const range = place.get(name);
  return range === undefined ? null : { path, range };
};
