import { takesEmptyBundles } from '../../ray/facts/serve.ts';
import { withoutBundles } from '../shared/edits/without-bundles.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { numberOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** A placement group needs at least one bundle, and each bundle something in it (`ray/util/placement_group.py`; 2.9 takes zeros). */
export const rule: Rule = {
  code: 'bundle-content',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A bundle that Ray refuses', vi: 'Bundle mà Ray từ chối' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
      const bundles = valueOf(deployment, 'placement_group_bundles');
      if (bundles?.kind !== 'list') return [];
      const fault = bundles.items.length === 0 ? { at: bundles, words: NO_BUNDLE } : emptyOne(bundles.items, release);
      if (fault === undefined) return [];
      const message = {
        en: `Ray ${release} refuses these bundles: ${fault.words.en}.`,
        vi: `Ray ${release} từ chối các bundle này: ${fault.words.vi}.`,
      };
      const fixes = withoutBundles(deployment, text);
      return [refusal('bundle-content', 'deploy', fault.at.range, message, { fixes })];
    }),
};

const NO_BUNDLE: Words = { en: 'the list is empty', vi: 'danh sách rỗng' };
const NOTHING_IN_IT: Words = { en: 'one holds nothing', vi: 'có bundle không chứa gì' };

/** Zeros alone are taken by 2.9, which also takes an empty bundle. */
const emptyOne = (items: readonly Tree[], release: string) => {
  if (at(takesEmptyBundles, release) !== false) return undefined;
  const empty = items.find(
    (item) => item.kind === 'map' && [...item.entries.values()].every(({ value }) => numberOf(value) === 0),
  );
  return empty && { at: empty, words: NOTHING_IN_IT };
};
