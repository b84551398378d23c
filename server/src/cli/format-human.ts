import { say, toRecord } from '../core/index.ts';
import type { ConfigAnalysis, DeploymentDemand, Language, Resources } from '../core/index.ts';
import type { CheckedFile } from './format-json.ts';

/** What a person sees: for each file its release, the terms of its demand, its total and whether it fits. */
export const formatHuman = (files: readonly CheckedFile[], language: Language): string =>
  files
    .filter((file) => file.analysis.kind !== 'other')
    .map((file) => [file.path, ...file.analysis.configs.map((config) => configText(config, language))].join('\n'))
    .join('\n\n');

const configText = (config: ConfigAnalysis, language: Language): string => {
  const rows = config.applications.flatMap((application) => [
    `  ${application.name}`,
    ...application.deployments.map((deployment) => termText(deployment, language)),
  ]);
  const total = config.demand === null ? '?' : amountsText(config.demand.initial);
  const fit = config.fit?.initial;
  return [
    `  Ray ${config.ray.version}`,
    ...rows,
    `  = ${total}`,
    ...(fit ? [`  ${fit.status}${fit.pendingTotal ? ` (${String(fit.pendingTotal)} pending)` : ''}`] : []),
  ].join('\n');
};

const termText = ({ name, replicas, demand, why }: DeploymentDemand, language: Language): string =>
  `    ${name}  ${replicas === null ? '?' : String(replicas.initial)} ×  ${demand === null ? '?' : amountsText(demand.initial)}  (${say(why, language)})`;

const amountsText = (amounts: Resources): string =>
  Object.entries(toRecord(amounts))
    .map(([name, amount]) => `${String(amount)} ${name}`)
    .join(', ');
