import { configOf } from '../../analysis/nodes.ts';
import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationNode, DeploymentNode, ServeConfig } from '../../config/serve-config.ts';
import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Language, Words } from '../../text/words.ts';
import { asCode, escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import { valueOf } from '../../yaml/tree.ts';
import { writtenValue } from '../names/named-places.ts';
import { sumText } from './sum-text.ts';
import { termLines } from './term-lines.ts';

/** What is shown behind a value that does not say it itself. */
export interface Hint {
  /** The end of the value's token. */
  readonly offset: number;
  readonly label: Words;
  /** Where the label comes from, as Markdown. */
  readonly tooltip: (language: Language) => string;
}

/**
 * Replicas of each application, and what one replica takes where a default or bundles decide it, from top to bottom.
 * `within`: nothing is said of applications that stand elsewhere.
 */
export const hintsOf = (analysis: Analysis, within?: TextRange): readonly Hint[] =>
  analysis.configs
    .flatMap((config, index) => configHints(analysis, config, configOf(analysis, index), within))
    .toSorted((a, b) => a.offset - b.offset);

const configHints = (
  { text }: Analysis,
  config: ConfigAnalysis,
  nodes: ServeConfig | null,
  within: TextRange | undefined,
): readonly Hint[] =>
  config.applications.flatMap((application) => {
    if (within !== undefined && !standsIn(application, within)) return [];
    const own = isValue(text, application.range) ? applicationHint(application) : [];
    const taken = [application.range.start, application.importPath?.start];
    const others = application.deployments
      .filter(({ range, origin }) => origin !== 'hidden' && !taken.includes(range.start) && isValue(text, range))
      .flatMap((deployment) => deploymentHint(deployment, itemAt(nodes, deployment.range, text)));
    return [...own, ...others];
  });

/** True where something of an application stands in a range. */
const standsIn = ({ range, fullRange, deployments }: ApplicationDemand, within: TextRange): boolean =>
  [fullRange, range, ...deployments.map((one) => one.range)].some(
    ({ start, end }) => start <= within.end && end >= within.start,
  );

/** A token in one line that is no key: elsewhere nothing can be read as what follows it. */
const isValue = (text: string, { start, end }: TextRange): boolean =>
  end > start && !/[\r\n]/.test(text.slice(start, end)) && !/^["']?[ \t]*:(?:\s|$)/.test(text.slice(end, end + 40));

/** `3 replicas, 2 hidden`; nothing where no count is known. */
const applicationHint = (application: ApplicationDemand): readonly Hint[] => {
  const { deployments, complete, range, demand } = application;
  const counted = deployments.flatMap(({ replicas }) => replicas?.initial ?? []);
  if (counted.length === 0) return [];
  const total = sum(counted);
  const isWhole = complete && demand !== null && counted.length === deployments.length;
  const hidden = sum(
    deployments.flatMap(({ origin, replicas }) => (origin === 'hidden' ? (replicas?.initial ?? 0) : 0)),
  );
  const inCode = sum(deployments.flatMap((one) => (isOfCode(one, application) ? (one.replicas?.initial ?? 0) : 0)));
  const label: Words = {
    en: [`${isWhole ? '' : 'at least '}${String(total)} ${total === 1 ? 'replica' : 'replicas'}`, ...part(hidden, 'hidden'), ...part(inCode, 'in code')].join(', '), // prettier-ignore
    vi: [`${isWhole ? '' : 'ít nhất '}${String(total)} replica`, ...part(hidden, 'ẩn'), ...part(inCode, 'trong code')].join(', '), // prettier-ignore
  };
  return [{ offset: range.end, label, tooltip: (language) => deploymentLines(application, language) }];
};

/** Set up by code alone: nothing in the file names it. */
const isOfCode = ({ source, range }: DeploymentDemand, { importPath }: ApplicationDemand): boolean =>
  source === 'python' && range.start === importPath?.start;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const part = (count: number, word: string): readonly string[] => (count === 0 ? [] : [`${String(count)} ${word}`]);

const deploymentLines = (application: ApplicationDemand, language: Language): string =>
  application.deployments
    .map((one) => {
      const text = sumText(one);
      return `- ${asCode(one.name)}: ${escaped(`${text === null ? '' : `${text}; `}${say(one.why, language)}`)}`;
    })
    .join('\n');

/** `= 2 × 1 CPU`, where a default or bundles decide it. */
const deploymentHint = (deployment: DeploymentDemand, item: DeploymentNode | undefined): readonly Hint[] => {
  const { terms, replica, origin } = deployment;
  const isWritten = origin === 'explicit' && terms.every((term) => term.origin === 'explicit') && writesCpus(item);
  const isPlain = isWritten && replica?.strategy === null;
  const text = isPlain ? null : sumText(deployment);
  if (text === null) return [];
  const label = `= ${text}`;
  const { end: offset } = countOf(item) ?? deployment.range;
  return [{ offset, label: { en: label, vi: label }, tooltip: (language) => termLines(deployment, language) }];
};

/** The item of `deployments` whose name stands there; undefined for a model and what code alone has. */
const itemAt = (config: ServeConfig | null, name: TextRange, text: string): DeploymentNode | undefined => {
  const isNamed = (item: DeploymentNode): boolean => writtenValue(item, 'name')?.range.start === name.start;
  const isAround = ({ range }: ApplicationNode | DeploymentNode): boolean =>
    range.start <= name.start && name.start < range.end;
  const around = config?.applications.find(isAround);
  const own = around?.deployments.find((item) => isAround(item) && isNamed(item));
  // Without anchors nothing stands in an application but what it is made of.
  if (own !== undefined || !text.includes('&')) return own;
  return config?.applications.flatMap(({ deployments }) => deployments).find(isNamed);
};

/** The number that an item writes as `num_replicas`; null where it is none. */
const countOf = (item: DeploymentNode | undefined): TextRange | null => {
  const count = item && writtenValue(item, 'num_replicas');
  return typeof count?.tree.value === 'number' ? count.range : null;
};

/** Without `num_cpus` a replica gets one CPU, whatever else its options say. */
const writesCpus = (item: DeploymentNode | undefined): boolean =>
  item === undefined || valueOf(item.tree, 'ray_actor_options', 'num_cpus') !== undefined;
