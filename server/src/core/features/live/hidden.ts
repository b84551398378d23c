import { listOf, objectOf, textOf } from '../../live/json.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Owner } from '../../live/owner.ts';

/** Whether a builder of `ray.serve.llm` added a deployment that the deployed config does not name. */
export const isAddedByBuilder = ({ serve }: LiveCluster, { application, deployment }: Owner): boolean => {
  const config = objectOf(serve?.applications.find(({ name }) => name === application)?.deployedConfig);
  if (config === null || !/^ray\.serve\.llm\b/.test(textOf(config.import_path) ?? '')) return false;
  const named = (listOf(config.deployments) ?? []).some((item) => objectOf(item)?.name === deployment);
  return !named && ADDED.has(deployment);
};

/** Added by `ray/llm/_internal/serve` beside the model servers (2.43 – 2.60). */
const ADDED: ReadonlySet<string> = new Set([
  'LLMRouter',
  'OpenAiIngress',
  'PDProxyServer',
  '_DPRankAssigner',
  'DPRankAssigner',
]);
