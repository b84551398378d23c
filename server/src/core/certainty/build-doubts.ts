import { builderArgs } from '../options/builder-args.ts';
import type { BuilderArgs } from '../options/builder-args.ts';
import { fieldFact, unknownKeysOf } from '../options/model-facts.ts';
import { optionOf } from '../options/options-of.ts';
import { nodesOf } from '../yaml/nodes.ts';
import { asRead } from '../yaml/shifted.ts';
import { asList, asMap, entryOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import type { Doubt } from './doubt.ts';
import { NO_MODEL, NOT_JUDGED, NOT_READ, ODD_ARGS, ODD_KEY } from './doubt-words.ts';
import { mapDoubts } from './key-doubts.ts';

/** Why one of Ray's own builders might refuse its `args`; for any other path, that nothing of it was read. */
export const buildDoubts = (app: MapNode, release: string): readonly Doubt[] => {
  const args = builderArgs(app, release);
  if (args !== null)
    return [
      ...oddKeysOf(app),
      ...[...args.map.entries.values()].flatMap((entry) => argumentDoubts(entry, args, release)),
    ];
  const given = entryOf(app, 'args');
  const range = given?.keyRange ?? valueOf(app, 'import_path')?.range ?? app.range;
  return [{ stage: 'build', range, message: given === undefined ? NOT_READ : ODD_ARGS }];
};

/** Mappings and lists without such keys, as they were read. */
const textual = new WeakSet<Tree>();

/** True where every key is a text; asked once of each part however often it is moved. */
const isTextual = (tree: Tree): boolean => {
  if (tree.kind === 'scalar') return true;
  const own = asRead(tree);
  if (textual.has(own)) return true;
  const isAll =
    own.kind === 'list'
      ? own.items.every(isTextual)
      : own.kind === 'map' && [...own.entries.values()].every((entry) => entry.textual && isTextual(entry.value));
  if (isAll) textual.add(own);
  return isAll;
};

/** Keys that are numbers, booleans or null to PyYAML. */
export const oddKeysOf = (root: Tree): readonly Doubt[] => {
  if (isTextual(root)) return [];
  return [...nodesOf(root)].flatMap((tree) =>
    [...(asMap(tree)?.entries.values() ?? [])]
      .filter((entry) => !entry.textual)
      .map(({ key, keyRange }): Doubt => ({ stage: 'build', range: keyRange, message: ODD_KEY(key) })),
  );
};

const argumentDoubts = (entry: Entry, { model }: BuilderArgs, release: string): readonly Doubt[] => {
  const { key, keyRange, value } = entry;
  if (fieldFact(model, key, release) === undefined && unknownKeysOf(model, release) === 'ignored') return [];
  const asked = { stage: 'build', overCode: false, release } as const;
  const open: Doubt = { stage: 'build', range: keyRange, message: NOT_JUDGED(key) };
  switch (optionOf(model, key)?.holds) {
    case 'models':
      return (asList(value)?.items ?? [value]).flatMap((item): readonly Doubt[] => {
        const one = asMap(item);
        return one === undefined
          ? [{ ...open, range: item.range, message: NO_MODEL }]
          : mapDoubts(one, { ...asked, model: 'LLMConfig', home: null });
      });
    case 'options': {
      const options = asMap(value);
      return options === undefined ? [open] : mapDoubts(options, { ...asked, model: 'DeploymentSchema', home: 'own' });
    }
    case undefined:
      return [open];
  }
};
