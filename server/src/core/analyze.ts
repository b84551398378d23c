import type { Analysis, ConfigAnalysis } from './analysis.ts';
import { directive } from './detect/directives.ts';
import { isServe, mayBeServe } from './detect/is-serve.ts';
import type { Cluster } from './fit/cluster.ts';
import { parseCluster } from './fit/parse-cluster.ts';
import { fitOf } from './fit/simulate.ts';
import { chooseRelease } from './ray/choose-release.ts';
import { applicationDemand } from './resources/application-demand.ts';
import { sumDemands } from './resources/demand-of.ts';
import { LineIndex } from './text-range.ts';
import { parseDocuments } from './yaml/parse-document.ts';
import { asList, asMap, entryOf } from './yaml/tree.ts';
import type { Tree } from './yaml/tree.ts';

/** What the world around the file says; each is optional and stated with its origin in the analysis. */
export interface AnalyzeOptions {
  /** Ray release from the command line: wins over everything in the file. */
  readonly rayVersionOption?: string;
  /** Ray release from the workspace's dependency files: after the file's comment. */
  readonly rayVersionWorkspace?: string;
  readonly rayVersionSetting?: string;
  /** Cluster in the form of `--cluster`; option before comment before setting. */
  readonly clusterOption?: string;
  readonly clusterSetting?: string;
}

/** Larger texts are left alone. */
const SIZE_LIMIT = 2_000_000;

/** The one assembly line: text → tree → kind → release and cluster → demand. Pure, and never throws on any text. */
export const analyze = (text: string, options: AnalyzeOptions = {}): Analysis => {
  const lines = new LineIndex(text);
  const roots = text.length <= SIZE_LIMIT && mayBeServe(text) ? parseDocuments(text).map(({ root }) => root) : [];
  const configs = roots.filter((root) => isServe(root)).flatMap((root) => (root === null ? [] : [analyzeConfig(text, root, options)]));
  return { text, lines, kind: configs.length > 0 ? 'serve' : 'other', configs, problems: [] };
};

const analyzeConfig = (text: string, root: Tree, options: AnalyzeOptions): ConfigAnalysis => {
  const ray = chooseRelease(directive(text, 'rayVersion')?.value, options);
  const entry = entryOf(root, 'applications');
  const items = (asList(entry?.value)?.items ?? []).flatMap((item) => asMap(item) ?? []);
  const applications = ray.covered ? items.map((item) => applicationDemand(item, ray.version)) : [];
  const demand = ray.covered ? sumDemands(applications.map((application) => application.demand)) : null;
  const cluster = chooseCluster(text, options);
  const fit = cluster && ray.covered
    ? { initial: fitOf(applications, cluster, 'initial'), max: fitOf(applications, cluster, 'max') }
    : null;
  return {
    ray, verdict: { status: 'unknown' }, applications, demand, cluster, fit, range: entry?.keyRange ?? root.range,
  };
};

const chooseCluster = (text: string, options: AnalyzeOptions): Cluster | null => {
  const candidates = [
    ['option', options.clusterOption],
    ['comment', directive(text, 'cluster')?.value],
    ['setting', options.clusterSetting],
  ] as const;
  for (const [source, spec] of candidates) {
    const parsed = spec === undefined ? undefined : parseCluster(spec);
    if (parsed !== undefined && 'nodes' in parsed) return { source, nodes: parsed.nodes };
  }
  return null;
};
