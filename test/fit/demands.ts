import type { ApplicationDemand, DeploymentDemand, Strategy } from '../../server/src/core/index.ts';
import { parseCluster } from '../../server/src/core/index.ts';
import type { Cluster } from '../../server/src/core/clusters/cluster.ts';
import { layable } from '../../server/src/core/fit/fit-of.ts';
import type { Layable } from '../../server/src/core/fit/fit-of.ts';
import { resources } from '../../server/src/core/ray/amounts.ts';
import { oneByOne } from '../../server/src/core/ray/bundles.ts';

export type Plain = Readonly<Record<string, number>>;

/** A deployment in plain numbers. */
export interface Sketch {
  readonly replicas: number;
  readonly bundles: readonly Plain[];
  readonly strategy?: Strategy;
  /** What the actor asks for in its group; the first bundle if absent. */
  readonly actor?: Plain;
  readonly perNode?: number;
  readonly gang?: { readonly size: number; readonly strategy: 'PACK' | 'SPREAD' };
  readonly helpers?: readonly Plain[];
  readonly zone?: string;
}

/** Applications, each with its deployments. */
export type Files = readonly (readonly Sketch[])[];

export const actor = (request: Plain, replicas = 1): Sketch => ({ replicas, bundles: [request] });

export const group = (strategy: Strategy, ...bundles: readonly Plain[]): Sketch => ({ replicas: 1, bundles, strategy });

const WHY = { en: '', vi: '' };
const RANGE = { start: 0, end: 0 };

const deployment = (sketch: Sketch, index: number): DeploymentDemand => {
  const { replicas, bundles, strategy, actor, perNode, gang, helpers, zone } = sketch;
  return {
    name: `d${String(index)}`,
    source: 'builder',
    replicas: { min: replicas, initial: replicas, max: replicas },
    replica: { bundles: oneByOne(bundles.map(resources)), strategy: strategy ?? null },
    scaling: null,
    limits: { atOnce: 5, queue: -1 },
    demand: null,
    atLeast: null,
    unknown: [],
    terms: [],
    surge: 0,
    outgrown: null,
    clash: null,
    openClashes: [],
    gang: gang ?? null,
    origin: 'explicit',
    why: WHY,
    range: RANGE,
    ties: {
      actor: resources(actor ?? bundles[0] ?? {}),
      perNode: perNode ?? null,
      selectors: zone === undefined ? [] : [[{ key: 'zone', values: [zone], not: false }]],
      bundleSelectors: [],
      helpers: (helpers ?? []).map((request) => ({
        name: 'h',
        request: resources(request),
        toStart: resources(request),
      })),
    },
  };
};

export const applicationsOf = (files: Files): readonly ApplicationDemand[] =>
  files.map((sketches, i) => ({
    name: `a${String(i)}`,
    complete: true,
    code: null,
    importPath: null,
    deployments: sketches.map(deployment),
    demand: null,
    atLeast: null,
    either: [],
    unknown: [],
    assumptions: [],
    buildsOn: null,
    range: RANGE,
    fullRange: RANGE,
  }));

export const clusterOf = (spec: string): Cluster => {
  const parsed = parseCluster(spec);
  if ('error' in parsed) throw new Error(parsed.error.en);
  return { source: 'option', name: '', nodes: parsed.nodes };
};

export const laid = (files: Files, cluster: string): Layable => {
  const asked = layable(applicationsOf(files), clusterOf(cluster), 'initial', '2.60.0');
  if (asked === null) throw new Error('not known');
  return asked;
};
