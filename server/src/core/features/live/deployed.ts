import type { Analysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import { canonical } from '../../drift/canonical.ts';
import { deployBody } from '../../drift/deploy-body.ts';
import { treeOfJson } from '../../yaml/json-tree.ts';
import { jsonOf, listOf, objectOf } from '../../live/json.ts';
import { applicationName } from '../../options/read/application-name.ts';
import type { LiveApplication, LiveCluster } from '../../live/live-cluster.ts';

/** An application of a config that runs as the file has it, to the letter. */
export interface Deployed {
  /** Counted from 1 in the file. */
  readonly number: number;
  readonly demand: ApplicationDemand;
  readonly live: LiveApplication;
}

/** The applications whose deployed config is what `serve deploy` would send now. */
export const deployedAsWritten = (analysis: Analysis, config: number, { serve }: LiveCluster): readonly Deployed[] => {
  const sent = sentIn(analysis, config);
  const applications = analysis.configs[config]?.applications ?? [];
  return applications.flatMap((demand, index): readonly Deployed[] => {
    const live = serve?.applications.find(({ name }) => name === demand.name);
    const own = sent.get(demand.name);
    return live === undefined || own === undefined || own !== canonical(live.deployedConfig)
      ? []
      : [{ number: index + 1, demand, live }];
  });
};

const sentIn = (analysis: Analysis, config: number): ReadonlyMap<string, string> => {
  const sent = deployBody(analysis, config);
  const list = 'body' in sent ? listOf(objectOf(jsonOf(sent.body))?.applications) : null;
  return new Map((list ?? []).map((application) => [applicationName(treeOfJson(application)), canonical(application)]));
};
