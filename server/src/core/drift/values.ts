import type { ModelName } from '../options/model-facts.ts';
import { modelUnder } from '../options/walk.ts';
import type { TextRange } from '../text/text-range.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { defaultOf } from './defaults.ts';

/** Two values of one place that are not the same; undefined where a side has none. */
export interface Unlike {
  readonly path: readonly string[];
  readonly inFile: Tree | undefined;
  readonly running: Tree | undefined;
  /** Where it stands in the config's own text, or the nearest place that is there. */
  readonly range: TextRange;
}

/** A value of the file beside the same that runs. */
export interface Pair {
  readonly path: readonly string[];
  readonly inFile: Tree | undefined;
  readonly running: Tree | undefined;
  /** The nearest place that is there where the file lacks it. */
  readonly near: TextRange;
  /** The model that a mapping here is read as; null: free content, in which every value counts. */
  readonly model: ModelName | null;
}

/** Everything that is not the same in two values, the defaults of models filled in. */
export const unlikeIn = (pair: Pair, release: string): readonly Unlike[] => {
  const { path, inFile, running, near, model } = pair;
  if (inFile === undefined && running === undefined) return [];
  if (inFile?.kind === 'map' && running?.kind === 'map')
    return keysOfBoth(inFile, running).flatMap((key) => unlikeIn(under(pair, inFile, running, key, release), release));
  if (inFile?.kind === 'list' && running?.kind === 'list' && isSameLength(inFile.items, running.items))
    return inFile.items.flatMap((item, index) =>
      unlikeIn(
        { path: [...path, String(index)], inFile: item, running: running.items[index], near: item.range, model },
        release,
      ),
    );
  if (inFile?.kind === 'scalar' && running?.kind === 'scalar' && isSameScalar(inFile.value, running.value)) return [];
  return [{ path, inFile, running, range: placeOf(inFile) ?? near }];
};

const isSameLength = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length;

/** NaN is itself here; 1 and 1.0 are one number to JavaScript. */
const isSameScalar = (a: unknown, b: unknown): boolean => a === b || Object.is(a, b);

export const keysOfBoth = (a: MapNode | undefined, b: MapNode | undefined): readonly string[] => [
  ...new Set([...(a?.entries.keys() ?? []), ...(b?.entries.keys() ?? [])]),
];

/** The pair under a key, with Ray’s default on a side that lacks it. */
const under = ({ path, near, model }: Pair, inFile: MapNode, running: MapNode, key: string, release: string): Pair => {
  const own = inFile.entries.get(key);
  const unwritten = model === null ? undefined : defaultOf(model, key, release);
  return {
    path: [...path, key],
    inFile: own?.value ?? unwritten,
    running: running.entries.get(key)?.value ?? unwritten,
    near: own?.keyRange ?? near,
    model: model === null ? null : (modelUnder(model, key, release) ?? null),
  };
};

/** Null for what is not written. */
const placeOf = (tree: Tree | undefined): TextRange | null =>
  tree === undefined || tree.range.end === 0 ? null : tree.range;

/** True where nothing in two values is unlike. */
export const isSame = (inFile: Tree | undefined, running: Tree | undefined): boolean =>
  unlikeIn({ path: [], inFile, running, near: { start: 0, end: 0 }, model: null }, '').length === 0;
