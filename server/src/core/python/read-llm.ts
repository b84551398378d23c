import { llmDeployments } from '../builders/applications.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { applicationOf } from './built.ts';
import type { Built } from './built.ts';
import { Stopped } from './evaluate/state/run.ts';
import type { Run } from './evaluate/state/run.ts';
import type { LlmApplication } from './evaluate/state/llm-application.ts';
import { filledIn } from './idle-values.ts';
import { isIdleForModels } from './model-idle.ts';
import type { CodeDeployment, CodeDoubt } from './outcome.ts';
import { reasonIn } from './reason.ts';
import { treeOf } from './tree.ts';

/** What a builder of Ray makes of what code hands it, and what of that is not known although it decides no amount. */
export interface LlmOutcome {
  /** Null: the builder's models cannot be read. */
  readonly deployments: readonly CodeDeployment[] | null;
  readonly built: Built;
  readonly doubts: readonly CodeDoubt[];
}

/** An application of `ray.serve.llm` as the same builder makes it of YAML. Throws `Stopped` where an amount is not known. */
export const llmOutcome = (root: LlmApplication, run: Run): LlmOutcome => {
  const { place } = root;
  const { value, open } = filledIn(root.args, isIdleForModels);
  const args = treeOf(value, place.range, isIdleForModels);
  if (args?.kind !== 'map') throw stopped(reasonIn(root.args, place, isIdleForModels));
  const app = applicationOf(root.builder, args, place.range);
  const made = llmDeployments(app, run.release, run.environment);
  return {
    deployments: made?.map((settings) => deployed(settings, place)) ?? null,
    built: { app, place, whole: true },
    doubts: open.map(({ why, place: at }) => ({ why, place: at })),
  };
};

const deployed = (settings: DeploymentSettings, declared: Built['place']): CodeDeployment => ({
  settings: { ...settings, source: 'python', range: { start: 0, end: 0 } },
  declared,
  decorator: null,
  unread: [],
  reconfigures: null,
  hasUserConfig: false,
  given: null,
});

const stopped = (reason: Pick<CodeDoubt, 'why'> & { readonly place: Built['place'] }): Stopped =>
  new Stopped({ kind: 'unknown', ...reason, holds: true, sure: true });
