import { gpuEntries } from '../../cards/gpu-entries.ts';
import type { ReplicaVariable } from '../../cards/replica-variable.ts';
import { servedModels } from '../../cards/served-models.ts';
import type { ServedModel } from '../../cards/served-models.ts';
import type { Fix } from '../../problems/problem.ts';
import { PER_WORKER_GPUS } from '../../ray/facts/engine-workers.ts';
import type { EnvironmentLayer } from '../../ray/facts/engine-workers.ts';
import type { Edit } from '../../text/text-range.ts';
import { setKey } from '../../yaml/edit.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { ConfigContext } from '../rule.ts';
import { isInFile, partsOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { nameOf } from './words.ts';

/** Tells the workers the part that their bundles have, where the replica’s variables stand. */
export const ownPart = (
  served: ServedModel,
  parts: Parts,
  variable: ReplicaVariable,
  { text, applications }: ConfigContext,
): readonly Fix[] => {
  const { kind } = variable;
  if (kind === 'unknown' || variable.layer === null || !isInFile(served, variable.layer)) return [];
  if (variable.layer === 'application' && !areAlike(served, applications.flatMap(servedModels))) return [];
  const value = `"${String(parts.least)}"`;
  const edit =
    kind === 'set'
      ? variable.entry.merged
        ? null
        : { range: variable.entry.value.range, newText: value }
      : added(served, variable.layer, value, text);
  const title = { en: `Set ${PER_WORKER_GPUS}: ${value}`, vi: `Đặt ${PER_WORKER_GPUS}: ${value}` };
  return edit === null ? [] : [{ title, preferred: true, edits: [edit] }];
};

/** The application's variables reach every model of it. */
const areAlike = ({ app, deployment }: ServedModel, all: readonly ServedModel[]): boolean => {
  const own = partsOf(deployment)?.least;
  return all.filter((one) => one.app === app).every((one) => partsOf(one.deployment)?.least === own);
};

const added = (served: ServedModel, layer: EnvironmentLayer, value: string, text: string): Edit | null => {
  const owner = ownerOf(served, layer);
  if (owner === undefined) return null;
  const pair = `{ ${PER_WORKER_GPUS}: ${value} }`;
  const env = entryOf(owner, 'runtime_env');
  const variables = entryOf(env?.value, 'env_vars');
  if (env?.merged === true || variables?.merged === true) return null;
  const [inner, outer] = [filled(variables?.value), filled(env?.value)];
  if (inner !== undefined) return setKey(text, inner, PER_WORKER_GPUS, value);
  if (outer !== undefined) return setKey(text, outer, 'env_vars', pair);
  return setKey(text, owner, 'runtime_env', `{ env_vars: ${pair} }`);
};

const ownerOf = ({ model, app }: ServedModel, layer: EnvironmentLayer): MapNode | undefined =>
  layer === 'model'
    ? model
    : layer === 'application'
      ? app
      : asMap(valueOf(model, 'deployment_config', 'ray_actor_options'));

const filled = (tree: Tree | undefined): MapNode | undefined => {
  const map = asMap(tree);
  return map !== undefined && map.entries.size > 0 ? map : undefined;
};

/** A whole GPU for each worker, where all replicas still find room at once. */
export const wholeCard = (served: ServedModel, context: ConfigContext): readonly Fix[] => {
  const entries = served.written ? gpuEntries(served.model) : [];
  if (entries.length === 0 || entries.some(({ merged }) => merged)) return [];
  const edits = entries.map(({ value }) => ({ range: value.range, newText: '1' }));
  const after = context.after(edits)?.fit('initial') ?? null;
  if (after?.status !== 'fits') return [];
  const name = nameOf(served);
  return [
    {
      title: { en: `Give ${name} whole GPUs (GPU: 1)`, vi: `Cho ${name} GPU nguyên (GPU: 1)` },
      preferred: false,
      edits,
    },
  ];
};
