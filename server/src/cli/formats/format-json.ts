import { basename } from 'node:path';
import { LineIndex, manifestOf, say, toRecord } from '../../core/index.ts';
import type {
  ApplicationDemand,
  ConfigAnalysis,
  Demand,
  DeploymentDemand,
  Language,
  Problem,
} from '../../core/index.ts';
import type { CheckedFile } from './checked-file.ts';
import { clusterJson } from './cluster-json.ts';
import { placeOfGap, wayTo } from './file-place.ts';
import type { GapSetting } from './file-place.ts';
import { framed } from './format.ts';
import type { Format } from './format.ts';
import { gapJson, verdictJson } from './verdict-json.ts';

/** The one object that `--format json` prints; its shape is a contract with other tools (`schema` 1). */
export const formatJson: Format = {
  piece: (file, { language }) => JSON.stringify(fileOf(file, language), null, 2).replaceAll('\n', '\n    '),
  print: () => {
    const head = '{\n  "schema": 1,\n  "files": [';
    return framed({ head: `${head}\n    `, between: ',\n    ', tail: '\n  ]\n}\n', none: `${head}]\n}\n` });
  },
};

const fileOf = (file: CheckedFile, language: Language) => {
  const { path, analysis } = file;
  return {
    path,
    kind: analysis.kind,
    configs: analysis.configs.map((config) => configOf(config, { file: path, analysis, config }, language)),
    diagnostics: analysis.problems.map(diagnosticTeller(file, language)),
  };
};

const configOf = (config: ConfigAnalysis, setting: GapSetting, language: Language) => ({
  ...(config.argument !== undefined && { argument: config.argument }),
  ...manifestPart(setting),
  ray: { version: config.ray.version, source: config.ray.source },
  verdict: verdictJson(config.verdict, setting, language),
  applications: config.applications.map((application) => applicationOf(application, setting, language)),
  ...sumOf(config, setting),
  update: {
    rolling: config.update.rolling && toRecord(config.update.rolling),
    newCluster: config.update.newCluster && toRecord(config.update.newCluster),
  },
  cluster: config.cluster && clusterJson(config.cluster),
  fit: config.fit,
});

/** The object that the config stands in, for texts with several of them. */
const manifestPart = ({ analysis, config }: GapSetting) => {
  const manifest = manifestOf(analysis, config);
  return manifest === null ? {} : { manifest };
};

const applicationOf = (application: ApplicationDemand, setting: GapSetting, language: Language) => ({
  name: application.name,
  complete: application.complete,
  unknown: application.unknown.map((gap) => gapJson(gap, setting, language)),
  deployments: application.deployments.map((deployment) => ({
    ...explainedOf(deployment, language),
    unknown: deployment.unknown.map((gap) => gapJson(gap, setting, language)),
  })),
  ...sumOf(application, setting),
});

/** What is reserved in all, and on each way where conditions of code decide that. */
const sumOf = (
  {
    demand,
    atLeast,
    either,
  }: Pick<ApplicationDemand, 'demand' | 'atLeast'> & { readonly either: readonly EitherWay[] },
  setting: GapSetting,
) => ({
  demand: demandOf(demand),
  atLeast: demandOf(atLeast),
  either: (demand === null ? either : []).map((way) => ({
    condition: way.condition,
    ...placeOfGap(way.place, setting),
    demand: demandOf(way.demand),
  })),
});

/** One way of an application or of a config. */
type EitherWay = Pick<ConfigAnalysis['either'][number], 'condition' | 'place' | 'demand'>;

/** A deployment as every JSON output tells it. */
export const deploymentOf = (deployment: DeploymentDemand) => ({
  name: deployment.name,
  source: deployment.source,
  replicas: deployment.replicas,
  replica: deployment.replica && {
    bundles: deployment.replica.bundles.flatMap(({ each, count }) =>
      Array.from({ length: count }, () => toRecord(each)),
    ),
    strategy: deployment.replica.strategy,
  },
  demand: demandOf(deployment.demand),
});

/** The same with where its amounts come from: every addend, and why. */
const explainedOf = (deployment: DeploymentDemand, language: Language) => ({
  ...deploymentOf(deployment),
  origin: deployment.origin,
  why: say(deployment.why, language),
  terms: deployment.terms.map(({ replicas, each, origin, why }) => ({
    replicas,
    each: toRecord(each),
    origin,
    why: say(why, language),
  })),
});

export const demandOf = (demand: Demand | null) =>
  demand && { min: toRecord(demand.min), initial: toRecord(demand.initial), max: toRecord(demand.max) };

/** Tells the problems of a file with the edits that mend them. */
export const diagnosticTeller =
  ({ path, analysis: { lines }, fixesOf }: CheckedFile, language: Language) =>
  (problem: Problem) => ({
    code: problem.code,
    severity: problem.severity,
    message: say(problem.message, language),
    range: lines.rangeOf(problem.range),
    related: problem.related.map((place) => ({
      path: place.file === undefined ? basename(path) : wayTo(place.file.path, path),
      range: (place.file === undefined ? lines : new LineIndex(place.file.text)).rangeOf(place.range),
      message: say(place.message, language),
    })),
    fixes: fixesOf(problem).map((fix) => ({
      title: say(fix.title, language),
      preferred: fix.preferred,
      ...(fix.copy !== undefined && { copy: fix.copy }),
      edits: fix.edits.map((edit) => ({ range: lines.rangeOf(edit.range), newText: edit.newText })),
    })),
  });
