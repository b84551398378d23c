import { asCode, escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import type { RunningApplication, RunningDeployment } from '../live/running.ts';
import { ageText } from './age-text.ts';
import { countText } from './lines.ts';

/** What a cluster says of an application, for a hover. */
export interface ToldRunning {
  /** `127.0.0.1:8265`. */
  readonly cluster: string;
  /** Seconds since it stopped to answer; null where it does. */
  readonly silentFor: number | null;
  readonly application: RunningApplication;
  /** Only this deployment; null: all of them. */
  readonly deployment: string | null;
}

/** Status, message, replicas with their nodes and ages, and why something waits. */
export const runningTable = (told: ToldRunning, language: Language): string => {
  const { cluster, silentFor, application, deployment } = told;
  const { age, message, why } = application;
  const shown = application.deployments.filter(({ name }) => deployment === null || name === deployment);
  const status = deployment === null ? application.status : (shown[0]?.status ?? '');
  const since = age === null || deployment !== null ? '' : ` · ${say(deployedWords(age), language)}`;
  return [
    `**${escaped(cluster)}**: ${escaped(status)}${since}`,
    ...(silentFor === null ? [] : ['', `*${say(silentWords(silentFor), language)}*`]),
    ...(message === '' || deployment !== null ? [] : ['', escaped(shortened(message))]),
    ...list([...(deployment === null ? why : []), ...shown.flatMap((one) => named(one, shown.length > 1))], language),
    ...(shown.length === 0 ? [] : ['', say(HEAD, language), ...shown.flatMap((one) => rowsOf(one, language))]),
  ].join('\n');
};

const deployedWords = (age: number): Words => {
  const text = ageText(age);
  return { en: `deployed ${text.en} ago`, vi: `deploy ${text.vi} trước` };
};

const silentWords = (seconds: number): Words => {
  const text = ageText(seconds);
  return {
    en: `The cluster has not answered for ${text.en}: this is what it said last.`,
    vi: `Cụm không trả lời đã ${text.vi}: đây là điều nó nói lần cuối.`,
  };
};

const list = (why: readonly Words[], language: Language): readonly string[] =>
  why.length === 0 ? [] : ['', ...why.map((words) => `- ${escaped(say(words, language))}`)];

const named = ({ name, why, message, status }: RunningDeployment, isOfMany: boolean): readonly Words[] => {
  const said = why.length > 0 || message === '' || status === 'HEALTHY' ? why : [{ en: message, vi: message }];
  return isOfMany ? said.map(({ en, vi }) => ({ en: `${name}: ${en}`, vi: `${name}: ${vi}` })) : said;
};

const HEAD: Words = {
  en: '| Deployment | Status | Running | Where |\n|:--|:--|--:|:--|',
  vi: '| Deployment | Trạng thái | Đang chạy | Ở đâu |\n|:--|:--|--:|:--|',
};

const rowsOf = (
  { name, status, running, target, replicas }: RunningDeployment,
  language: Language,
): readonly string[] => {
  const places = replicas.slice(0, MOST).map(({ state, node, age }) => {
    const where = node === null ? say(NOWHERE, language) : (node.ip ?? node.id.slice(0, 8));
    const since = age === null ? '' : ` (${say(ageText(age), language)})`;
    return `${where}${state === 'RUNNING' ? '' : ` ${state}`}${since}`;
  });
  const left = replicas.length - MOST;
  const all = [...places, ...(left > 0 ? [`+${String(left)}`] : [])].join(', ');
  return [`| ${asCode(name)} | ${escaped(status)} | ${countText(running, target)} | ${escaped(all)} |`];
};

/** So many replicas of a deployment are named. */
const MOST = 8;

const NOWHERE: Words = { en: 'no node yet', vi: 'chưa có node' };

const LONGEST = 400;

/** Of a long message the end, where Python puts what went wrong. */
const shortened = (message: string): string => {
  const text = message.trim().replaceAll(/\s+/g, ' ');
  return text.length > LONGEST ? `…${text.slice(1 - LONGEST)}` : text;
};
