import { unevenGang } from '../deployments/clash.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Words } from '../text/words.ts';

/** What `serve.deployment` and `.options` refuse beside gangs (`ray/serve/api.py`, `ray/serve/deployment.py`, 2.55 on). */
export const refusedGang = (settings: DeploymentSettings, release: string): Words | null => {
  const { gang, strategy, perNode } = settings;
  if (!gang.known || gang.value === null) return null;
  if (strategy.known && strategy.value !== null) return beside('placement_group_strategy', release);
  if (perNode.known && perNode.value !== null) return beside('max_replicas_per_node', release);
  const uneven = unevenGang(settings)?.uneven ?? null;
  if (uneven === null) return null;
  const [count, size] = [String(uneven.count), String(uneven.gang)];
  return {
    en: `Ray ${release} refuses num_replicas ${count}: it must be a multiple of gang_size ${size}`,
    vi: `Ray ${release} từ chối num_replicas ${count}: phải là bội của gang_size ${size}`,
  };
};

const beside = (key: string, release: string): Words => ({
  en: `Ray ${release} refuses ${key} beside gang_scheduling_config`,
  vi: `Ray ${release} từ chối ${key} bên cạnh gang_scheduling_config`,
});
