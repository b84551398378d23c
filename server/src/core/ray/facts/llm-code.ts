import { at } from '../release.ts';
import generated from './generated/llm-code.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

/** What code can do with `ray.serve.llm`, by release (`oracle/probe/facts/llm_code.py`). */
type Tables = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const listed = (tables: Tables, key: string, release: string): readonly string[] | null =>
  Object.hasOwn(tables, key) ? (at(stepsOf<readonly string[] | null>(tables[key] ?? []), release) ?? null) : null;

/** True where a class of `ray.serve.llm` has a method; null where the release has no such class. */
export const hasMethod = (of: string, name: string, release: string): boolean | null =>
  listed(generated.methods, of, release)?.includes(name) ?? null;

/** The parameters of a function of `ray.serve.llm`, `*` before those by name alone; null where the release has none such. */
export const parametersOf = (name: string, release: string): readonly string[] | null =>
  listed(generated.parameters, name, release);

/** What the server's class sets by itself, [name, [min, initial, max]]; null where it makes no deployment of its own. */
export const ownServer = stepsOf<readonly [string, readonly [number, number, number]] | null>(generated.server);

/** True where a private module of Ray's LLM package holds a public name too; null for any other name or module. */
export const isAtHome = (module: string, name: string, release: string): boolean | null => {
  if (!Object.hasOwn(generated.homes, module) || !PUBLIC.has(name)) return null;
  return listed(generated.homes, module, release)?.includes(name) ?? null;
};

/** Names that were looked for in private modules. */
const PUBLIC: ReadonlySet<string> = new Set(
  Object.values<readonly (readonly unknown[])[]>(generated.homes).flatMap((steps) =>
    stepsOf<readonly string[] | null>(steps).flatMap(([, names]) => names ?? []),
  ),
);

const names = (key: string) => stepsOf<string | null>((generated.names as Tables)[key] ?? []);

const unprefixed = names('unprefixed');

/** True where a model's options can be asked for without a prefix of the deployment's name. */
export const namesWithoutPrefix = (release: string): boolean => (at(unprefixed, release) ?? null) !== null;
