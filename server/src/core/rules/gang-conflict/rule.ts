import { writeFix } from '../shared/edits/write-fix.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, isNull, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import { hasModel } from '../../options/model-facts.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** What cannot stand beside gangs, and counts that are no multiple of the gang (`DeploymentSchema`, 2.55 on). */
export const rule: Rule = {
  code: 'gang-conflict',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Gang scheduling beside what it excludes', vi: 'Gang scheduling đi cùng thứ nó loại trừ' },
  check: ({ places, release, text }) =>
    hasModel('GangSchedulingConfig', release)
      ? mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
          const gang = asMap(valueOf(deployment, 'gang_scheduling_config'));
          return gang === undefined
            ? []
            : [
                ...beside(deployment, release, text),
                ...uneven(deployment, numberOf(valueOf(gang, 'gang_size')), release),
              ];
        })
      : [],
};

const beside = (deployment: MapNode, release: string, text: string): readonly Finding[] =>
  ['max_replicas_per_node', 'placement_group_strategy'].flatMap((key) => {
    const entry = entryOf(deployment, key);
    if (entry === undefined || isNull(entry.value)) return [];
    const instead =
      key === 'placement_group_strategy'
        ? { en: '; use gang_placement_strategy', vi: '; dùng gang_placement_strategy' }
        : { en: '', vi: '' };
    const message = {
      en: `Ray ${release} refuses ${key} beside gang_scheduling_config${instead.en}.`,
      vi: `Ray ${release} từ chối ${key} bên cạnh gang_scheduling_config${instead.vi}.`,
    };
    return [
      refusal('gang-conflict', 'schema', entry.keyRange, message, { fixes: removalFix(entry, deployment, text) }),
    ];
  });

const uneven = (deployment: MapNode, size: number | undefined, release: string): readonly Finding[] => {
  if (size === undefined || size < 1 || !Number.isInteger(size)) return [];
  return counts(deployment)
    .filter(({ value }) => isWhole(value) && (numberOf(value) ?? 0) % size !== 0)
    .map(({ key, keyRange, value }) => {
      const count = String(numberOf(value));
      const message = {
        en: `Ray ${release} refuses ${key} ${count}: it must be a multiple of gang_size ${String(size)}.`,
        vi: `Ray ${release} từ chối ${key} ${count}: phải là bội của gang_size ${String(size)}.`,
      };
      const whole = Math.ceil((numberOf(value) ?? 1) / size) * size;
      const fixes = Number.isSafeInteger(whole) ? [writeFix(value.range, String(whole), true)] : [];
      return refusal('gang-conflict', 'schema', keyRange, message, { fixes });
    });
};

/** What is no whole number is refused before it is divided. */
const isWhole = (value: Tree): boolean => Number.isInteger(numberOf(value));

/** A fixed count, or with `auto` the bounds that the file writes; bounds without `auto` are not looked at. */
const counts = (deployment: MapNode): readonly Entry[] => {
  const count = entryOf(deployment, 'num_replicas');
  if (stringOf(count?.value) !== 'auto') return count === undefined ? [] : [count];
  const bounds = valueOf(deployment, 'autoscaling_config');
  return ['min_replicas', 'max_replicas', 'initial_replicas'].flatMap((key) => entryOf(bounds, key) ?? []);
};
