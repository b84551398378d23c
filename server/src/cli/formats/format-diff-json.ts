import { costsJson } from '../../core/index.ts';
import type {
  ApplicationChange,
  Change,
  Comparison,
  ConfigChange,
  DeploymentChange,
  Language,
  ProblemChange,
  ReleaseDiff,
} from '../../core/index.ts';
import { checkedFile } from './checked-file.ts';
import { demandOf, deploymentOf, diagnosticTeller } from './format-json.ts';
import { statusJson } from './verdict-json.ts';

export interface Diffs {
  readonly from: string;
  readonly to: string;
  readonly files: readonly { readonly path: string; readonly diff: ReleaseDiff }[];
}

/** The one object that `diff --format json` prints; its shape is a contract with other tools (`schema` 1). */
export const formatDiffJson = ({ from, to, files }: Diffs, language: Language): string =>
  JSON.stringify(
    { schema: 1, from, to, files: files.map(({ path, diff }) => ({ path, ...fileOf(diff, path, language) })) },
    null,
    2,
  );

const fileOf = (diff: ReleaseDiff, path: string, language: Language) => ({
  kind: diff.kind,
  configs: diff.configs.map((config) => configOf(config, diff)),
  diagnostics: diff.problems.map(problemTeller(diff, path, language)),
});

const configOf = (config: ConfigChange, { lines }: ReleaseDiff) => ({
  range: lines.rangeOf(config.range),
  ...comparisonOf(config),
  defaults: config.defaults.map((moved) => ({ ...moved, range: lines.rangeOf(moved.range) })),
  mended: config.mended && comparisonOf(config.mended),
});

const comparisonOf = ({ verdict, demand, atLeast, fit, cost, applications }: Comparison) => ({
  verdict: changeOf(verdict, statusJson),
  demand: changeOf(demand, demandOf),
  atLeast: changeOf(atLeast, demandOf),
  fit,
  ...(cost && { cost: changeOf(cost, (costs) => costs && costsJson(costs)) }),
  applications: applications.map(applicationOf),
});

const applicationOf = ({ name, complete, demand, atLeast, deployments }: ApplicationChange) => ({
  name,
  complete,
  demand: changeOf(demand, demandOf),
  atLeast: changeOf(atLeast, demandOf),
  deployments: deployments.map(deploymentChangeOf),
});

const deploymentChangeOf = ({ kind, before, after }: DeploymentChange) => ({
  change: kind,
  before: before && deploymentOf(before),
  after: after && deploymentOf(after),
});

const problemTeller = (diff: ReleaseDiff, path: string, language: Language) => {
  const before = diagnosticTeller(checkedFile(path, diff.before), language);
  const after = diagnosticTeller(checkedFile(path, diff.after), language);
  return (change: ProblemChange) => ({
    before: change.before && before(change.before),
    after: change.after && after(change.after),
    mended: change.mended,
  });
};

const changeOf = <T, U>(change: Change<T> | null, told: (value: T) => U): Change<U> | null =>
  change && { before: told(change.before), after: told(change.after) };
