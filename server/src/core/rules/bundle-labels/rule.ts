import { removalFix } from '../shared/keys/key-fixes.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asList, entryOf, isNull, valueOf } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

const KEY = 'placement_group_bundle_label_selector';

/** Label selectors need bundles: one for all of them or one for each (`DeploymentSchema`, 2.54 on). */
export const rule: Rule = {
  code: 'bundle-labels',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Label selectors that do not match the bundles', vi: 'Label selector không khớp với các bundle' },
  check: ({ places, release, text }) =>
    fieldFact('DeploymentSchema', KEY, release) === undefined
      ? []
      : mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
          const entry = entryOf(deployment, KEY);
          if (entry === undefined || isNull(entry.value)) return [];
          const selectors = asList(entry.value)?.items.length;
          const bundles = asList(valueOf(deployment, 'placement_group_bundles'))?.items.length;
          if (bundles !== undefined && selectors !== undefined && (selectors === 1 || selectors === bundles)) return [];
          const fault = faultOf(selectors, bundles);
          const message = {
            en: `Ray ${release} refuses ${KEY}: ${fault.en}.`,
            vi: `Ray ${release} từ chối ${KEY}: ${fault.vi}.`,
          };
          return [
            refusal('bundle-labels', 'schema', entry.keyRange, message, { fixes: removalFix(entry, deployment, text) }),
          ];
        }),
};

const faultOf = (selectors: number | undefined, bundles: number | undefined): Words => {
  if (selectors === undefined) return { en: 'it takes a list', vi: 'chỉ nhận danh sách' };
  if (bundles === undefined)
    return { en: 'there are no placement_group_bundles', vi: 'không có placement_group_bundles' };
  return {
    en: `${String(selectors)} selectors do not go with ${String(bundles)} bundles`,
    vi: `${String(selectors)} selector không khớp ${String(bundles)} bundle`,
  };
};
