import type { Engine } from '../../cards/engines.ts';
import { gpuEntries, listedIn } from '../../cards/gpu-entries.ts';
import type { Crowd } from '../../cards/sharing.ts';
import type { Fix } from '../../problems/problem.ts';
import { entryOf, valueOf } from '../../yaml/tree.ts';
import type { Entry } from '../../yaml/tree.ts';
import type { ConfigContext } from '../rule.ts';

/** A card for each engine that met, where the nodes have room for all of it at the start. */
export const wholeCards = ({ engines }: Crowd, context: ConfigContext): readonly Fix[] => {
  const places = engines.map(({ engine }) => writtenGpus(engine));
  const entries = places.flat();
  if (places.some(({ length }) => length === 0) || entries.some(({ merged }) => merged)) return [];
  const edits = entries.map(({ value }) => ({ range: value.range, newText: '1' }));
  if (context.after(edits)?.fit('initial')?.status !== 'fits') return [];
  const names = engines.map(({ engine }) => engine.name);
  const title = {
    en: `Give ${names.join(' and ')} whole GPUs`,
    vi: `Cho ${names.join(' và ')} GPU nguyên`,
  };
  return [{ title, preferred: false, edits }];
};

/** Where the file says how much of a GPU each worker gets. */
const writtenGpus = ({ model, written, app, deployment }: Engine): readonly Entry[] => {
  if (model !== undefined) return written ? gpuEntries(model) : [];
  const entry = entryOf(valueOf(listedIn(app, deployment.name), 'ray_actor_options'), 'num_gpus');
  return entry === undefined ? [] : [entry];
};
