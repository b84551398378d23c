import { asList, asMap, isNull, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { textOf } from './numbers.ts';

/** One condition on a node's labels: the label has one of the values, or with `not` none of them, absent included. */
export interface LabelRule {
  readonly key: string;
  readonly values: readonly string[];
  readonly not: boolean;
}

/** A node must meet every rule. */
export type LabelSelector = readonly LabelRule[];

/** A `label_selector`: each value plain, `!a`, `in(a,b)` or `!in(a,b)` (`ray/_private/label_utils.py`, 2.54 on). */
const labelSelector = (tree: Tree | undefined): LabelSelector | null => {
  const entries = asMap(tree)?.entries;
  if (entries === undefined) return null;
  const rules = [...entries.values()].map(({ key, value }) => ruleOf(key, textOf(value)));
  return rules.every((rule) => rule !== null) ? rules : null;
};

const ruleOf = (key: string, written: string | undefined): LabelRule | null => {
  const match = /^\s*(!?)\s*(?:in\(([^()]*)\)|([^()!]*))$/i.exec(written ?? '');
  if (written === undefined || match === null) return null;
  const values = match[2] === undefined ? [match[3] ?? ''] : match[2].split(',');
  return { key, values: values.map((value) => value.trim()), not: match[1] === '!' };
};

/** The selector of actor options, and after it those that it falls back to; none where the options have none. */
export const actorSelectors = (options: Tree): readonly LabelSelector[] | null => {
  const written = valueOf(options, 'label_selector');
  if (written === undefined || isNull(written)) return [];
  const fallbacks = valueOf(options, 'fallback_strategy');
  const others = fallbacks === undefined || isNull(fallbacks) ? [] : asList(fallbacks)?.items.map(fallbackSelector);
  const all = others && [labelSelector(written), ...others];
  return all?.every((selector) => selector !== null) === true ? all : null;
};

const fallbackSelector = (item: Tree): LabelSelector | null => labelSelector(valueOf(item, 'label_selector'));

/** `placement_group_bundle_label_selector`: one for each bundle, or one for all. */
export const bundleSelectors = (tree: Tree): readonly LabelSelector[] | null => {
  const selectors = asList(tree)?.items.map((item) => labelSelector(item));
  return selectors?.every((selector) => selector !== null) === true ? selectors : null;
};
