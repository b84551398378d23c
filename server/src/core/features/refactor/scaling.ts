import type { Analysis } from '../../analysis/analysis.ts';
import type { DeploymentNode, KeyNode } from '../../config/serve-config.ts';
import type { Embedding } from '../../sources/embedded/embedding.ts';
import type { Words } from '../../text/words.ts';
import { contentEnd } from '../../yaml/edit.ts';
import { numberOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { CHANGES_DEMAND, keepsMeaning } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';

/** The text in which a config stands, and how its edits become edits of the file. */
export interface Place {
  readonly text: string;
  readonly embedding: Pick<Embedding, 'outwardEdits'> | null;
}

const TO_AUTOSCALING: Words = { en: 'Write it as autoscaling_config', vi: 'Viết thành autoscaling_config' };
const TO_COUNT: Words = { en: 'Write it as num_replicas', vi: 'Viết thành num_replicas' };

/** `num_replicas` as bounds that are equal, and such bounds as `num_replicas`; none where the key is another. */
export const scalingRefactoring = (
  analysis: Analysis,
  place: Place,
  deployment: DeploymentNode,
  key: KeyNode,
): readonly Refactoring[] => {
  if (key.origin !== 'explicit') return [];
  if (key.key === 'num_replicas')
    return [replaced(analysis, place, key, TO_AUTOSCALING, asBounds(deployment, key.entry.value))];
  return key.key === 'autoscaling_config' ? [replaced(analysis, place, key, TO_COUNT, asCount(key.entry.value))] : [];
};

/** The new text of an entry, or why there is none. */
type Written = { readonly text: string } | { readonly why: Words };

const asBounds = ({ tree }: DeploymentNode, value: Tree): Written => {
  const count = numberOf(value);
  if (valueOf(tree, 'autoscaling_config') !== undefined)
    return { why: { en: 'autoscaling_config is there already', vi: 'đã có autoscaling_config' } };
  if (count === undefined || !Number.isInteger(count) || count < 1)
    return {
      why: { en: 'only a whole number of at least 1 has bounds', vi: 'chỉ số nguyên từ 1 trở lên mới có giới hạn' },
    };
  return { text: `autoscaling_config: { min_replicas: ${String(count)}, max_replicas: ${String(count)} }` };
};

const asCount = (value: Tree): Written => {
  const [min, max] = [numberOf(valueOf(value, 'min_replicas')) ?? 1, numberOf(valueOf(value, 'max_replicas')) ?? 1];
  return min === max && min >= 1
    ? { text: `num_replicas: ${String(min)}` }
    : {
        why: {
          en: `the count may change from ${String(min)} to ${String(max)}`,
          vi: `số replica có thể đổi từ ${String(min)} đến ${String(max)}`,
        },
      };
};

const replaced = (
  analysis: Analysis,
  { text, embedding }: Place,
  { entry }: KeyNode,
  title: Words,
  written: Written,
): Refactoring => {
  const kind = 'rewrite';
  if ('why' in written) return { title, kind, change: written };
  const range = { start: entry.keyRange.start, end: Math.max(entry.keyRange.end, contentEnd(text, entry.value)) };
  if (text.slice(range.start, range.end).includes('#'))
    return { title, kind, change: { why: { en: 'a comment would be lost', vi: 'sẽ mất một chú thích' } } };
  const own = [{ range, newText: written.text }];
  const edits = embedding === null ? own : embedding.outwardEdits(own);
  const isSame = edits !== null && keepsMeaning(analysis, edits);
  return { title, kind, change: isSame ? { edits, file: null } : { why: CHANGES_DEMAND } };
};
