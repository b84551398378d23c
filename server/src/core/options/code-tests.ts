import { asList, asMap, isNull } from '../yaml/tree.ts';
import type { ScalarNode, Tree } from '../yaml/tree.ts';
import type { Test } from './form.ts';

const isScalar = (tree: Tree): tree is ScalarNode => tree.kind === 'scalar';

export const isAnything: Test = () => true;

export const isWhole =
  (least: number, most = 1_000_000): Test =>
  (tree) =>
    isScalar(tree) && tree.type === 'int' && Number(tree.value) >= least && Number(tree.value) <= most;

export const isNumber: Test = (tree) => isScalar(tree) && (tree.type === 'int' || tree.type === 'float');

export const isMapping: Test = (tree) => tree.kind === 'map';

export const isText: Test = (tree) => isScalar(tree) && tree.type === 'string';

/** The same, or null. */
export const orNull =
  (test: Test): Test =>
  (tree) =>
    test(tree) || isNull(tree);

/** A mapping whose keys are all texts and whose entries all pass. */
export const everyEntry = (tree: Tree, test: (key: string, value: Tree) => boolean): boolean => {
  const map = asMap(tree);
  return map !== undefined && [...map.entries.values()].every(({ key, value, textual }) => textual && test(key, value));
};

/** An amount that Ray counts exactly. */
export const isAmount: Test = (tree) => {
  if (!isScalar(tree) || !isNumber(tree)) return false;
  const value = Number(tree.value);
  return value >= 0 && value < 1e12 && Number.isInteger(Math.round(value * 1e8) / 1e4);
};

export const isGpuAmount: Test = (tree) =>
  isAmount(tree) && isScalar(tree) && (Number(tree.value) <= 1 || Number.isInteger(tree.value));

export const isPositive: Test = (tree) => isScalar(tree) && isNumber(tree) && Number(tree.value) > 0;

export const isListOfAmounts: Test = (tree) =>
  asList(tree)?.items.every((item) => everyEntry(item, (_, value) => isNumber(value))) === true;

/** Bundles of CPUs, GPUs, kinds of accelerators and plain resources that are all there; others may be named wrong. */
export const isListOfBundles: Test = (tree) => {
  const items = asList(tree)?.items ?? [];
  return items.length > 0 && items.every(isBundle);
};

const isBundle: Test = (tree) =>
  everyEntry(tree, (key, value) => (key === 'GPU' ? isGpuAmount(value) : isBundleKey(key) && isAmount(value))) &&
  [...(asMap(tree)?.entries.values() ?? [])].some(({ value }) => isPositive(value));

const isBundleKey = (key: string): boolean =>
  key === 'CPU' || (/^(?:accelerator_type:[\w-]+|[a-z]\w*)$/.test(key) && key !== 'memory');

export const isResources: Test = (tree) => isNull(tree) || everyEntry(tree, (_, amount) => isNumber(amount));

/** Custom resources under names that Ray surely takes. */
export const isPlainResources: Test = (tree) =>
  everyEntry(tree, (name, amount) => /^[a-z]\w*$/.test(name) && name !== 'memory' && isAmount(amount));
