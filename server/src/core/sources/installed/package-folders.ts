import { isTable, listOf, stringsOf, tableAt, tomlOf } from '../../releases/workspace/toml.ts';
import type { Table } from '../../releases/workspace/toml.ts';

/** Where a project keeps its packages, and which projects beside it it installs, as paths from its own folder. */
export interface Packages {
  /** Folders that are on Python's path once the project is installed in place. */
  readonly folders: readonly string[];
  readonly projects: readonly string[];
}

const NONE: Packages = { folders: [], projects: [] };

/** Files of a project that say where its packages lie. */
export const PACKAGE_FILES = ['pyproject.toml', 'setup.cfg', 'setup.py', 'requirements.txt'] as const;

/** What such a file says; nothing is run. */
export const packagesIn = (file: (typeof PACKAGE_FILES)[number], text: string): Packages => {
  if (file === 'pyproject.toml') return ofPyproject(tomlOf(text));
  if (file === 'requirements.txt') return { ...NONE, projects: editable(text) };
  return { ...NONE, folders: file === 'setup.cfg' ? ofSetupCfg(text) : ofSetupPy(text) };
};

const ofPyproject = (project: Table): Packages => {
  const tool = tableAt(project, 'tool');
  const wheel = tableAt(tool, 'hatch', 'build', 'targets', 'wheel');
  return {
    folders: distinct([
      ...Object.entries(tableAt(tool, 'setuptools', 'package-dir')).flatMap(([name, at]) => homeOf(name, at)),
      ...stringsOf(tableAt(tool, 'setuptools', 'packages', 'find').where),
      ...listOf(tableAt(tool, 'poetry').packages).flatMap((one) => (isTable(one) ? textsOf(one.from) : [])),
      ...stringsOf(wheel.packages).map(folderAbove),
      ...stringsOf(wheel.sources),
      ...textsOf(tableAt(tool, 'pdm', 'build')['package-dir']),
      ...textsOf(tableAt(tool, 'uv', 'build-backend')['module-root']),
    ]),
    projects: distinct(
      [tableAt(tool, 'uv', 'sources'), tableAt(tool, 'poetry', 'dependencies')].flatMap((table) =>
        Object.values(table).flatMap((one) => (isTable(one) ? textsOf(one.path) : [])),
      ),
    ),
  };
};

/** `"" = "lib"` says where all packages lie, `pkg = "lib/pkg"` where one does. */
const homeOf = (name: string, at: unknown): readonly string[] => {
  if (typeof at !== 'string') return [];
  const below = name.split('.').join('/');
  return name === '' ? [at] : at === below ? ['.'] : at.endsWith(`/${below}`) ? [at.slice(0, -below.length - 1)] : [];
};

const ofSetupCfg = (text: string): readonly string[] =>
  distinct([
    ...[...text.matchAll(/^\s*package_dir\s*=\s*(?:\r?\n\s+)?=\s*(\S+)\s*$/gm)].flatMap(([, at]) => at ?? []),
    ...[...text.matchAll(/^\[options\.packages\.find\][^[]*?^where\s*=\s*(\S+)\s*$/gm)].flatMap(([, at]) => at ?? []),
  ]);

const ofSetupPy = (text: string): readonly string[] =>
  distinct([
    ...[...text.matchAll(/package_dir\s*=\s*\{\s*(["'])\1\s*:\s*(["'])([^"']+)\2/g)].flatMap(([, , , at]) => at ?? []),
    ...[...text.matchAll(/find_(?:namespace_)?packages\(\s*(?:where\s*=\s*)?(["'])([^"']+)\1/g)].flatMap(
      ([, , at]) => at ?? [],
    ),
  ]);

/** Projects that a list of requirements installs from a folder. */
const editable = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .flatMap(
      (line) =>
        /^\s*(?:(?:-e|--editable)[\s=]+)?(?:file:)?(\.{1,2}(?:\/[\w./-]*)?)(?:\[[\w,-]+\])?\s*(?:#.*)?$/.exec(
          line,
        )?.[1] ?? [],
    );

const folderAbove = (path: string): string => (path.includes('/') ? path.replace(/\/[^/]*\/?$/, '') : '.');

const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

const distinct = (paths: readonly string[]): readonly string[] => [...new Set(paths)];
