import { stringify } from 'yaml';
import { randomBy } from '../../random.ts';

/** Nodes on which deploys are tried, as in `--cluster`. */
export const SHAPES = [
  '2 x cpu=4',
  'head: cpu=0; 3 x cpu=4,gpu=1',
  'cpu=2; cpu=8',
  'cpu=4,gpu=2; cpu=4',
  'cpu=6,gpu=1',
] as const;

type Random = (below: number) => number;
type Options = Readonly<Record<string, unknown>>;

const oneOf = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;

/** A config of one to three applications of `oracle/apps`, the same for the same seed; null: of none. */
export const configOf = (seed: number | null, spec: string): string => {
  if (seed === null) return stringify({ proxy_location: 'Disabled', applications: [] });
  const random = randomBy(seed);
  const gpus = spec.includes('gpu');
  const applications = ['a', 'b', 'c'].slice(0, 1 + random(3)).map((name) => applicationOf(name, random, gpus));
  return stringify({ proxy_location: 'Disabled', applications });
};

const applicationOf = (name: string, random: Random, gpus: boolean): Options => {
  const isGraph = random(4) === 0;
  const deployments = isGraph ? ['Ingress', 'Preprocess', 'Embedder'] : ['answer'];
  return {
    name,
    route_prefix: `/${name}`,
    import_path: isGraph ? 'pipeline:app' : 'running:plain',
    deployments: deployments.map((each) => ({ name: each, ...optionsOf(random, gpus, isGraph) })),
  };
};

const optionsOf = (random: Random, gpus: boolean, isGraph: boolean): Options => {
  if (!isGraph && random(3) === 0) return groupOf(random, gpus);
  const share = gpus && random(2) === 0 ? { num_gpus: oneOf(random, [0.25, 0.5, 1]) } : {};
  return {
    num_replicas: 1 + random(isGraph ? 2 : 5),
    ray_actor_options: { num_cpus: oneOf(random, isGraph ? [0.5, 1] : [0.5, 1, 1, 2, 3]), num_gpus: 0, ...share },
    ...(random(5) === 0 && { max_replicas_per_node: 1 + random(2) }),
  };
};

const groupOf = (random: Random, gpus: boolean): Options => {
  const bundles = Array.from({ length: 1 + random(3) }, (_, i) => ({
    CPU: oneOf(random, [0.5, 1, 2]),
    ...(gpus && i > 0 && random(2) === 0 && { GPU: oneOf(random, [0.5, 1]) }),
  }));
  return {
    num_replicas: 1 + random(3),
    ray_actor_options: { num_cpus: 0.5 },
    placement_group_bundles: bundles,
    placement_group_strategy: oneOf(random, ['PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD']),
  };
};
