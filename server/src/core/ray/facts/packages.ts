/**
 * What stands in the folder `ray/` of every covered release, as its wheel was installed; `serve` and `llm` are known name
 * by name (`importable.ts`). A release may have more: of that nothing is known.
 */
const PACKAGES: ReadonlySet<string> = new Set(
  `_private _raylet _version actor air autoscaler client_builder cloudpickle cluster_utils core cross_language dag
  dashboard data exceptions experimental internal job_config job_submission remote_function rllib runtime_context
  runtime_env scripts serve train tune types util widgets workflow`.split(/\s+/),
);

/** True where every covered release has the package `ray.NAME` of a module's path. */
export const isInEveryRay = (module: string): boolean => PACKAGES.has(module.split('.')[1] ?? '');
