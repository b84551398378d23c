import { once } from '../text/once.ts';
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

/** What is known of a mapping before anybody looks at its keys. */
export const headOf = (standing: MapStanding, reading: Reading) => {
  const { tree, origin, reads } = standing;
  return { origin, range: rangeOf(standing, reading), tree, model: reads.model };
};

/** The keys of a mapping, made when somebody looks at them. */
export const keysOf = (standing: MapStanding, reading: Reading): (() => readonly KeyNode[]) =>
  once(() => [...standing.tree.entries.values()].map((entry) => keyNode(standing, entry, reading)));

const mappingNode = (standing: MapStanding, reading: Reading): ValueNode => {
  const head = headOf(standing, reading);
  const keys = keysOf(standing, reading);
  if (head.model === 'ServeApplicationSchema') return applicationNode(head, keys);
  const kind = head.model === 'DeploymentSchema' ? 'deployment' : head.model === 'LLMConfig' ? 'llm-config' : 'mapping';
  return {
    kind,
    ...head,
    get keys() {
      return keys();
    },
  };
};

const applicationNode = (head: ReturnType<typeof headOf>, keys: () => readonly KeyNode[]): ApplicationNode => {
  const deployments = once(() => deploymentsIn(keys()));
  const models = once(() => modelsIn(keys()));
  return {
    kind: 'application',
    ...head,
    get keys() {
      return keys();
    },
    get deployments() {
      return deployments();
    },
    get models() {
      return models();
    },
  };
};

const sequenceNode = (standing: Standing & { readonly tree: ListNode }, reading: Reading): SequenceNode => {
  const { tree, origin, written, reads } = standing;
  const items = once(() => {
    const before = asList(written)?.items;
    let from = tree.range.start;
    return tree.items.map((item, index) => {
      const own = valueOrigin(origin, item, before?.[index], from);
      if (own === 'explicit') from = item.range.start + 1;
      return valueNode({ tree: item, written: before?.[index], reads: readsInItem(reads), origin: own }, reading);
    });
  });
  return {
    kind: 'list',
    origin,
    range: rangeOf(standing, reading),
    tree,
    get items() {
      return items();
    },
  };
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
