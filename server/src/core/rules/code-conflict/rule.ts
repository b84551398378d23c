import type { Clash } from '../../deployments/clash.ts';
import type { Finding } from '../../problems/finding.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Words } from '../../text/words.ts';
import { asList, entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, Tree } from '../../yaml/tree.ts';
import type { ApplicationContext, Rule } from '../rule.ts';

/**
 * An option of the file that Ray does not take beside what the code sets (`ReplicaConfig` and `DeploymentConfig` in
 * `ray/serve/_private/config.py`). Where the file says both, other rules speak.
 */
export const rule: Rule = {
  code: 'code-conflict',
  scope: 'application',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An option that the code excludes', vi: 'Tùy chọn mà code loại trừ' },
  check: ({ application: { map, demand }, release }: ApplicationContext) =>
    demand.deployments.flatMap(({ name, source, clash }): readonly Finding[] => {
      if (source !== 'python' || clash === null) return [];
      const items = (asList(valueOf(map, 'deployments'))?.items ?? []).filter(
        (item) => stringOf(valueOf(item, 'name')) === name,
      );
      const written = clash.keys.map((key) =>
        items.map((item) => writtenIn(item, key)).findLast((one) => one !== undefined),
      );
      // Classes of actors are imported before, and may fail then.
      if (items.some((item) => entryOf(item, 'deployment_actors') !== undefined)) return [];
      const [first, second] = written;
      const place = first ?? second;
      // Both in one entry the schema refuses.
      if (place === undefined || items.some((item) => clash.keys.every((key) => entryOf(item, key) !== undefined)))
        return [];
      return [refusal('code-conflict', 'deploy', place.keyRange, said(clash, name, release))];
    }),
};

const writtenIn = (item: Tree, key: string): Entry | undefined => {
  const entry = entryOf(item, key);
  return entry === undefined || isNull(entry.value) ? undefined : entry;
};

const said = ({ keys: [key, other], uneven }: Clash, name: string, release: string): Words => {
  if (uneven !== null)
    return {
      en: `Ray ${release} refuses this: ${name} has ${String(uneven.count)} replicas and gangs of ${String(uneven.gang)}, which do not come out even.`,
      vi: `Ray ${release} từ chối: ${name} có ${String(uneven.count)} replica, không chia hết cho nhóm ${String(uneven.gang)}.`,
    };
  const isAlone = key === 'placement_group_strategy';
  return {
    en: isAlone
      ? `Ray ${release} refuses ${key} of ${name}: neither the file nor the code gives it ${other}.`
      : `Ray ${release} refuses ${key} beside ${other}: of ${name} the file says one and the code the other.`,
    vi: isAlone
      ? `Ray ${release} từ chối ${key} của ${name}: cả file lẫn code đều không đặt ${other}.`
      : `Ray ${release} từ chối ${key} bên cạnh ${other}: với ${name}, file ghi một khóa và code đặt khóa kia.`,
  };
};
