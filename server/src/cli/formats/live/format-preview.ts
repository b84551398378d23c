import {
  answerTo,
  clusterWords,
  changeWords,
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
import { FIT_PARTS, VERDICT_PARTS } from '../../terminal/colors.ts';
import { visible } from '../../terminal/visible.ts';
import { differenceLine, driftAnswer, namePart } from './format-drift.ts';

/** What a deploy would do, in lines: verdict, demand, fit on the live nodes, memory of cards, then what changes. */
export const previewText = (preview: Preview, language: Language, paint: Paint): string => {
  const { path, chosen, config, cluster, drift, sent, engines } = preview;
  const { verdict, ray, fit } = config;
  const reserved = explained(config).find(({ kind }) => kind === 'file');
  const left = leftAsItRuns(drift);
  const shown = drift.differences.slice(0, MOST);
  return [
    `${[paint('path', visible(path, '')), ...namePart(chosen)].join(', ')} → ${cluster.address} (Ray ${cluster.ray ?? '?'})`,
    ...clusterWords(cluster).map((words) => `  ${paint('mark', say(words, language))}`),
    `  ${paint(VERDICT_PARTS[verdict.status], say(verdictWords(verdict, ray.version), language))}`,
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
    ...(drift.differences.length > MOST ? [`    … ${say(more(drift.differences.length - MOST), language)}`] : []),
    ...changeWords(drift).map((words) => `  ${say(words, language)}`),
    ...(left.length === 0 ? [] : [`  ${paint('mark', say(leftWords(left), language))}`]),
    ...('fault' in sent ? [`  ${paint('bad', say(sent.fault, language))}`] : []),
  ].join('\n');
};

const MOST = 20;

const RESERVES: Words = { en: 'Reserves at the start:', vi: 'Giữ lúc khởi động:' };
const NODES: Words = { en: 'On the live nodes:', vi: 'Trên các node đang chạy:' };

const more = (count: number): Words => ({
  en: `${String(count)} more: ray-serve-lens drift tells all`,
  vi: `còn ${String(count)}: ray-serve-lens drift kể hết`,
});
