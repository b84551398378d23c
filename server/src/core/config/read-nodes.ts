import { asList, entryOf } from '../yaml/tree.ts';
import type { Entry, ListNode, MapNode } from '../yaml/tree.ts';
import { keyOrigin, valueOrigin, wholeEntry } from './origin.ts';
import { knownKey, made, readsInItem } from './reading.ts';
import type { Reading, Standing } from './reading.ts';
import type { ApplicationNode, KeyNode, SequenceNode, ValueNode } from './serve-config.ts';
import { deploymentsIn, modelsIn } from './typed.ts';

type MapStanding = Standing & { readonly tree: MapNode };

const valueNode = (standing: Standing, reading: Reading): ValueNode =>
  made(standing, reading, () => {
    const { tree, origin } = standing;
    if (tree.kind === 'map') return mappingNode({ ...standing, tree }, reading);
    if (tree.kind === 'list') return sequenceNode({ ...standing, tree }, reading);
    return { kind: 'scalar', origin, range: rangeOf(standing, reading), tree };
  });

const rangeOf = ({ tree, origin }: Standing, { models, outward }: Reading) =>
  outward(origin === 'assumed' && models !== null ? models.range : tree.range);

/** A mapping with its keys. */
export const mappingOf = (standing: MapStanding, reading: Reading) => {
  const { tree, origin, reads } = standing;
  const keys = [...tree.entries.values()].map((entry) => keyNode(standing, entry, reading));
  return { origin, range: rangeOf(standing, reading), tree, model: reads.model, keys };
};

const mappingNode = (standing: MapStanding, reading: Reading): ValueNode => {
  const mapping = mappingOf(standing, reading);
  switch (mapping.model) {
    case 'ServeApplicationSchema':
      return {
        kind: 'application',
        ...mapping,
        deployments: deploymentsIn(mapping.keys),
        models: modelsIn(mapping.keys),
      } satisfies ApplicationNode;
    case 'DeploymentSchema':
      return { kind: 'deployment', ...mapping };
    case 'LLMConfig':
      return { kind: 'llm-config', ...mapping };
    default:
      return { kind: 'mapping', ...mapping };
  }
};

const sequenceNode = (standing: Standing & { readonly tree: ListNode }, reading: Reading): SequenceNode => {
  const { tree, origin, written, reads } = standing;
  const before = asList(written)?.items;
  let from = tree.range.start;
  const items = tree.items.map((item, index) => {
    const own = valueOrigin(origin, item, before?.[index], from);
    if (own === 'explicit') from = item.range.start + 1;
    return valueNode({ tree: item, written: before?.[index], reads: readsInItem(reads), origin: own }, reading);
  });
  return { kind: 'list', origin, range: rangeOf(standing, reading), tree, items };
};

const keyNode = (around: MapStanding, entry: Entry, reading: Reading): KeyNode => {
  const { models } = reading;
  const isOfModels = around.origin === 'assumed' && models !== null && entry.key === MODELS;
  if (!isOfModels) return entryNode(around, entry, valueStanding(around, entry, reading), reading);
  const named = entryOf(models, MODELS);
  if (named !== undefined) return keyNode({ ...around, written: models, origin: 'explicit' }, named, reading);
  const value: Standing = {
    ...valueStanding(around, entry, reading),
    tree: models,
    written: models,
    origin: 'explicit',
  };
  return entryNode(around, entry, value, reading);
};

/** Where the models stand in a file that holds nothing else, if they are not the file itself. */
const MODELS = 'llm_configs';

const valueStanding = ({ tree, written, reads, origin }: MapStanding, entry: Entry, reading: Reading): Standing => {
  const before = entryOf(written, entry.key)?.value;
  return {
    tree: entry.value,
    written: before,
    reads: knownKey(tree, reads, entry.key, reading).reads,
    origin: valueOrigin(keyOrigin(origin, entry), entry.value, before, entry.keyRange.start),
  };
};

const entryNode = (around: MapStanding, entry: Entry, standing: Standing, reading: Reading): KeyNode => {
  const { model } = around.reads;
  const { option, fact } = knownKey(around.tree, around.reads, entry.key, reading);
  const origin = keyOrigin(around.origin, entry);
  const value = valueNode(standing, reading);
  const isWritten = origin === 'explicit' || origin === 'merged';
  return {
    kind: 'key',
    origin,
    key: entry.key,
    keyRange: isWritten ? reading.outward(entry.keyRange) : null,
    range: isWritten ? reading.outward(wholeEntry(reading.text, entry)) : value.range,
    model,
    option,
    fact,
    entry,
    value,
  };
};
