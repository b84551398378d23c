import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import { asCode, escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import { reasonList } from '../reasons.ts';
import { costsOf, costsText } from '../costs.ts';
import { answerOf } from './answer.ts';
import { compactDemand, compactReplicas, compactSum } from './amounts.ts';
import type { Sum } from './amounts.ts';
import { foldedTerms } from './folded.ts';

/** Some applications of a config. */
export interface Shown {
  readonly analysis: Analysis;
  readonly config: ConfigAnalysis;
  readonly applications: readonly ApplicationDemand[];
}

/** So many rows are read at a glance; more are left out, those of deployments first. */
const MOST_ROWS = 24;

const HEAD: Words = {
  en: '| Deployment | Replicas | At the start | At most |\n|:--|--:|--:|--:|',
  vi: '| Deployment | Replica | Lúc đầu | Nhiều nhất |\n|:--|--:|--:|--:|',
};

const HEAD_OF_ONE: Words = {
  en: '| Deployment | Replicas | Reserves |\n|:--|--:|--:|',
  vi: '| Deployment | Replica | Giữ |\n|:--|--:|--:|',
};

/** What applications reserve: the answer, a row a deployment, and below it how that comes about. */
export const nameTable = (shown: Shown, language: Language, folds: boolean): string => {
  const { analysis, config, applications } = shown;
  const isFixed = [config, ...applications].every(isSame);
  const rows = rowsOf(shown, language);
  const left = rows.length - MOST_ROWS;
  const costs = applications.length === config.applications.length ? costsOf(config) : null;
  const reasons = reasonList(analysis, config, applications, language);
  return [
    say(answerOf(config, applications), language),
    ...(costs === null ? [] : ['', escaped(say(costsText(costs), language))]),
    '',
    say(isFixed ? HEAD_OF_ONE : HEAD, language),
    ...rows.slice(0, MOST_ROWS).map((row) => line(row, isFixed)),
    ...(left > 0 ? ['', language === 'vi' ? `… và ${left} dòng nữa` : `… and ${left} more`] : []),
    ...(reasons.length > 0 ? ['', ...reasons] : []),
    ...foldedTerms(shown, language, folds),
  ].join('\n');
};

const isSame = (sum: Sum): boolean => compactSum(sum, 'initial', 'en') === compactSum(sum, 'max', 'en');

interface Row {
  readonly name: string;
  readonly replicas: string;
  readonly start: string;
  readonly most: string;
}

const rowsOf = ({ config, applications }: Shown, language: Language): readonly Row[] => {
  const isWhole = applications.length === config.applications.length && applications.length > 1;
  const isLong = applications.flatMap(({ deployments }) => deployments).length + applications.length > MOST_ROWS;
  const isOfFew = !isLong || applications.length === 1;
  return [
    ...applications.flatMap((one) => [
      ...(isOfFew ? one.deployments.map((deployment) => deploymentRow(deployment, language)) : []),
      ...(one.deployments.length === 1 && applications.length === 1 && one.either.length === 0
        ? []
        : [sumRow(escaped(shortened(one.name)), one, language)]),
    ]),
    ...(isWhole ? [sumRow(language === 'vi' ? 'Cả file' : 'Whole file', config, language)] : []),
  ];
};

const deploymentRow = (deployment: DeploymentDemand, language: Language): Row => ({
  name: `${codeName(deployment.name)}${deployment.origin === 'hidden' ? say(HIDDEN, language) : ''}`,
  replicas: compactReplicas(deployment.replicas),
  start: compactDemand(deployment, 'initial'),
  most: compactDemand(deployment, 'max'),
});

const HIDDEN: Words = { en: ' *hidden*', vi: ' *ẩn*' };

const sumRow = (name: string, sum: Sum, language: Language): Row => ({
  name: `**${name}**`,
  replicas: '',
  start: `**${compactSum(sum, 'initial', language)}**`,
  most: `**${compactSum(sum, 'max', language)}**`,
});

const line = ({ name, replicas, start, most }: Row, isFixed: boolean): string =>
  `| ${[name, replicas, start, ...(isFixed ? [] : [most])].join(' | ')} |`;

/** A name as code, for a cell. */
export const codeName = (name: string): string => asCode(shortened(name));

/** Longer names would break the row of a hover in two. */
const WIDEST = 30;

const shortened = (name: string): string =>
  name.length <= WIDEST ? name : `${name.slice(0, WIDEST / 2)}…${name.slice(1 - WIDEST / 2)}`;
