import {
  answerTo,
  clusterWords,
  changeWords,
  courseWords,
  demandText,
  explained,
  fitText,
  outcomeOf,
  say,
  verdictWords,
} from '../../../core/index.ts';
import type { Language, Paint, Words } from '../../../core/index.ts';
import { leftAsItRuns, leftWords } from '../../live/left-as-it-runs.ts';
import type { Preview } from '../../live/preview.ts';
import { refusingProblems } from '../../live/refusing-problems.ts';
import { FIT_PARTS, VERDICT_PARTS } from '../../terminal/colors.ts';
import { visible } from '../../terminal/visible.ts';
import { differenceLine, driftAnswer, namePart, wholeWords } from './format-drift.ts';

/** What a deploy would do, in lines: verdict, demand, fit on the live nodes, memory of cards, then what changes. */
export const previewText = (preview: Preview, language: Language, paint: Paint): string => {
  const { path, chosen, cluster, drift, course, sent, engines, warnings } = preview;
  const { verdict, ray, fit } = chosen.config;
  const reserved = explained(chosen.config).find(({ kind }) => kind === 'file');
  const left = leftAsItRuns(drift);
  // What only one side has is told by what the deploy does about it.
  const differences = drift.differences.filter((one) => wholeWords(one) === null);
  const shown = differences.slice(0, MOST);
  return [
    `${[paint('path', visible(path, '')), ...namePart(chosen)].join(', ')} → ${cluster.address} (Ray ${cluster.ray ?? '?'})`,
    ...clusterWords(cluster).map((words) => `  ${paint('mark', say(words, language))}`),
    `  ${paint(VERDICT_PARTS[verdict.status], say(verdictWords(verdict, ray.version), language))}`,
    ...reasonLines(preview, language, paint),
    ...(reserved === undefined || (reserved.demand ?? reserved.atLeast) === null
      ? []
      : [`  ${say(RESERVES, language)} ${demandText(reserved, 'initial', language)}`]),
    ...(fit === null
      ? []
      : [`  ${say(NODES, language)} ${paint(FIT_PARTS[fit.initial.status], fitText(fit.initial, language))}`]),
    ...engines.map((engine) => {
      const part = outcomeOf(engine) === 'refuses' ? 'bad' : 'mark';
      return `  ${engine.name}: ${paint(part, say(answerTo(engine), language))}`;
    }),
    `  ${say(driftAnswer({ path, drift }), language)}`,
    ...shown.map((one) => `    ${differenceLine(one, preview, language, paint)}`),
    ...(differences.length > MOST ? [`    … ${say(more(differences.length - MOST), language)}`] : []),
    ...changeWords(drift).map((words) => `  ${say(words, language)}`),
    ...(course === null ? [] : [`  ${paint(ROOM_PARTS[course.room], say(courseWords(course), language))}`]),
    ...(left.length === 0 ? [] : [`  ${paint('mark', say(leftWords(left), language))}`]),
    ...warnings.map((words) => `  ${paint('mark', visible(say(words, language), ''))}`),
    ...('fault' in sent ? [`  ${paint('bad', say(sent.fault, language))}`] : []),
  ].join('\n');
};

/** `serve.yaml:9: the builder is not there on this release  missing-builder`. */
const reasonLines = (preview: Preview, language: Language, paint: Paint): readonly string[] => {
  const { path, analysis } = preview;
  const all = refusingProblems(preview);
  const lines = all.slice(0, MOST_REASONS).map(({ code, message, range }) => {
    const line = String(analysis.lines.positionAt(range.start).line + 1);
    return `    ${paint('path', `${visible(path, '')}:${line}`)}: ${say(message, language)}  ${paint('quiet', code)}`;
  });
  return all.length > lines.length
    ? [...lines, `    … ${say(moreReasons(all.length - lines.length), language)}`]
    : lines;
};

const ROOM_PARTS = { enough: 'good', stuck: 'bad', unknown: 'mark' } as const;
const MOST_REASONS = 5;
const MOST = 20;

const RESERVES: Words = { en: 'Reserves at the start:', vi: 'Giữ lúc khởi động:' };
const NODES: Words = { en: 'On the live nodes:', vi: 'Trên các node đang chạy:' };

const moreReasons = (count: number): Words => ({
  en: `${String(count)} more: ray-serve-lens check tells all`,
  vi: `còn ${String(count)}: ray-serve-lens check kể hết`,
});

const more = (count: number): Words => ({
  en: `${String(count)} more: ray-serve-lens drift tells all`,
  vi: `còn ${String(count)}: ray-serve-lens drift kể hết`,
});
