import { wordsFor } from './words.mjs';

/** Markdown for a pull request: a row for each config that the change touches, and how many stay as they were. */
export const summary = (rows, isCompared, words = wordsFor(process.env)) => {
  const shown = isCompared ? rows.filter(({ isSame }) => !isSame) : rows;
  const same = rows.length - shown.length;
  return [`## ${words.title}`, '', ...body(shown, same, isCompared, words)].join('\n');
};

const body = (shown, same, isCompared, words) => {
  if (shown.length === 0) return [same === 0 ? words.none : words.allSame(same)];
  const heads = ['file', 'ray', 'cpu', 'gpu', 'fits', 'problems'].map((key) => words[key]);
  return [
    line(heads),
    line(heads.map((_, column) => (column === 2 || column === 3 ? '--:' : '---'))),
    ...shown.map((row) => line(cellsOf(row, isCompared, words))),
    '',
    [isCompared ? words.note : words.noBase, ...(same === 0 ? [] : [words.same(same)])].join(' '),
  ];
};

const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' | ')} |`;

const cellsOf = ({ name, before, after }, isCompared, words) => {
  const state =
    !isCompared || (before !== null && after !== null) ? '' : ` (${before === null ? words.new : words.gone})`;
  const of = (told) => changeOf(before && told(before, words), after && told(after, words));
  return [
    `${code(name)}${state}`,
    of(({ ray, verdict }) => (verdict === null ? '' : `${ray} ${words.verdicts[verdict] ?? verdict}`)),
    of(({ cpu }) => amount(cpu, words)),
    of(({ gpu }) => amount(gpu, words)),
    of(({ fit }) => fitText(fit, words)),
    of(({ problems }) => problemsText(problems, words)),
  ];
};

/** A path as code, whatever stands in it. */
const code = (name) => (name.includes('`') ? `\`\` ${name} \`\`` : `\`${name}\``);

/** `before → after`, or what both are. */
const changeOf = (before, after) => {
  if (before === null || after === null || before === after) return after ?? before ?? '';
  return `${before || '–'} → **${after || '–'}**`;
};

const amount = (told, words) => {
  if (told === null || (told.atLeast && told.most === 0)) return words.unknown;
  const most = told.most > told.start ? ` (${told.most})` : '';
  return `${told.atLeast ? `${words.atLeast} ` : ''}${told.start}${most}`;
};

const fitText = (fit, words) => {
  if (fit === null) return '';
  const { status, pendingTotal } = fit.initial;
  const pending = status === 'does-not-fit' && pendingTotal ? `, ${words.pending(pendingTotal)}` : '';
  return `${words.fit[status] ?? status}${pending}`;
};

const problemsText = (problems, words) => {
  if (problems === null) return '';
  const { errors, warnings } = problems;
  return [errors && words.errors(errors), warnings && words.warnings(warnings)].filter(Boolean).join(', ');
};
