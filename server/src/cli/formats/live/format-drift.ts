import { changeWords, say } from '../../../core/index.ts';
import type {
  Analysis,
  Difference,
  Drift,
  DriftGap,
  Language,
  LiveCluster,
  Paint,
  Words,
} from '../../../core/index.ts';
import type { Note } from '../../inputs/note.ts';
import type { ChosenConfig } from '../../live/chosen-config.ts';
import { visible } from '../../terminal/visible.ts';
import { printable } from './hidden-values.ts';
import { updateSummary } from './updates.ts';

/** A file beside a cluster. */
export interface ToldDrift {
  readonly path: string;
  readonly analysis: Analysis;
  readonly chosen: ChosenConfig;
  /** What is told besides. */
  readonly notes: readonly Note[];
  readonly cluster: LiveCluster;
  readonly drift: Drift;
}

/** The answer, each difference on its line, what was not compared, and what a deploy would do. */
export const driftText = (told: ToldDrift, language: Language, paint: Paint): string => {
  const { path, chosen, cluster, drift } = told;
  const isSame = drift.differences.length === 0 && drift.unknown.length === 0;
  const changes = changeWords(drift).map((words) => `  ${say(words, language)}`);
  return [
    paint(isSame ? 'good' : 'mark', say(driftAnswer(told), language)),
    paint('quiet', [cluster.address, `Ray ${cluster.ray ?? '?'}`, ...namePart(chosen)].join(', ')),
    ...drift.differences.map((one) => differenceLine(one, told, language, paint)),
    ...drift.unknown.map((gap) => `${visible(path, '')}: ${gapText(gap, language)}`),
    ...(changes.length === 0 ? [] : ['', say(DEPLOY, language), ...changes]),
  ].join('\n');
};

/** The differences alone. */
export const quietText = (told: ToldDrift, language: Language, paint: Paint): string =>
  told.drift.differences.map((one) => differenceLine(one, told, language, paint)).join('\n');

/** The config, where the file holds several. */
export const namePart = ({ name }: ChosenConfig): readonly string[] => (name === null ? [] : [visible(name, '')]);

/** `serve.yaml differs from what runs in 2 values; a deploy restarts chat/Model`. */
export const driftAnswer = ({ path, drift }: Pick<ToldDrift, 'path' | 'drift'>): Words => {
  const name = visible(path, '');
  const [count, gaps] = [drift.differences.length, drift.unknown.length];
  if (count === 0 && gaps === 0) return { en: `${name} is what runs`, vi: `${name} đúng như đang chạy` };
  if (count === 0)
    return {
      en: `${name}: nothing differs in what could be compared, and not all could be`,
      vi: `${name}: phần so được không có gì khác, nhưng không phải phần nào cũng so được`,
    };
  const what = updateSummary(drift);
  const values = count === 1 ? '1 value' : `${String(count)} values`;
  return {
    en: `${name} differs from what runs in ${values}${what === null ? '' : `; ${what.en}`}`,
    vi: `${name} khác với những gì đang chạy ở ${String(count)} giá trị${what === null ? '' : `; ${what.vi}`}`,
  };
};

/** `serve.yaml:12: chat/Model: num_replicas: file 2, running 1`. */
export const differenceLine = (
  difference: Difference,
  { path, analysis }: Pick<ToldDrift, 'path' | 'analysis'>,
  language: Language,
  paint: Paint,
): string => {
  const { range, option, inFile, running } = difference;
  const line = range === null ? '' : `:${String(analysis.lines.positionAt(range.start).line + 1)}`;
  const place = paint('path', `${visible(path, '')}${line}`);
  const whole = wholeWords(difference);
  const owner = ownerOf(difference);
  if (whole !== null) return `${place}: ${paint('code', owner)} ${say(whole, language)}`;
  const values = {
    en: `file ${valueText(option, inFile, 'en')}, running ${valueText(option, running, 'en')}`,
    vi: `file ${valueText(option, inFile, 'vi')}, đang chạy ${valueText(option, running, 'vi')}`,
  };
  return `${place}: ${owner === '' ? '' : `${owner}: `}${paint('code', option)}: ${say(values, language)}`;
};

/** Of an application or deployment that only one side has. */
export const wholeWords = ({ option, inFile, running }: Difference): Words | null => {
  if (option !== 'name' || (inFile !== undefined && running !== undefined)) return null;
  return inFile === undefined ? NOT_IN_FILE : NOT_RUNNING;
};

const NOT_IN_FILE: Words = { en: 'runs, and the file lacks it', vi: 'đang chạy mà file không có' };
const NOT_RUNNING: Words = { en: 'does not run', vi: 'không chạy' };

const ownerOf = ({ application, deployment }: Pick<Difference, 'application' | 'deployment'>): string =>
  [application, deployment].filter((name) => name !== null).join('/');

const valueText = (option: string, value: unknown, language: Language): string => {
  if (value === undefined) return say(NONE, language);
  const text = JSON.stringify(printable(option, value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

const LONGEST = 80;

const gapText = (gap: DriftGap, language: Language): string => {
  const owner = ownerOf(gap);
  const detail = gap.detail === '' ? '' : ` (${gap.detail})`;
  return `${owner === '' ? '' : `${owner}: `}${say(GAPS[gap.why], language)}${detail}`;
};

const GAPS: Readonly<Record<DriftGap['why'], Words>> = {
  'not-read': { en: 'not compared: the cluster did not tell it', vi: 'không so được: cụm không cho biết' },
  code: { en: 'not compared: code decides it', vi: 'không so được: do code quyết định' },
  'not-told-by-release': {
    en: 'not compared: this release does not tell it',
    vi: 'không so được: bản Ray này không cho biết',
  },
  autoscaled: { en: 'autoscaling decides how many run now', vi: 'autoscaling quyết định hiện chạy bao nhiêu' },
};

const DEPLOY: Words = { en: 'A deploy now:', vi: 'Nếu deploy bây giờ:' };
const NONE: Words = { en: 'nothing', vi: 'không có' };
