import type { World } from '../capacity/config-capacity.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { Problem } from '../problems/problem.ts';
import type { Gap } from '../text/gap.ts';
import type { ClusterDescription } from '../clusters/cluster.ts';
import { chooseCluster } from '../clusters/choose-cluster.ts';
import { kuberayCluster } from '../clusters/read/kuberay.ts';
import { chooseLoads } from '../load/named-loads.ts';
import { choosePrices } from '../prices/prices.ts';
import { shapeFor } from '../models/shape-for.ts';
import { chooseRelease } from '../releases/choose-release.ts';
import type { ConfigSource, FoundConfigs } from '../sources/config-sources.ts';
import { builtBy } from '../sources/detect/built-by.ts';
import { directive } from '../sources/detect/directives.ts';
import { withModelFiles } from '../sources/llm-files/model-files.ts';
import type { Manifest } from '../sources/manifests/manifest.ts';
import { manifestEnvironment, unsureVariables } from '../sources/manifests/manifest-environment.ts';
import { manifestRelease, serviceRelease } from '../sources/manifests/manifest-release.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Memory } from './work.ts';

/** A script behind a config: what it starts, and what is not known of that. */
export interface ScriptStanding {
  /** Its own text, which may hold comments for this program. */
  readonly text: string;
  readonly demandOf: (map: MapNode) => ApplicationDemand | undefined;
  readonly missing: readonly Gap[];
  readonly doubts: readonly Gap[];
  readonly problems: readonly Problem[];
  /** The same for another text of the analysed file; null where it starts nothing any more. */
  readonly again: (text: string) => Standing | null;
}

/** One config of a text, by its number there. */
export interface Standing {
  readonly outer: string;
  readonly source: ConfigSource;
  readonly index: number;
  /** All that was found in the text. */
  readonly found: FoundConfigs;
  readonly options: AnalyzeOptions;
  readonly memory: Memory;
  /** Null for a config that stands in the text itself. */
  readonly script: ScriptStanding | null;
}

/** Release, nodes and variables around a config, from its manifest as far as that shows them. */
export const worldOf = ({ outer, source, options, memory, script }: Omit<Standing, 'index'>): World => {
  const { manifest, root } = source;
  const said = (name: 'rayVersion' | 'cluster' | 'load') =>
    (directive(outer, name) ?? directive(script?.text ?? '', name))?.value;
  const own = manifest === null ? undefined : ownCluster(manifest);
  const releases = {
    comment: said('rayVersion'),
    manifest: (manifest === null ? serviceRelease(root) : manifestRelease(manifest))?.version,
    built: builtBy(outer),
  };
  const ray = chooseRelease(releases, options);
  return {
    ray,
    cluster: chooseCluster(said('cluster'), own, options, root),
    loads: chooseLoads(said('load'), options),
    prices: choosePrices(options),
    environment: new Map([
      ...(manifest === null ? [] : manifestEnvironment(manifest)),
      ...Object.entries(options.environment ?? {}),
    ]),
    codeOf: memory.codeOf,
    shapeOf: (model) => shapeFor(model, options.shapes),
    unsure: manifest === null ? new Set() : unsureVariables(manifest),
    fitOf: memory.fits.fitOf,
    ...(script !== null && { missing: script.missing }),
  };
};

const ownCluster = (manifest: Manifest): ClusterDescription | undefined => {
  const reading = manifest.spec === undefined ? null : kuberayCluster(manifest);
  return reading !== null && 'cluster' in reading ? reading.cluster : undefined;
};

/** The config with the models that it names by their files. */
export const withFiles = (root: Tree, { readFile }: AnalyzeOptions): Tree =>
  readFile === undefined ? root : withModelFiles(root, readFile);
