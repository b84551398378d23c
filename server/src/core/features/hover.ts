import type { Analysis, ApplicationDemand, ConfigAnalysis, DeploymentDemand } from '../analysis.ts';
import type { TextRange } from '../text-range.ts';
import { say } from '../words.ts';
import type { Language, Words } from '../words.ts';
import { amountsText } from './amounts-text.ts';
import { clusterText } from './cluster-text.ts';
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
      return { range: application.range, markdown: both((language) => table(config, [application], language)) };
    if (holds(config.range, offset))
      return { range: config.range, markdown: both((language) => table(config, config.applications, language)) };
  }
  return null;
};

const holds = (range: TextRange, offset: number): boolean => offset >= range.start && offset <= range.end;

const both = (text: (language: Language) => string): Words => ({ en: text('en'), vi: text('vi') });

const HEAD: Words = {
  en: '| Deployment | Replicas | Reserved at the start | Why |\n|---|--:|--:|---|',
  vi: '| Deployment | Replica | Giữ chỗ lúc khởi động | Vì sao |\n|---|--:|--:|---|',
};

const table = (config: ConfigAnalysis, applications: readonly ApplicationDemand[], language: Language): string => {
  const rows = applications.flatMap(({ name, deployments, demand }) => [
    ...deployments.map((deployment) => row(deployment, language)),
    `| **${escape(name)}** | | **${amount(demand)}** | |`,
  ]);
  const whole = language === 'vi' ? 'Cả file' : 'Whole file';
  const most = language === 'vi' ? 'nhiều nhất' : 'at most';
  const total = `| **${whole}** | | **${amount(config.demand)}** | ${most} ${config.demand === null ? '?' : amountsText(config.demand.max)} |`;
  return [
    `**Ray ${config.ray.version}**`,
    '',
    say(HEAD, language),
    ...rows,
    total,
    ...clusterLines(config, language),
  ].join('\n');
};

/** Which cluster was used, what it has, and whether everything fits there. */
const clusterLines = ({ cluster, fit }: ConfigAnalysis, language: Language): readonly string[] => {
  if (cluster === null || fit === null) return [];
  const name = language === 'vi' ? 'Cụm' : 'Cluster';
  const [start, most] = language === 'vi' ? ['Lúc khởi động', 'Nhiều nhất'] : ['At the start', 'At most'];
  return [
    '',
    `**${name}** ${escape(cluster.name)}: ${escape(clusterText(cluster, language))}`,
    '',
    `${start}: ${escape(fitText(fit.initial, language))}. ${most}: ${escape(fitText(fit.max, language))}.`,
  ];
};

const row = ({ name, replicas, demand, why }: DeploymentDemand, language: Language): string =>
  `| \`${escape(name)}\` | ${replicas === null ? '?' : String(replicas.initial)} | ${amount(demand)} | ${escape(say(why, language))} |`;

const amount = (demand: ApplicationDemand['demand']): string => (demand === null ? '?' : amountsText(demand.initial));

const escape = (text: string): string => text.replace(/[\\`*_|<>[\]]/g, '\\$&');
