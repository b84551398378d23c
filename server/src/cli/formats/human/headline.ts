import { FIT_STATUS, demandText, endedEngine, explained, say, verdictWords } from '../../../core/index.ts';
import type { ConfigAnalysis, Language, Words } from '../../../core/index.ts';
import { NO_TALLY, tallyOf } from '../tally.ts';
import type { CheckedFile } from '../checked-file.ts';
import { FIT_PARTS, VERDICT_PARTS } from '../../terminal/colors.ts';
import { countText, noProblems } from './counts.ts';
import { objectName } from './object-name.ts';
import type { Telling } from './telling.ts';

/** The answer for each config of a file: whether Ray accepts it, what it reserves at the start, whether that fits; then what was found. */
export const headlines = (name: string, file: CheckedFile, telling: Telling): readonly string[] => {
  const { language, paint } = telling;
  const { configs, problems } = file.analysis;
  const { problems: counts } = problems.length === 0 ? NO_TALLY : tallyOf(file, false);
  const found = problems.length === 0 ? paint('good', say(noProblems, language)) : countText(counts, telling);
  const answers = configs.map((config, index) => {
    const object = objectName(file.analysis, config);
    return `${object === null ? '' : `${object}: `}${answerOf(config, endedEngine(file.analysis, index), telling)}`;
  });
  return answers.length < 2
    ? [`${paint('path', name)}: ${[...answers, found].join('; ')}`]
    : [`${paint('path', name)}: ${found}`, ...answers.map((answer) => `  ${answer}`)];
};

const answerOf = (config: ConfigAnalysis, ended: Words | null, telling: Telling): string => {
  const { language, paint } = telling;
  const { argument, ray, verdict } = config;
  const parts = [
    paint(VERDICT_PARTS[verdict.status], say(verdictWords(verdict, ray.version), language)),
    ...(verdict.status === 'rejected' ? [] : [reservedText(config, language), ...fitTexts(config, ended, telling)]),
  ];
  return `${argument === undefined ? '' : `${argument}: `}${parts.join('; ')}`;
};

const reservedText = (config: ConfigAnalysis, language: Language): string => {
  const whole = explained(config).find(({ kind }) => kind === 'file');
  if (whole === undefined || (whole.demand ?? whole.atLeast) === null) return say(NOT_KNOWN, language);
  const amount = demandText(whole, 'initial', language);
  return say({ en: `${amount} at the start`, vi: `${amount} lúc khởi động` }, language);
};

const NOT_KNOWN: Words = { en: 'what it reserves is not known', vi: 'chưa biết nó chiếm bao nhiêu' };

/** In few words: who waits stands below. */
const fitTexts = (
  { cluster, fit }: ConfigAnalysis,
  ended: Words | null,
  { language, paint }: Telling,
): readonly string[] => {
  if (cluster === null || fit === null) return [];
  const { status, pendingTotal } = fit.initial;
  if (status === 'fits' && ended !== null) return [paint('bad', say(ended, language))];
  const waiting = status === 'does-not-fit' && pendingTotal ? say(PENDING(pendingTotal), language) : '';
  return [paint(FIT_PARTS[status], say(FIT_STATUS[status], language) + waiting)];
};

const PENDING = (count: number): Words => ({ en: ` (${String(count)} pending)`, vi: ` (${String(count)} phải chờ)` });
