import { say } from '../../../core/index.ts';
import type { Language, LiveCluster, Paint, RunningApplication, RunningDeployment, Words } from '../../../core/index.ts';
import { runs, statusAnswer } from './answer.ts';
import type { Running } from './answer.ts';
import { ageWords, momentText } from './when.ts';

/** What `status` tells of one cluster. */
export interface Status extends Running {
  readonly cluster: LiveCluster;
}

/** The answer, then each application with its deployments and replicas, then the lines of `ray status`. */
export const statusText = (status: Status, language: Language, paint: Paint): string => {
  const { cluster, applications } = status;
  const isGood = applications.every(runs);
  const capacity = capacityLines(cluster.statusText);
  return [
    paint(isGood ? 'good' : 'bad', say(statusAnswer(status), language)),
    paint('quiet', `${cluster.address}, Ray ${cluster.ray ?? '?'}, ${momentText(cluster.readAt)}`),
    ...applications.map((one) => ['', ...applicationLines(one, language, paint)].join('\n')),
    ...(capacity.length === 0 ? [] : ['', ...capacity]),
    ...unreadLines(cluster, language, paint),
  ].join('\n');
};

/** An application with all that stands in it. */
export const applicationLines = (
  application: RunningApplication,
  language: Language,
  paint: Paint,
): readonly string[] => {
  const { name, status, age, why, message, deployments } = application;
  const since = age === null ? '' : `  ${paint('quiet', say(ageWords(age), language))}`;
  const isExplained = why.length > 0 || deployments.some((one) => one.why.length > 0 || one.message.trim() !== '');
  return [
    `${paint('heading', name)}  ${paint(status === 'RUNNING' ? 'good' : 'bad', status)}${since}`,
    ...why.map((words) => `  ${say(words, language)}`),
    ...(isExplained || runs(application) ? [] : messageLines(message, '  ', paint)),
    ...deployments.flatMap((one) => deploymentLines(one, language, paint)),
  ];
};

const deploymentLines = (deployment: RunningDeployment, language: Language, paint: Paint): readonly string[] => {
  const { name, status, running, target, hidden, why, message, replicas } = deployment;
  const count = { en: `${String(running)} of ${String(target ?? '?')}`, vi: `${String(running)}/${String(target ?? '?')}` };
  const note = hidden ? `  ${paint('quiet', say(BY_RAY, language))}` : '';
  return [
    `  ${name}  ${paint(status === 'HEALTHY' ? 'good' : 'mark', status)}  ${say(count, language)}${note}`,
    ...why.map((words) => `    ${say(words, language)}`),
    ...(why.length > 0 || status === 'HEALTHY' ? [] : messageLines(message, '    ', paint)),
    ...replicas.map(({ id, state, node, age, why: reason }) => {
      const place = node === null ? say(NOWHERE, language) : `${node.ip ?? node.id}${node.isHead ? ' (head)' : ''}`;
      const since = age === null ? '' : `  ${paint('quiet', say(ageWords(age), language))}`;
      const told = reason === null ? '' : `  ${say(reason, language)}`;
      return `    ${id}  ${state}  ${place}${since}${told}`;
    }),
  ];
};

/** The last lines of what Ray says, where a fault stands in Python. */
const messageLines = (message: string, indent: string, paint: Paint): readonly string[] => {
  const lines = message.trimEnd().split('\n');
  const told = lines.length > MOST_LINES ? ['…', ...lines.slice(-MOST_LINES)] : lines;
  return message.trim() === '' ? [] : told.map((line) => `${indent}${paint('quiet', line)}`);
};

const MOST_LINES = 12;

/** What a person knows from `ray status`: its part about resources, as the cluster wrote it. */
const capacityLines = (text: string | null): readonly string[] => {
  const lines = (text ?? '').trimEnd().split('\n');
  const start = lines.findIndex((line) => line.trim() === 'Resources');
  return start === -1 ? [] : lines.slice(start);
};

const unreadLines = ({ unread }: LiveCluster, language: Language, paint: Paint): readonly string[] =>
  unread.length === 0
    ? []
    : [
        '',
        ...unread.map(({ path, why, detail }) =>
          paint('mark', `${say(NOT_READ, language)} ${path.split('?')[0] ?? path}: ${detail === '' ? why : detail}`),
        ),
      ];

const BY_RAY: Words = { en: '(added by Ray)', vi: '(do Ray thêm)' };
const NOWHERE: Words = { en: 'no node yet', vi: 'chưa có node' };
const NOT_READ: Words = { en: 'Not known:', vi: 'Không biết:' };
