import { answerTo, budgetRows, outcomeOf, say } from '../../core/index.ts';
import type { Language, Outcome, Paint, Part, ToldBudget, Words } from '../../core/index.ts';
import type { Memory, ToldEngine } from '../commands/memory.ts';
import { widthOf } from '../terminal/colors.ts';
import { adviceLines } from './advice-lines.ts';

const COLUMNS = 80;

/** The answer first, then a table for each engine. */
export const memoryText = (found: Memory, language: Language, paint: Paint): string => {
  if (found.engines.length === 0) return say(NO_ENGINES, language);
  const [part, answer] = answerOf(found);
  return [
    paint(part, say(answer, language)),
    ...found.engines.map((one) => ['', ...engineLines(one, language, paint)].join('\n')),
  ].join('\n');
};

const NO_ENGINES: Words = {
  en: 'Unknown: no engine of vLLM on GPUs was found.',
  vi: 'Chưa biết: không thấy engine vLLM nào trên GPU.',
};

const answerOf = ({ engines, crowds }: Memory): readonly [Part, Words] => {
  const all = engines.map(({ engine }) => engine);
  const [refused] = all.filter((engine) => outcomeOf(engine) === 'refuses');
  if (refused !== undefined) {
    const said = answerTo(refused);
    const rest = { en: said.en.replace(/^[^:]*: /, ''), vi: said.vi.replace(/^[^:]*: /, '') };
    return [
      'bad',
      { en: `Will not start: ${refused.name}: ${rest.en}`, vi: `Sẽ không chạy: ${refused.name}: ${rest.vi}` },
    ];
  }
  const [crowd] = [...crowds].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  if (crowd?.severity === 'error')
    return ['bad', { en: `Will not start: ${crowd.message.en}`, vi: `Sẽ không chạy: ${crowd.message.vi}` }];
  if (crowd !== undefined)
    return ['mark', { en: `Unknown: ${crowd.message.en}`, vi: `Chưa biết: ${crowd.message.vi}` }];
  if (all.every((engine) => outcomeOf(engine) === 'starts')) return ['good', fits(all.length)];
  const open = all.filter((engine) => outcomeOf(engine) !== 'starts');
  const names = open.map(({ name }) => name).join(', ');
  return ['mark', { en: `Unknown: whether ${names} starts.`, vi: `Chưa biết: ${names} có chạy được không.` }];
};

const fits = (count: number): Words =>
  count === 1
    ? { en: 'Fits: the engine starts on its card.', vi: 'Đủ chỗ: engine chạy được trên card của nó.' }
    : {
        en: `Fits: ${String(count)} engines start on their cards.`,
        vi: `Đủ chỗ: ${String(count)} engine chạy được trên card của chúng.`,
      };

const PARTS: Readonly<Record<Outcome, Part>> = {
  starts: 'good',
  refuses: 'bad',
  'may-refuse': 'mark',
  unknown: 'mark',
};

const engineLines = (told: ToldEngine, language: Language, paint: Paint): readonly string[] => {
  const { release, engine, advice } = told;
  const rows = budgetRows(engine, language);
  const [first, second] = [longest(rows.map(({ name }) => name)), longest(rows.map(({ amount }) => amount))];
  const table = rows.map(({ name, amount, from }) => {
    const lead = `  ${name.padEnd(first)}  ${amount.padStart(second)}`;
    return from === '' ? lead : `${lead}  ${paint('quiet', cut(from, COLUMNS - lead.length - 2))}`;
  });
  const { application, deployment, name } = engine;
  return [
    `${paint('heading', `${application}/${deployment.name}`)} (${name}, Ray ${release}, vLLM ${engine.arguments.vllm})`,
    ...table,
    `  ${paint(PARTS[outcomeOf(engine)], say(answerTo(engine), language))}`,
    ...besideLines(engine, language),
    ...(advice === undefined ? [] : adviceLines(advice, { language, width: COLUMNS, paint })),
  ];
};

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;

const besideLines = ({ neighbours }: ToldBudget, language: Language): readonly string[] => {
  if (neighbours === undefined || neighbours.may.length === 0) return [];
  const names = (engines: readonly { readonly name: string }[]): string => engines.map(({ name }) => name).join(', ');
  const { must, may } = neighbours;
  return [
    `  ${must.length > 0 ? `${say(SHARES, language)}: ${names(must)}` : `${say(MAY_SHARE, language)}: ${names(may)}`}`,
  ];
};

const SHARES: Words = { en: 'Shares its card with', vi: 'Dùng chung card với' };
const MAY_SHARE: Words = { en: 'May share its card with', vi: 'Có thể dùng chung card với' };
