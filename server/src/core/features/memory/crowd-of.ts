import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ConfigApplication } from '../../capacity/config-capacity.ts';
import { enginesOf } from '../../cards/engines.ts';
import { sharersOf } from '../../cards/sharers.ts';
import { crowdAt } from '../../cards/sharing.ts';
import type { Crowd } from '../../cards/sharing.ts';
import type { DeploymentDemand } from '../../demand/demand.ts';
import type { Level } from '../../fit/demand/problem-of.ts';
import { crowdWords } from '../../rules/shared-card/words.ts';
import type { Words } from '../../text/words.ts';

/** Engines of a config that take too much of one card together, as the rule `shared-card` tells it. */
export interface ToldCrowd {
  /** True: on these nodes one of them surely does not start. */
  readonly always: boolean;
  readonly words: Words;
  readonly holds: (deployment: DeploymentDemand) => boolean;
}

const LEVELS: readonly Level[] = ['initial', 'max'];

/** Null where no card need hold more than it has. */
export const crowdOf = (applications: readonly ConfigApplication[], config: ConfigAnalysis): ToldCrowd | null => {
  const engines = sharersOf(applications.flatMap((one) => enginesOf(one, config.ray.version)));
  if (engines.length === 0) return null;
  for (const level of LEVELS) {
    const crowd = crowdAt(engines, config, level);
    if (crowd !== null) return told(crowd, level);
  }
  return null;
};

const told = (crowd: Crowd, level: Level): ToldCrowd => ({
  always: crowd.meets && crowd.refuses && level === 'initial',
  words: crowdWords(crowd, level),
  holds: (deployment) => crowd.engines.some(({ engine }) => engine.deployment === deployment),
});
