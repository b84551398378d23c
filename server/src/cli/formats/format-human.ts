import { SEVERITY, clusterReason, clusterText, fitText, fixer, releaseReason, say } from '../../core/index.ts';
import type { Analysis, ConfigAnalysis, Fix, Language, Problem } from '../../core/index.ts';
import { visible } from '../terminal/visible.ts';
import { codeFrame } from './code-frame.ts';
import type { GapSetting } from './file-place.ts';
import { framed } from './format.ts';
import type { CheckedFile, Format } from './format.ts';
import { TEXT } from './human-words.ts';
import { reasonLines } from './reason-lines.ts';
import { totalsTable } from './totals-table.ts';

/** What a person reads: problems with the line they are on and their fixes, then totals, verdict and fit. */
export const formatHuman: Format = {
  piece: (file, language) => (file.analysis.kind === 'other' ? null : visible(fileText(file, language))),
  print: (language) => framed({ head: '', between: '\n\n', tail: '\n', none: `${say(TEXT.nothing, language)}\n` }),
};

const fileText = ({ path, analysis }: CheckedFile, language: Language): string => {
  const name = path === '-' ? '<stdin>' : visible(path, '');
  const fixes = fixer(analysis);
  const problems = analysis.problems.map((problem) => problemText(name, problem, fixes(problem), analysis, language));
  return [
    ...(problems.length > 0 ? problems : [`${name}: ${say(TEXT.clean, language)}`]),
    ...analysis.configs.map((config) => configText(config, { file: path, analysis, config }, language)),
  ].join('\n\n');
};

const problemText = (
  name: string,
  problem: Problem,
  fixes: readonly Fix[],
  analysis: Analysis,
  language: Language,
): string => {
  const { line, character } = analysis.lines.positionAt(problem.range.start);
  const severity = say(SEVERITY[problem.severity], language);
  const place = `${name}:${String(line + 1)}:${String(character + 1)}`;
  return [
    `${place} ${severity} ${say(problem.message, language)} [${problem.code}]`,
    codeFrame(analysis, problem.range),
    ...fixes.map((fix) => `  ${say(TEXT.fix, language)}${fix.preferred ? ' *' : '  '} ${say(fix.title, language)}`),
  ].join('\n');
};

const configText = (config: ConfigAnalysis, setting: GapSetting, language: Language): string => {
  const { ray, cluster, fit } = config;
  return [
    ...(config.argument === undefined ? [] : [`${say(TEXT.called, language)} ${config.argument}`]),
    `Ray ${ray.version} (${say(releaseReason(ray), language)}): ${verdictText(config, language)}`,
    ...(ray.note === null ? [] : [say(ray.note, language)]),
    totalsTable(config, language),
    ...reasonLines(setting, language),
    ...(cluster === null || fit === null
      ? []
      : [
          `${say(TEXT.cluster, language)} (${say(clusterReason(cluster), language)}): ${clusterText(cluster, language)}`,
          `${say(TEXT.start, language)}: ${fitText(fit.initial, language)}`,
          `${say(TEXT.most, language)}: ${fitText(fit.max, language)}`,
        ]),
  ].join('\n');
};

const verdictText = ({ verdict }: ConfigAnalysis, language: Language): string => {
  if (verdict.status === 'accepted') return say(TEXT.accepted, language);
  return verdict.status === 'rejected'
    ? `${say(TEXT.rejected, language)} ${verdict.stage}`
    : say(TEXT.undecided, language);
};
