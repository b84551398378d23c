import { say, toRecord } from '../core/index.ts';
import type {
  Analysis,
  ApplicationDemand,
  Cluster,
  ConfigAnalysis,
  Demand,
  DeploymentDemand,
  Language,
  NodeGroup,
  Problem,
  Waiting,
} from '../core/index.ts';

export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
}

/** The one object that `--format json` prints; its shape is a contract with other tools (`schema` 1). */
export const formatJson = (files: readonly CheckedFile[], language: Language): string =>
  JSON.stringify({ schema: 1, files: files.map((file) => fileOf(file, language)) }, null, 2);

const fileOf = ({ path, analysis }: CheckedFile, language: Language) => ({
  path,
  kind: analysis.kind,
  configs: analysis.configs.map(configOf),
  diagnostics: analysis.problems.map((problem) => diagnosticOf(problem, analysis, language)),
});

const configOf = (config: ConfigAnalysis) => ({
  ray: { version: config.ray.version, source: config.ray.source },
  verdict: config.verdict,
  applications: config.applications.map(applicationOf),
  demand: demandOf(config.demand),
  cluster: config.cluster && clusterOf(config.cluster),
  fit: config.fit,
});

const clusterOf = ({ source, name, nodes, totals, maxWorkers, load }: Cluster) => ({
  source,
  name,
  nodes: nodes.map(nodeOf),
  ...(totals && { totals: toRecord(totals) }),
  ...(maxWorkers !== undefined && { maxWorkers }),
  ...(load && { used: toRecord(load.used), waiting: load.waiting.map(waitingOf) }),
});

/** `maxCount` null: no bound. */
const nodeOf = ({ count, resources, labels, name, isHead, maxCount, countUnknown, unknown }: NodeGroup) => ({
  count,
  resources: toRecord(resources),
  ...(name !== undefined && { name }),
  ...(isHead && { head: true }),
  ...(maxCount !== undefined && { maxCount: Number.isFinite(maxCount) ? maxCount : null }),
  ...(countUnknown && { countUnknown }),
  ...(labels.size > 0 && { labels: Object.fromEntries(labels) }),
  ...(unknown && { unknown: [...unknown] }),
});

const waitingOf = ({ bundles, strategy, count }: Waiting) => ({ bundles: bundles.map(toRecord), strategy, count });

const applicationOf = (application: ApplicationDemand) => ({
  name: application.name,
  complete: application.complete,
  deployments: application.deployments.map(deploymentOf),
  demand: demandOf(application.demand),
});

/** A deployment as every JSON output tells it. */
export const deploymentOf = (deployment: DeploymentDemand) => ({
  name: deployment.name,
  source: deployment.source,
  replicas: deployment.replicas,
  replica: deployment.replica && {
    bundles: deployment.replica.bundles.map(toRecord),
    strategy: deployment.replica.strategy,
  },
  demand: demandOf(deployment.demand),
});

export const demandOf = (demand: Demand | null) =>
  demand && { min: toRecord(demand.min), initial: toRecord(demand.initial), max: toRecord(demand.max) };

export const diagnosticOf = (problem: Problem, { lines }: Pick<Analysis, 'lines'>, language: Language) => ({
  code: problem.code,
  severity: problem.severity,
  message: say(problem.message, language),
  range: lines.rangeOf(problem.range),
  fixes: problem.fixes.map((fix) => ({
    title: say(fix.title, language),
    preferred: fix.preferred,
    edits: fix.edits.map((edit) => ({ range: lines.rangeOf(edit.range), newText: edit.newText })),
  })),
});
