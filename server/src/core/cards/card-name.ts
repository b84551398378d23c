import type { Cluster } from '../clusters/cluster.ts';
import { cardOf } from '../fit/accelerator-labels.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { Engine } from './engines.ts';

/** The one card that these engines can stand on, by its name for Ray: as one of them asks for it, else as all nodes with GPUs have it. */
export const cardName = (engines: readonly Engine[], cluster: Cluster | null): string | undefined => {
  const asked = engines.flatMap((engine) => stringOf(valueOf(engine.model, 'accelerator_type')) ?? ofBundles(engine));
  if (asked[0] !== undefined) return asked[0];
  const nodes = cluster?.nodes.filter(({ resources }) => (resources.get('GPU') ?? 0n) > 0n) ?? [];
  const names = new Set(nodes.map(cardOf));
  const [name] = names;
  return names.size === 1 ? name : undefined;
};

const ofBundles = ({ deployment: { replica } }: Engine): readonly string[] =>
  (replica?.bundles ?? []).flatMap(({ each }) =>
    [...each.keys()].filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)),
  );

const PREFIX = 'accelerator_type:';
