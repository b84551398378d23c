import type { Units } from '../ray/amounts.ts';
import type { DeploymentSettings } from './settings.ts';
import { alwaysLimits } from '../ray/always-limits.ts';

/** What a replica's actor asks for beyond the first bundle, in which it must stand: Ray refuses that at deploy. */
export interface Outgrown {
  readonly resource: string;
  readonly asked: Units;
  readonly offered: Units;
}

/** CPU, GPU and custom resources are weighed; memory and accelerators are not (`ReplicaConfig`, every release). */
export const outgrownBy = ({ group, actor }: Pick<DeploymentSettings, 'group' | 'actor'>): Outgrown | null => {
  if (!group.known || group.value === null || !actor.known) return null;
  const first = group.value.bundles[0]?.each;
  for (const [resource, asked] of actor.value) {
    const offered = first?.get(resource) ?? 0n;
    const weighed = alwaysLimits(resource);
    if (weighed && asked > offered) return { resource, asked, offered };
  }
  return null;
};
