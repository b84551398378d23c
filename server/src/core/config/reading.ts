import type { ModelName } from '../options/model-facts.ts';
import { modelUnder, modelsInside } from '../options/walk.ts';
import { builderArgs } from '../options/builder-args.ts';
import type { TextRange } from '../text/text-range.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import type { NodeOrigin, ValueNode } from './serve-config.ts';

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
}

/** As what Ray reads a value. */
export interface Reads {
  readonly model: ModelName | null;
  /** True where each item of a list is read so, too. */
  readonly inItems: boolean;
  /** Keys of a free mapping that are models all the same. */
  readonly inside: Readonly<Record<string, ModelName>>;
}

const FREE: Reads = { model: null, inItems: false, inside: {} };

/** As what a release reads the value of a key. */
export const readsUnder = (map: MapNode, reads: Reads, key: string, release: string): Reads => {
  if (reads.model === null)
    return { ...FREE, model: Object.hasOwn(reads.inside, key) ? (reads.inside[key] ?? null) : null };
  if (reads.model === 'ServeApplicationSchema' && key === 'args')
    return { ...FREE, model: builderArgs(map, release)?.model ?? null };
  const model = modelUnder(reads.model, key, release);
  return { model: model ?? null, inItems: true, inside: modelsInside(reads.model, key, release) };
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
  const key = JSON.stringify([origin, reads]);
  const known = reading.made.get(tree) ?? new Map<string, ValueNode>();
  const node = known.get(key) ?? make();
  reading.made.set(tree, known.set(key, node));
  return node;
};
