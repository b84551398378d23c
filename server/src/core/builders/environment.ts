import { unnamedRouter } from '../ray/facts/llm-models.ts';
import { boundsModelsByVariable, canStreamDirectly, routerVariables } from '../ray/facts/variables.ts';
import type { Environment } from '../ray/environment.ts';
import { at } from '../ray/release.ts';
import { isPlaceholder } from '../sources/detect/placeholder.ts';
import { asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Scaling } from '../options/read/values.ts';
import type { Setting } from '../deployments/settings.ts';

/**
 * The environment in which an application is built: its `runtime_env` adds to that of the Ray processes (seen on a real
 * 2.47.1). A variable that is filled in later is not known at all.
 */
export const builtIn = (app: MapNode, environment: Environment): Environment => {
  const texts = ownTexts(app);
  if (texts.length === 0) return environment;
  return new Map(
    [...environment, ...texts].filter(([key]) => !texts.some(([own, text]) => own === key && isPlaceholder(text))),
  );
};

const ownTexts = (app: MapNode): readonly (readonly [string, string])[] => {
  const own = asMap(valueOf(app, 'runtime_env', 'env_vars'));
  return [...(own?.entries.values() ?? [])].flatMap(({ key, value }) => {
    const text = stringOf(value);
    return text === undefined ? [] : [[key, text] as const];
  });
};

/** Of the variables whose value is not certain, those that the application's own `runtime_env` does not decide. */
export const unsureIn = (app: MapNode, unsure: ReadonlySet<string>): ReadonlySet<string> => {
  const own = new Map(ownTexts(app));
  const others = [...unsure].filter((name) => !own.has(name));
  return new Set([...others, ...[...own.keys()].filter((name) => isPlaceholder(own.get(name) ?? ''))]);
};

/** Texts that Python's `int` and `float` read, but those that are no finite number. */
const WHOLE = /^\s*[+-]?\d+(?:_\d+)*\s*$/;
const REAL = /^\s*[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?\s*$/;

/** The number that a variable holds; null where Python reads none in it. */
const numberIn = (environment: Environment, name: string, fallback: number, form: RegExp): number | null => {
  const text = environment.get(name);
  if (text === undefined) return fallback;
  const value = form.test(text) ? Number(text.replaceAll('_', '')) : Infinity;
  return Number.isFinite(value) ? value : null;
};

const wholeIn = (environment: Environment, name: string, fallback: number): number | null =>
  numberIn(environment, name, fallback, WHOLE);

const prefix = (release: string): string => at(routerVariables, release) ?? '';

/** Routers for each model replica, up to 2.50; null where the variable holds no number. */
export const routerRatio = (environment: Environment, fallback: number, release: string): number | null =>
  numberIn(environment, `${prefix(release)}_TO_MODEL_REPLICA_RATIO`, fallback, REAL);

/** Routers of an application that names no models to the router, up to 2.50; null where a variable holds no number. */
export const routerBounds = (environment: Environment, release: string) => {
  const unnamed = at(unnamedRouter, release) ?? null;
  if (unnamed === null) return null;
  const min = wholeIn(environment, `${prefix(release)}_MIN_REPLICAS`, unnamed[0]);
  const initial = wholeIn(environment, `${prefix(release)}_INITIAL_REPLICAS`, unnamed[1]);
  const max = wholeIn(environment, `${prefix(release)}_MAX_REPLICAS`, unnamed[2]);
  return min === null || initial === null || max === null ? null : { min, initial, max };
};

/** Highest replica count of a model that says nothing of replicas, where the release lets a variable set it (2.49). */
export const defaultMaxReplicas = (environment: Environment, fallback: number, release: string): number | null =>
  at(boundsModelsByVariable, release) === true
    ? wholeIn(environment, 'RAY_SERVE_LLM_DEFAULT_MAX_REPLICAS', fallback)
    : fallback;

/** Variables of the release's builders that hold no number, which stops the import of `ray.serve.llm`. */
export const unreadableVariables = (environment: Environment, release: string): readonly string[] =>
  [
    ...(routerRatio(environment, 1, release) === null ? ['TO_MODEL_REPLICA_RATIO'] : []),
    ...['MIN_REPLICAS', 'INITIAL_REPLICAS', 'MAX_REPLICAS'].filter(
      (name) => wholeIn(environment, `${prefix(release)}_${name}`, 0) === null,
    ),
  ].map((name) => `${prefix(release)}_${name}`);

/** True for known bounds that `AutoscalingConfig` refuses. */
export const refusedBounds = (scaling: Setting<Scaling | null>): boolean => {
  if (!scaling.known || scaling.value === null) return false;
  const { min, initial, max } = scaling.value;
  return max < Math.max(1, min) || (initial !== null && (initial < min || initial > max));
};

/** Whether the builders are told to let models answer clients themselves (2.56 on). */
export const isDirect = (environment: Environment, release: string): boolean =>
  at(canStreamDirectly, release) === true && environment.get('RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING') === '1';

/** Whether models answer clients themselves (2.56 on): both variables must be on. */
export const streamsDirectly = (environment: Environment, release: string): boolean =>
  isDirect(environment, release) && environment.get('RAY_SERVE_ENABLE_HA_PROXY') === '1';
