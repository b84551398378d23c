import type { Diagnostic } from 'vscode-languageserver';
import {
  driftOf,
  driftProblems,
  isOfCluster,
  isReplacedBy,
  nameOf,
  once,
  readLive,
  roomOf,
  runningHover,
  runningLenses,
  runningOf,
} from '../../../core/index.ts';
import type {
  Analysis,
  AnalyzeOptions,
  Drift,
  Hover,
  Language,
  Lens,
  LiveCluster,
  Room,
  RunningApplication,
  Severity,
  Words,
} from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import { toDiagnostic } from '../../editor/to-protocol.ts';
import type { LiveSet } from './params.ts';

/** A running cluster as it was told last, and what follows from it for documents. */
export interface LiveView {
  readonly cluster: LiveCluster;
  /** Since when it does not answer, in milliseconds since 1970; null where it does. */
  readonly silentSince: number | null;
  /** What analyses are made with. */
  readonly options: Pick<AnalyzeOptions, 'clusterLive' | 'rayVersionLive'>;
  /** What is free for a config with these applications. */
  readonly roomFor: (applications: readonly string[]) => Room | null;
  readonly driftOf: (analysis: Analysis, config: number) => Drift;
  /** Every application that runs, beside the lines of a config where one is given. */
  readonly runningOf: (analysis: Analysis | null, config: number) => readonly RunningApplication[];
  /** The status of what runs over the lines of a document. */
  readonly lensesOf: (analysis: Analysis) => readonly Lens[];
  /** The same in full, at an offset; null where nothing that runs stands there. */
  readonly hoverAt: (analysis: Analysis, offset: number, now: number) => Hover | null;
  /** Why a deployment waits there; empty where it does not, or nobody knows. */
  readonly whyOf: (application: string, deployment: string) => readonly Words[];
  /** How a document differs from what runs. */
  readonly diagnosticsOf: (analysed: Analysed, severity: Severity, language: Language) => Diagnostic[];
  /** Another one where something else is to be shown. */
  readonly sign: string;
  /** Another one where analyses may have another answer. */
  readonly roomSign: string;
}

/** Null where no cluster is looked at any more. What a silent one said before still stands, and is marked. */
export const viewOf = (set: LiveSet, before: LiveView | null): LiveView | null => {
  if (set.address === null) return null;
  const { address, readAt, answers, silentSince = null } = set;
  const read = readLive(address, readAt, new Map(Object.entries(answers)));
  const since = silentSince ?? (saysNothing(read) ? readAt : null);
  const known = before?.cluster.address === address ? before : null;
  if (since !== null && known !== null && saysNothing(read))
    return viewing(known.cluster, known.silentSince ?? since, known);
  return viewing(read, since, known);
};

const saysNothing = ({ ray, nodes, serve }: LiveCluster): boolean => ray === null && nodes === null && serve === null;

const viewing = (cluster: LiveCluster, silentSince: number | null, before: LiveView | null): LiveView => {
  const roomSign = roomSignOf(cluster);
  const sign = JSON.stringify([roomSign, silentSince !== null, keyOf(cluster.serve), keyOf(cluster.waiting)]);
  if (before?.cluster === cluster && before.sign === sign) return { ...before, silentSince };
  const isSame = before?.sign === sign;
  const roomFor = remembering((names: readonly string[]) => roomOf(cluster, isReplacedBy(names, cluster.ray)));
  const drifts = isSame ? before.driftOf : byConfig((analysis, config) => driftOf(analysis, config, cluster));
  const runs = byConfig((analysis, config) => runningOf(cluster, analysis, config));
  const all = once(() => runningOf(cluster, null, 0));
  return {
    cluster,
    silentSince,
    options: {
      clusterLive: (names) => roomFor(names)?.description ?? null,
      ...(cluster.ray !== null && { rayVersionLive: cluster.ray }),
    },
    roomFor,
    driftOf: drifts,
    runningOf: (analysis, config) => (analysis === null ? all() : runs(analysis, config)),
    lensesOf: (analysis) =>
      analysis.configs.flatMap((config, index) =>
        isOfCluster(config, cluster) ? runningLenses(analysis, index, runs(analysis, index), silentSince !== null) : [],
      ),
    hoverAt: (analysis, offset, now) =>
      runningHover(analysis, offset, (config) => runs(analysis, config), {
        cluster: nameOf(cluster.address),
        silentFor: silentSince === null ? null : Math.max(0, (now - silentSince) / 1_000),
      }),
    whyOf: (application, deployment) =>
      all()
        .find(({ name }) => name === application)
        ?.deployments.find(({ name }) => name === deployment)?.why ?? [],
    diagnosticsOf: ({ analysis, uri }, severity, language) =>
      driftProblems(analysis, cluster, severity, (config) => drifts(analysis, config)).map((problem) =>
        toDiagnostic(problem, analysis, uri, { language }),
      ),
    sign,
    roomSign,
  };
};

/** What decides the room that files have, and the release that they are read for. */
const roomSignOf = ({ address, ray, nodes, groups, actors, serve }: LiveCluster): string =>
  keyOf([
    address,
    ray,
    nodes,
    groups,
    actors,
    serve?.applications.map(({ name, status, source, deployedConfig, deployments }) => [
      name,
      status === 'DELETING',
      source,
      deployedConfig == null,
      deployments.map(({ replicas }) => replicas.map(({ actor }) => actor)),
    ]),
  ]);

const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${String(part)}n`;
    return part instanceof Map ? Array.from(part as Iterable<unknown>) : part;
  });

const remembering = <T>(work: (names: readonly string[]) => T): ((names: readonly string[]) => T) => {
  const known = new Map<string, T>();
  return (names) => {
    const key = JSON.stringify(names);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(names);
    known.set(key, made);
    return made;
  };
};

/** Each config of an analysis is looked at once. */
const byConfig = <T>(work: (analysis: Analysis, config: number) => T) => {
  const known = new WeakMap<Analysis, Map<number, T>>();
  return (analysis: Analysis, config: number): T => {
    const own = known.get(analysis) ?? new Map<number, T>();
    known.set(analysis, own);
    const found = own.get(config) ?? work(analysis, config);
    own.set(config, found);
    return found;
  };
};
