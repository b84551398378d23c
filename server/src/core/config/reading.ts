import { fieldFact, hasModel } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import { optionOf } from '../options/options-of.ts';
import { modelUnder, modelsInside } from '../options/walk.ts';
import { builderArgs } from '../options/builder-args.ts';
import type { TextRange } from '../text/text-range.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import type { KeyNode, NodeOrigin, ValueNode } from './serve-config.ts';

/** What is the same for all nodes of one config. */
export interface Reading {
  /** The config's own text. */
  readonly text: string;
  readonly release: string;
  /** The range of the analysed text that a range of the config's own text stands for. */
  readonly outward: (range: TextRange) => TextRange;
  /** All that is written, where the application around it is assumed. */
  readonly models: Tree | null;
  /** Nodes that were made: what aliases repeat is made once. */
  readonly made: Map<Tree, Map<string, ValueNode>>;
  /** What was looked up of keys of models. */
  readonly known: Map<string, KnownKey>;
}

/** As what Ray reads a value. */
export interface Reads {
  readonly model: ModelName | null;
  /** True where each item of a list is read so, too. */
  readonly inItems: boolean;
  /** Keys of a free mapping that are models all the same. */
  readonly inside: Readonly<Record<string, ModelName>>;
  /** The model whose options the keys of a free mapping are, though Ray reads it as no model there. */
  readonly options: ModelName | null;
}

const FREE: Reads = { model: null, inItems: false, inside: {}, options: null };

/** What is known of a key: its row, its fact on the release, and as what that reads its value. */
export type KnownKey = Pick<KeyNode, 'option' | 'fact'> & { readonly reads: Reads };

const FREE_KEY: KnownKey = { option: null, fact: null, reads: FREE };

/** What is known of a key of a mapping. */
export const knownKey = (map: MapNode, { model, inside, options }: Reads, key: string, reading: Reading): KnownKey => {
  if (model === null) {
    const own = Object.hasOwn(inside, key) ? inside[key] : undefined;
    const free = options === null ? FREE_KEY : { ...keyOfModel(options, key, reading), reads: FREE };
    return own === undefined ? free : { ...free, reads: { ...FREE, model: own } };
  }
  const known = keyOfModel(model, key, reading);
  if (model !== 'ServeApplicationSchema' || key !== 'args') return known;
  return { ...known, reads: { ...FREE, model: builderArgs(map, reading.release)?.model ?? null } };
};

/** The same of a key of a model, worked out once for a config: its applications have the same keys. */
const keyOfModel = (model: ModelName, key: string, { release, known }: Reading): KnownKey => {
  const name = `${model} ${key}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const under = modelUnder(model, key, release) ?? null;
  const fact = fieldFact(model, key, release) ?? null;
  const fresh: KnownKey = {
    option: optionOf(model, key) ?? null,
    fact,
    reads: {
      model: under,
      inItems: true,
      inside: modelsInside(model, key, release),
      options: fact === null ? null : optionsHeld(model, key, release),
    },
  };
  known.set(name, fresh);
  return fresh;
};

/** The model whose options stand in a free mapping: those of a builder's own deployment, or of what is only proposed. */
const optionsHeld = (model: ModelName, key: string, release: string): ModelName | null => {
  const option = optionOf(model, key);
  if (option?.holds === 'options') return 'DeploymentSchema';
  return option?.offers?.find((one) => hasModel(one, release)) ?? null;
};

/** As what it reads an item of a list. */
export const readsInItem = ({ model, inItems }: Reads): Reads => (inItems ? { ...FREE, model } : FREE);

/** A value with all that decides its node. */
export interface Standing {
  readonly tree: Tree;
  /** The same place as it is written, before files of models were read. */
  readonly written: Tree | undefined;
  readonly reads: Reads;
  readonly origin: NodeOrigin;
}

/** The node of a value, made once. */
export const made = ({ tree, reads, origin }: Standing, reading: Reading, make: () => ValueNode): ValueNode => {
  const key = [origin, reads.model, reads.inItems, reads.options, ...Object.keys(reads.inside)].join();
  const known = reading.made.get(tree) ?? new Map<string, ValueNode>();
  const node = known.get(key) ?? make();
  reading.made.set(tree, known.set(key, node));
  return node;
};
