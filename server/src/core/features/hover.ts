import type { Analysis, ConfigAnalysis } from '../analysis/analysis.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { TextRange } from '../text/text-range.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';
import { codeHead, codeLines } from './code-text.ts';
import { clusterText } from './cluster-text.ts';
import { demandText, explained, notes, originText, rangeText } from './explanation.ts';
import type { Line } from './explanation.ts';
import { escaped, reasonList } from './reasons.ts';
import { releaseReason } from './release-reason.ts';
import { fitText } from './status-words.ts';

export interface Hover {
  readonly range: TextRange;
  /** Markdown. */
  readonly markdown: Words;
}

/** The totals as a table of terms, on an application's name or on the token `applications`. */
export const hoverAt = (analysis: Analysis, offset: number): Hover | null => {
  for (const config of analysis.configs) {
    const application = config.applications.find(({ range }) => holds(range, offset));
    if (application !== undefined)
      return {
        range: application.range,
        markdown: both((language) => table({ analysis, config, applications: [application] }, language)),
      };
    const ofCode = config.applications.find((one) => one.importPath && holds(one.importPath, offset));
    const markdown = both((language) => codeText(ofCode, { analysis, config }, language));
    if (ofCode?.importPath && markdown.en !== '') return { range: ofCode.importPath, markdown };
    if (holds(config.range, offset))
      return {
        range: config.range,
        markdown: both((language) => table({ analysis, config, applications: config.applications }, language)),
      };
  }
  return null;
};

const holds = (range: TextRange, offset: number): boolean => offset >= range.start && offset <= range.end;

const both = (text: (language: Language) => string): Words => ({ en: text('en'), vi: text('vi') });

const HEAD: Words = {
  en: '| Deployment | Replicas | At the start | At most | Why |\n|---|--:|--:|--:|---|',
  vi: '| Deployment | Replica | Lúc khởi động | Nhiều nhất | Vì sao |\n|---|--:|--:|--:|---|',
};

/** What was read of the code, or why none was. */
const codeText = (
  application: ApplicationDemand | undefined,
  { analysis, config }: Omit<Shown, 'applications'>,
  language: Language,
): string => {
  if (application === undefined) return '';
  return (
    application.code === null ? reasonList(analysis, config, [application], language) : codeLines(application, language)
  ).join('\n');
};

/** Some applications of a config. */
interface Shown {
  readonly analysis: Analysis;
  readonly config: ConfigAnalysis;
  readonly applications: readonly ApplicationDemand[];
}

const table = ({ analysis, config, applications }: Shown, language: Language): string => {
  const rows = explained(config, applications).map((line) => row(line, language));
  return [
    `**Ray ${config.ray.version}** ${escaped(say(releaseReason(config.ray), language))}`,
    '',
    say(HEAD, language),
    ...rows,
    ...notes(config).flatMap((words) => ['', say(words, language)]),
    ...listed(reasonList(analysis, config, applications, language)),
    ...clusterLines(config, language),
    ...applications.flatMap((one) =>
      codeHead(one, language).flatMap((line, index) => (index === 0 ? ['', line] : [line])),
    ),
  ].join('\n');
};

const listed = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

/** Which cluster was used, what it has, and whether everything fits there. */
const clusterLines = ({ cluster, fit }: ConfigAnalysis, language: Language): readonly string[] => {
  if (cluster === null || fit === null) return [];
  const name = language === 'vi' ? 'Cụm' : 'Cluster';
  const [start, most] = language === 'vi' ? ['Lúc khởi động', 'Nhiều nhất'] : ['At the start', 'At most'];
  return [
    '',
    `**${name}** ${escaped(cluster.name)}: ${escaped(clusterText(cluster, language))}`,
    '',
    `${start}: ${escaped(fitText(fit.initial, language))}. ${most}: ${escaped(fitText(fit.max, language))}.`,
  ];
};

const row = (line: Line, language: Language): string => {
  const amounts = [demandText(line, 'initial', language), demandText(line, 'max', language)];
  const cells = [nameOf(line, language), countOf(line), ...amounts, escaped(originText(line, language))];
  const bold = line.kind === 'application' || line.kind === 'file';
  return `| ${cells.map((cell) => (bold && cell !== '' ? `**${cell}**` : cell)).join(' | ')} |`;
};

const nameOf = ({ kind, name }: Line, language: Language): string => {
  if (kind === 'term') return '+';
  if (kind === 'file') return language === 'vi' ? 'Cả file' : 'Whole file';
  return kind === 'application' ? escaped(name) : `\`${name.replace(/[`|]/g, ' ')}\``;
};

const countOf = ({ kind, replicas }: Line): string =>
  kind === 'deployment' || kind === 'term' ? `${rangeText(replicas)}${kind === 'term' ? ' ×' : ''}` : '';
