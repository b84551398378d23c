import { SEVERITY, clusterReason, clusterText, fitText, releaseReason, say, unpainted } from '../../../core/index.ts';
import type { ConfigAnalysis, Fix, Language, Problem } from '../../../core/index.ts';
import { FIT_PARTS, VERDICT_PARTS, marked, shown } from '../../terminal/colors.ts';
import { visible } from '../../terminal/visible.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { GapSetting } from '../file-place.ts';
import type { Format, Print } from '../format.ts';
import { chartLines } from './chart-lines.ts';
import { codeFrame } from './code-frame.ts';
import { headlines } from './headline.ts';
import { TEXT } from './human-words.ts';
import { objectName } from './object-name.ts';
import { reasonLines } from './reason-lines.ts';
import { summary } from './summary.ts';
import type { Telling } from './telling.ts';
import { totalsTable } from './totals-table.ts';

/**
 * What a person reads: the answer in the first line, problems with the line they are on and their fixes, then totals,
 * verdict and fit. A file without problems that was found in a folder needs no more than its first line.
 */
export const formatHuman: Format = {
  piece: (file, { language, isColored, columns }) =>
    file.analysis.kind === 'other'
      ? null
      : shown(fileText(file, { language, paint: isColored ? marked : unpainted, columns }), isColored),
  print: ({ language, isColored }) =>
    spaced((run) => shown(summary(run, { language, paint: isColored ? marked : unpainted }), isColored)),
  tellsMendable: true,
};

/** Pieces with an empty line between them, but for those of one line. */
const spaced = (last: Print['end']): Print => {
  let before = '';
  let wasLong = false;
  return {
    add: (piece) => {
      const isLong = piece.includes('\n');
      const gap = before !== '' && (isLong || wasLong) ? '\n' : '';
      before = piece;
      wasLong = isLong;
      return `${gap}${piece}\n`;
    },
    end: (run) => {
      const text = last(run);
      if (text === '') return '';
      return before === '' ? `${text}\n` : `\n${text}\n`;
    },
  };
};

const fileText = (file: CheckedFile, telling: Telling): string => {
  const { language } = telling;
  const { path, analysis, isWhole } = file;
  const name = path === '-' ? '<stdin>' : visible(path, '');
  const problems = analysis.problems.map((problem) => problemText(name, problem, file, telling));
  const isBrief = !isWhole && problems.length === 0;
  const configs = analysis.configs.map((config) => {
    const setting = { file: path, analysis, config };
    return isBrief ? reasonLines(setting, language).join('\n') : configText(config, setting, telling);
  });
  const head = headlines(name, file, telling).join('\n');
  return isBrief
    ? [head, ...configs.filter((text) => text !== '')].join('\n')
    : [head, ...problems, ...configs].join('\n\n');
};

const problemText = (name: string, problem: Problem, file: CheckedFile, telling: Telling): string => {
  const { language, paint } = telling;
  const { analysis, fixesOf } = file;
  const { line, character } = analysis.lines.positionAt(problem.range.start);
  const severity = paint(problem.severity, say(SEVERITY[problem.severity], language));
  const place = paint('path', `${name}:${String(line + 1)}:${String(character + 1)}`);
  return [
    `${place} ${severity} ${say(problem.message, language)} [${paint('code', problem.code)}]`,
    codeFrame(analysis, problem, paint),
    ...chartLines(file, problem, telling),
    ...fixesOf(problem).map((fix) => fixText(fix, telling)),
  ].join('\n');
};

/** A line to copy is one for a shell, what is said of it a comment of the shell. */
const fixText = ({ title, preferred, copy, caveat }: Fix, { language, paint }: Telling): string => {
  const label = say(TEXT.fix, language);
  if (copy === undefined) return `  ${paint('good', label)}${preferred ? ' *' : '  '} ${say(title, language)}`;
  return `  ${paint('good', say(TEXT.copy, language).padEnd(label.length + 2))} ${copy}${caveat === undefined ? '' : `  # ${say(caveat, language)}`}`;
};

const configText = (config: ConfigAnalysis, setting: GapSetting, { language, paint, columns }: Telling): string => {
  const { ray, cluster, fit, verdict } = config;
  const object = objectName(setting.analysis, config);
  return [
    ...(object === null ? [] : [object]),
    ...(config.argument === undefined ? [] : [`${say(TEXT.called, language)} ${config.argument}`]),
    `Ray ${ray.version} (${say(releaseReason(ray), language)}): ${paint(VERDICT_PARTS[verdict.status], verdictText(config, language))}`,
    ...(ray.note === null ? [] : [say(ray.note, language)]),
    totalsTable(config, language, columns),
    ...(isPartial(setting.analysis) ? [say(TEXT.partial, language)] : []),
    ...reasonLines(setting, language),
    ...(cluster === null || fit === null
      ? []
      : [
          `${say(TEXT.cluster, language)} (${say(clusterReason(cluster), language)}): ${clusterText(cluster, language)}`,
          `${say(TEXT.start, language)}: ${paint(FIT_PARTS[fit.initial.status], fitText(fit.initial, language))}`,
          `${say(TEXT.most, language)}: ${paint(FIT_PARTS[fit.max.status], fitText(fit.max, language))}`,
        ]),
  ].join('\n');
};

/** True where lines that are no YAML were left out. */
const isPartial = ({ problems }: CheckedFile['analysis']): boolean =>
  problems.some(({ code }) => code === 'yaml-syntax' || code === 'conflict-marker');

const verdictText = ({ verdict }: ConfigAnalysis, language: Language): string => {
  if (verdict.status === 'accepted') return say(TEXT.accepted, language);
  return verdict.status === 'rejected'
    ? `${say(TEXT.rejected, language)} ${verdict.stage}`
    : say(TEXT.undecided, language);
};
