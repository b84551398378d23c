import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand, DeploymentDemand, Term } from '../../demand/demand.ts';
import { asCode, escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import { clusterText } from '../cluster-text.ts';
import { codeHead } from '../code-text.ts';
import { notes, rangeText } from '../explanation.ts';
import { releaseReason } from '../release-reason.ts';
import { compact } from './amounts.ts';
import type { Shown } from './name-table.ts';

/** How a demand comes about, below everything else: folded where the client folds, else as a small list. */
export const foldedTerms = (
  { analysis, config, applications }: Shown,
  language: Language,
  folds: boolean,
): readonly string[] => {
  const isFew = applications.length <= 2;
  const lines = [
    ...(isFew
      ? applications.flatMap(({ deployments }) => deployments.map((one) => deploymentLine(one, language)))
      : []),
    ...around(config, language),
    ...notes(config, analysis.kind === 'rayservice').map((words) => `- ${escaped(say(words, language))}`),
    ...(isFew ? applications.flatMap((one) => codeLinesOf(one, language)) : []),
  ];
  const title = language === 'vi' ? 'Vì sao' : 'How this comes about';
  return folds
    ? ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>']
    : ['', '---', '', ...lines];
};

const codeLinesOf = (application: ApplicationDemand, language: Language): readonly string[] =>
  codeHead(application, language).flatMap((line) => (line === '' ? [] : [`- ${line}`]));

/** `LLMRouter: 2–4 × 1 CPU (1 CPU each, Ray’s default); hidden: …`. */
const deploymentLine = ({ name, terms, why, replica }: DeploymentDemand, language: Language): string => {
  const sum = terms.map((term) => termText(term, language)).join(' + ');
  const group = replica !== null && replica.strategy !== null ? `; ${escaped(replica.strategy)}` : '';
  const reason = escaped(say(why, language));
  return `- ${asCode(name)}: ${sum}${sum === '' ? '' : '; '}${reason}${group}`;
};

const termText = ({ replicas, each, why }: Term, language: Language): string =>
  `${rangeText(replicas)} × ${compact(each)} (${escaped(say(why, language))})`;

/** The release and the cluster that were taken, and why. */
const around = ({ ray, cluster }: ConfigAnalysis, language: Language): readonly string[] => [
  `- Ray ${ray.version}: ${escaped(say(releaseReason(ray), language))}`,
  ...(cluster === null
    ? []
    : [`- ${say(CLUSTER, language)} ${escaped(cluster.name)}: ${escaped(clusterText(cluster, language))}`]),
];

const CLUSTER: Words = { en: 'Cluster', vi: 'Cụm' };
