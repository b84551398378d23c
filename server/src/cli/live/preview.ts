import { budgetsIn, deployBody, driftOf, outcomeOf } from '../../core/index.ts';
import type { DeployBody, Drift, LiveCluster, ToldBudget } from '../../core/index.ts';
import type { Beside } from './analysis-beside.ts';

/** What is known of a deploy before it: everything a person decides by. */
export interface Preview extends Beside {
  readonly cluster: LiveCluster;
  readonly drift: Drift;
  /** What is sent, or why nothing can be. */
  readonly sent: DeployBody;
  /** Engines that do not surely start on their cards. */
  readonly engines: readonly ToldBudget[];
}

/** A deploy of the config of a file. */
export const previewOf = (beside: Beside, cluster: LiveCluster): Preview => ({
  ...beside,
  cluster,
  drift: driftOf(beside.analysis, 0, cluster),
  sent: deployBody(beside.analysis, 0),
  engines: (budgetsIn(beside.analysis)[0] ?? []).filter((engine) => outcomeOf(engine) !== 'starts'),
});

/** Whether nothing that is known stands against it. */
export const isFine = ({ config, sent, engines }: Preview): boolean =>
  'body' in sent &&
  config.verdict.status !== 'rejected' &&
  config.fit?.initial.status !== 'does-not-fit' &&
  !engines.some((engine) => outcomeOf(engine) === 'refuses');
