import { asMap, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { buildDoubts, oddKeysOf } from './build-doubts.ts';
import type { Doubt } from './doubt.ts';
import { NO_NAME } from './doubt-words.ts';
import { entryDoubts, mapDoubts, mapsIn } from './key-doubts.ts';
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
      ? mapsIn(entry.value).flatMap((one) =>
          mapDoubts(one, { ...asked, model: 'DeploymentSchema', home: 'override', overCode }),
        )
      : entryDoubts(entry, asked),
  );
};

/** Entries without a name, and those that share one: which of them counts is not followed. */
const nameDoubts = (app: MapNode): readonly Doubt[] => {
  const list = valueOf(app, 'deployments');
  const entries = list === undefined ? [] : mapsIn(list);
  const names = entries.map((entry) => stringOf(valueOf(entry, 'name')));
  return entries.flatMap((entry, index) => {
    const name = names[index];
    if (name !== undefined && names.indexOf(name) === index) return [];
    return [{ stage: 'deploy', range: entryOf(entry, 'name')?.keyRange ?? entry.range, message: NO_NAME }];
  });
};

/** The same of the file around its applications. */
export const rootDoubts = (root: Tree, release: string): readonly Doubt[] => {
  const asked: Asked = { model: 'ServeDeploySchema', stage: 'deploy', home: null, overCode: false, release };
  const entries = [...(asMap(root)?.entries.values() ?? [])].filter(({ key }) => key !== 'applications');
  return [...oddKeysOf(root), ...entries.flatMap((entry) => entryDoubts(entry, asked))];
};
