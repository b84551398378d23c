import { compareReleases } from '../../ray/release.ts';

/** Environment variables of the Ray processes, as far as a manifest shows them. */
export type Environment = ReadonlyMap<string, string>;

const wholeIn = (environment: Environment, name: string, fallback: number): number | null => {
  const text = environment.get(name);
  if (text === undefined) return fallback;
  return /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : null;
};

/** Up to 2.48 the variables of `ray.serve.llm` begin otherwise (`ray/llm/_internal/serve/configs/constants.py`). */
const prefix = (release: string): string =>
  compareReleases(release, '2.49.0') < 0 ? 'RAYLLM_ROUTER' : 'RAY_SERVE_LLM_ROUTER';

/** Routers for each model replica, up to 2.50; null where the variable holds no number. */
export const routerRatio = (environment: Environment, fallback: number, release: string): number | null => {
  const text = environment.get(`${prefix(release)}_TO_MODEL_REPLICA_RATIO`);
  if (text === undefined) return fallback;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
};

/** Routers of an application that names no models to the router, up to 2.50; null where a variable holds no number. */
export const routerBounds = (environment: Environment, release: string) => {
  const newer = compareReleases(release, '2.50.0') >= 0;
  const min = wholeIn(environment, `${prefix(release)}_MIN_REPLICAS`, newer ? 2 : 0);
  const initial = wholeIn(environment, `${prefix(release)}_INITIAL_REPLICAS`, 2);
  const max = wholeIn(environment, `${prefix(release)}_MAX_REPLICAS`, newer ? 1000 : 16);
  return min === null || initial === null || max === null ? null : { min, initial, max };
};

/** Highest replica count of a model that says nothing of replicas, where the release lets a variable set it (2.49). */
export const defaultMaxReplicas = (environment: Environment, fallback: number, release: string): number | null =>
  compareReleases(release, '2.49.0') >= 0 && compareReleases(release, '2.50.0') < 0
    ? wholeIn(environment, 'RAY_SERVE_LLM_DEFAULT_MAX_REPLICAS', fallback)
    : fallback;

/** Whether models answer clients themselves (2.56 on): both variables must be on. */
export const streamsDirectly = (environment: Environment, release: string): boolean =>
  compareReleases(release, '2.56.0') >= 0 &&
  environment.get('RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING') === '1' &&
  environment.get('RAY_SERVE_ENABLE_HA_PROXY') === '1';
