import {
  NO_SERVE,
  ageText,
  clusterWords,
  otherwiseWords,
  say,
  standingWords,
  statusLines,
} from '../../../core/index.ts';
import type {
  Language,
  LiveCluster,
  Paint,
  RunningApplication,
  RunningDeployment,
  Standing,
  Words,
} from '../../../core/index.ts';
import type { Note } from '../../inputs/note.ts';
import { runs, statusAnswer } from './answer.ts';
import type { Running } from './answer.ts';
import { momentText } from './when.ts';

/** What `status` tells of one cluster. */
export interface Status extends Running {
  readonly cluster: LiveCluster;
  /** How replicas stand beside where the file that was named lets them; null: none was, or none of it runs. */
  readonly standing: Standing | null;
  /** What is told besides of the file that was named. */
  readonly notes: readonly Note[];
}

/** The answer, then each application with its deployments and replicas, then the lines of `ray status`. */
export const statusText = (status: Status, language: Language, paint: Paint): string => {
  const { cluster, applications } = status;
  const notes = clusterWords(cluster).filter((words) => words !== NO_SERVE);
  const isGood = applications.every(runs);
  const answer = say(statusAnswer(status), language);
  return [
    paint(isGood ? 'good' : 'bad', status.isOne ? answer : capital(answer)),
    paint('quiet', `${cluster.address}, Ray ${cluster.ray ?? '?'}, ${momentText(cluster.readAt)}`),
    ...applications.map((one) => ['', ...applicationLines(one, language, paint)].join('\n')),
    ...standingLines(status, language, paint),
    ...capacityLines(cluster, language, paint),
    ...(notes.length === 0 ? [] : ['', ...notes.map((words) => paint('mark', capital(say(words, language))))]),
  ].join('\n');
};

/** An application with all that stands in it. */
export const applicationLines = (
  application: RunningApplication,
  language: Language,
  paint: Paint,
): readonly string[] => {
  const { name, status, age, why, message, deployments } = application;
  const since = age === null ? '' : `  ${paint('quiet', say(ageText(age), language))}`;
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
  const count = {
    en: `${String(running)} of ${String(target ?? '?')}`,
    vi: `${String(running)}/${String(target ?? '?')}`,
  };
  const note = hidden ? `  ${paint('quiet', say(BY_RAY, language))}` : '';
  return [
    `  ${name}  ${paint(status === 'HEALTHY' ? 'good' : 'mark', status)}  ${say(count, language)}${note}`,
    ...why.map((words) => `    ${say(words, language)}`),
    ...(why.length > 0 || status === 'HEALTHY' ? [] : messageLines(message, '    ', paint)),
    ...replicas.map(({ id, state, node, age, why: reason }) => {
      const place = node === null ? say(NOWHERE, language) : `${node.ip ?? node.id}${node.isHead ? ' (head)' : ''}`;
      const since = age === null ? '' : `  ${paint('quiet', say(ageText(age), language))}`;
      // What holds for all of them stands above already.
      const isTold = reason === null || why.some((words) => words.en.endsWith(reason.en));
      const told = isTold ? '' : `  ${say(reason, language)}`;
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

/** What a person knows from `ray status`, as the cluster wrote it. */
const capacityLines = ({ statusText: text }: LiveCluster, language: Language, paint: Paint): readonly string[] => {
  const { usage, demands } = statusLines(text);
  const part = (title: Words, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint('heading', say(title, language)), ...lines.map((line) => `  ${line}`)];
  return [...part(USAGE, usage), ...part(DEMANDS, demands)];
};

/** Whether replicas stand where the file leads to, and where they do not. */
const standingLines = (
  { standing, cluster: { nodes } }: Status,
  language: Language,
  paint: Paint,
): readonly string[] =>
  standing === null
    ? []
    : [
        '',
        paint(standing.is === 'otherwise' ? 'mark' : 'quiet', say(standingWords(standing), language)),
        ...standing.differs.map((one) => {
          const place = nodes?.find(({ id }) => id === one.node)?.ip ?? one.node;
          return `  ${place}: ${one.application}/${one.deployment}: ${say(otherwiseWords(one), language)}`;
        }),
      ];

const BY_RAY: Words = { en: '(added by Ray)', vi: '(do Ray thêm)' };
const NOWHERE: Words = { en: 'no node yet', vi: 'chưa có node' };
const USAGE: Words = { en: 'Usage, as `ray status` tells it', vi: 'Đang dùng, theo `ray status`' };
const DEMANDS: Words = { en: 'Demands that wait', vi: 'Nhu cầu đang chờ' };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
