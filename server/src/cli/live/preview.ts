import {
  blindWords,
  budgetsIn,
  changesNothing,
  deployBody,
  driftOf,
  inRayService,
  manifestOf,
  manifestText,
  outcomeOf,
  updateOf,
} from '../../core/index.ts';
import type { DeployBody, Drift, LiveCluster, ToldBudget, UpdateCourse, Words } from '../../core/index.ts';
import { joined } from '../arguments/usage-error.ts';
import type { Beside } from './analysis-beside.ts';

/** What is known of a deploy before it: everything a person decides by. */
export interface Preview extends Beside {
  readonly cluster: LiveCluster;
  readonly drift: Drift;
  /** Whether it has room all the way; null where it changes nothing. */
  readonly course: UpdateCourse | null;
  /** What is sent, or why nothing can be. */
  readonly sent: DeployBody;
  /** Engines that do not surely start on their cards. */
  readonly engines: readonly ToldBudget[];
  /** What is to be known of it besides. */
  readonly warnings: readonly Words[];
}

/** A deploy of the config of a file. */
export const previewOf = (beside: Beside, cluster: LiveCluster): Preview => {
  const { analysis, chosen } = beside;
  const drift = driftOf(analysis, chosen.index, cluster);
  const sent = bodyOf(beside);
  return {
    ...beside,
    cluster,
    drift,
    course: changesNothing(drift.applications) ? null : updateOf(analysis, chosen.index, cluster, drift.applications),
    sent,
    engines: (budgetsIn(analysis)[chosen.index] ?? []).filter((engine) => outcomeOf(engine) !== 'starts'),
    warnings: [...operatorWarning(beside), ...('body' in sent ? blindWords(cluster, sent.body) : [])],
  };
};

/** Of a RayService, whose config an operator keeps. */
const operatorWarning = ({ analysis, chosen: { config } }: Beside): readonly Words[] => {
  const manifest = manifestOf(analysis, config);
  return manifest?.kind === 'RayService' ? [inRayService(manifestText(manifest))] : [];
};

/** What is sent; one of several documents is only sent where somebody named it. */
const bodyOf = ({ analysis, chosen, isNamed }: Beside): DeployBody => {
  const body = deployBody(analysis, chosen.index, isNamed);
  if ('body' in body || isNamed || 'fault' in deployBody(analysis, chosen.index, true)) return body;
  const number = `--config ${String(chosen.index + 1)}`;
  const hint = { en: `${number} sends this config of it.`, vi: `${number} gửi cấu hình này trong đó.` };
  return { fault: joined(body.fault, hint) };
};

/** Whether nothing that is known stands against it. */
export const isFine = ({ chosen: { config }, course, sent, engines }: Preview): boolean =>
  'body' in sent &&
  config.verdict.status !== 'rejected' &&
  config.fit?.initial.status !== 'does-not-fit' &&
  course?.room !== 'stuck' &&
  !engines.some((engine) => outcomeOf(engine) === 'refuses');
