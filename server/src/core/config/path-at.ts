import { pathBefore } from './path-before.ts';
import { pathToMerged } from './path-to-merged.ts';
import { isAt, isWritten, keyIn } from './places.ts';
import type { ConfigNode, KeyNode, KeyedNode, ServeConfig, ValueNode } from './serve-config.ts';

/** The nodes around an offset of the analysed text, from the config to the innermost; null outside of the config. */
export const pathAt = (config: ServeConfig, text: string, offset: number): readonly ConfigNode[] | null => {
  const around = isAt(config.range, offset) ? [config, ...below(config, offset)] : null;
  const path = around !== null && isInside(around.at(-1)) ? around : pathBefore(config, text, offset, around);
  const mayBeMerged = path !== null && keyIn(path)?.option == null && text.includes('&');
  return mayBeMerged ? (pathToMerged(config, offset) ?? path) : path;
};

/** True where something is written, not only around it. */
const isInside = (node: ConfigNode | undefined): boolean =>
  node?.kind === 'key' || node?.kind === 'scalar' || node?.origin === 'model-file' || node?.tree.flow === true;

const below = (node: KeyedNode | ValueNode, offset: number): readonly ConfigNode[] => {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return into(node.items.find((item) => isIn(item, offset)), offset); // prettier-ignore
  const key = node.keys.find((one) => one.origin === 'explicit' && one.keyRange !== null && isAt(one.keyRange, offset));
  if (key !== undefined) return [key];
  const inside = node.keys.find((one) => isInValue(one, offset));
  return inside === undefined ? [] : [inside, ...into(inside.value, offset)];
};

const into = (value: ValueNode | undefined, offset: number): readonly ConfigNode[] => {
  if (value === undefined) return [];
  return isWritten(value) ? [value, ...below(value, offset)] : [value];
};

const isInValue = (key: KeyNode, offset: number): boolean => {
  if (!isWritten(key)) return false;
  if (key.value.origin !== 'merged') return isIn(key.value, offset);
  return key.keyRange !== null && offset > key.keyRange.end && offset <= key.range.end;
};

/** What is assumed holds what is written in it; a collection in block style ends where something else begins. */
const isIn = ({ kind, origin, range, tree }: ValueNode, offset: number): boolean => {
  if (origin === 'merged' || (origin === 'assumed' && kind === 'scalar')) return false;
  const isBlock = origin === 'explicit' && tree.kind !== 'scalar' && !tree.flow;
  return isBlock ? offset >= range.start && offset < range.end : isAt(range, offset);
};
