import type { Class, Module, Value } from './values.ts';

const HERE = { start: 0, end: 0 };

/** A class that no class statement of the workspace makes: one of a package, or what `type(name, bases, {})` gives. */
export const madeClass = (
  name: string,
  module: Module,
  bases: readonly Class[] = [],
  vars: ReadonlyMap<string, Value> = new Map(),
): Class => ({
  kind: 'class',
  name,
  def: { kind: 'class', range: HERE, name, nameRange: HERE, bases: [], body: [], decorators: [] },
  module,
  vars: new Map(vars),
  bases,
  model: bases.every(({ model }) => model === 'plain') ? 'plain' : 'odd',
  ingress: false,
  local: false,
});

/** A package's module, of which nothing is read. */
export const packageModule = (name: string): Module => ({
  kind: 'module',
  name,
  path: '',
  isPackage: true,
  vars: new Map(),
  place: new Map(),
  open: null,
  loaded: true,
  futureAnnotations: false,
});
