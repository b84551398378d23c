import { asMap, entryOf, mapsIn, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { buildDoubts, oddKeysOf } from './build-doubts.ts';
import { moveBy } from '../text/move.ts';
import { PerReading } from '../yaml/per-reading.ts';
import { asRead } from '../yaml/shifted.ts';
import type { Doubt } from './doubt.ts';
import { NO_NAME } from './doubt-words.ts';
import { entryDoubts, mapDoubts } from './key-doubts.ts';
import type { Asked } from './key-doubts.ts';

/**
 * Why it is not known whether Ray takes what the file says of an application: a key whose content nothing decides is a
 * doubt by itself. `by`: whether one of Ray's builders sets its deployments up, or code that was read (of the code itself
 * its reader speaks).
 */
export const doubtsOf = (app: MapNode, by: 'builder' | 'code', release: string): readonly Doubt[] =>
  by === 'builder'
    ? [...buildDoubts(app, release), ...applicationDoubts(app, false, release)]
    : [...applicationDoubts(app, true, release), ...nameDoubts(app)];

const applicationDoubts = (app: MapNode, overCode: boolean, release: string): readonly Doubt[] => {
  const asked: Asked = { model: 'ServeApplicationSchema', stage: 'deploy', home: null, overCode: false, release };
  return [...app.entries.values()].flatMap((entry) =>
    entry.key === 'deployments'
      ? mapsIn(entry.value).flatMap((one) => deploymentDoubts(one, overCode, release))
      : entryDoubts(entry, asked),
  );
};

/** What was found of an item of `deployments`. */
const found = new PerReading<readonly Doubt[]>();

const deploymentDoubts = (entry: MapNode, overCode: boolean, release: string): readonly Doubt[] => {
  const kept = found.of(entry, [overCode, release]);
  if (kept !== undefined) return kept.answer.map((doubt) => ({ ...doubt, range: moveBy(kept.by)(doubt.range) }));
  const asked: Asked = { model: 'DeploymentSchema', stage: 'deploy', home: 'override', overCode, release };
  return found.keep(entry, [overCode, release], mapDoubts(entry, asked));
};

/** Entries without a name, and those that share one: which of them counts is not followed. */
const nameDoubts = (app: MapNode): readonly Doubt[] => {
  const list = valueOf(app, 'deployments');
  const entries = list === undefined ? [] : mapsIn(list);
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const name = stringOf(valueOf(asRead(entry), 'name'));
    if (name !== undefined && seen.size < seen.add(name).size) return [];
    return [{ stage: 'deploy', range: entryOf(entry, 'name')?.keyRange ?? entry.range, message: NO_NAME }];
  });
};

/** The same of the file around its applications. */
export const rootDoubts = (root: Tree, release: string): readonly Doubt[] => {
  const asked: Asked = { model: 'ServeDeploySchema', stage: 'deploy', home: null, overCode: false, release };
  const entries = [...(asMap(root)?.entries.values() ?? [])].filter(({ key }) => key !== 'applications');
  return [...oddKeysOf(root), ...entries.flatMap((entry) => entryDoubts(entry, asked))];
};
