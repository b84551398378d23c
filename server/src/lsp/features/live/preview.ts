import {
  analyze,
  answerTo,
  blindWords,
  budgetsIn,
  changesNothing,
  changeWords,
  clusterWords,
  courseWords,
  deployBody,
  deployedTo,
  inRayService,
  manifestOf,
  manifestText,
  nameOf,
  onRayService,
  say,
  sumsOf,
  updateOf,
} from '../../../core/index.ts';
import type { Analysis, Language, Words } from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import type { LiveView } from './view.ts';

/** What a deploy of a document would do: what a person reads before they confirm it. */
export interface Preview {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is sent; null: it cannot be deployed. */
  readonly body: string | null;
  /** Why it cannot be. */
  readonly fault: string | null;
}

/** Which config is meant, the first unless another is, and the RayService that the cluster is known to be of. */
interface Asked {
  readonly index?: number | undefined;
  readonly rayService?: string | null | undefined;
}

/** Of one config; null where no cluster is connected, or there is no such config. */
export const preview = (
  { analysis }: Pick<Analysed, 'analysis'>,
  view: LiveView | null,
  language: Language,
  { index = 0, rayService = null }: Asked = {},
): Preview | null => {
  if (view === null || (index > 0 && analysis.configs[index] === undefined)) return null;
  const there = onCluster(analysis, view);
  const made = deployBody(there, index);
  const drift = analysis.configs[index] === undefined ? null : view.driftOf(analysis, index);
  return {
    title: say(titleOf(nameOf(view.cluster.address)), language),
    lines: [
      ...(view.silentSince === null ? [] : [say(SILENT, language)]),
      ...clusterWords(view.cluster).map((words) => say(words, language)),
      ...operatorWords(analysis, index, rayService).map((words) => say(words, language)),
      ...('body' in made ? blindWords(view.cluster, made.body) : []).map((words) => say(words, language)),
      ...otherRelease(analysis, view, index).map((words) => say(words, language)),
      ...sumLines(there, language, index),
      ...memoryLines(there, language, index),
      ...(drift === null ? [] : changeWords(drift).map((words) => say(words, language))),
      ...(drift === null || changesNothing(drift.applications)
        ? []
        : [say(courseWords(updateOf(there, index, view.cluster)), language)]),
    ],
    ...('body' in made ? { body: made.body, fault: null } : { body: null, fault: say(made.fault, language) }),
  };
};

/** On the nodes and the release of the cluster, whatever the file names. */
const onCluster = (analysis: Analysis, { cluster }: LiveView): Analysis => {
  const { text, work } = analysis;
  return work === null ? analysis : analyze(text, { ...work.options, ...deployedTo(cluster) }, analysis);
};

const titleOf = (cluster: string): Words => ({ en: `Deploy to ${cluster}?`, vi: `Deploy lên ${cluster}?` });

const SILENT: Words = {
  en: 'The cluster does not answer: what follows is what it said last.',
  vi: 'Cụm không trả lời: dưới đây là điều nó nói lần cuối.',
};

/** Release, verdict, demand and fit. */
const sumLines = (analysis: Analysis, language: Language, index: number): readonly string[] =>
  sumsOf(analysis, language)
    .slice(index, index + 1)
    .flatMap(({ release, verdict, amounts, fit, cluster: nodes, reasons }) => [
      `Ray ${release}: ${verdict}`,
      `${say(RESERVES, language)}: ${amounts.initial}${amounts.max === amounts.initial ? '' : ` → ${amounts.max}`}`,
      ...(fit === null ? [] : [`${say(ROOM, language)}: ${fit.initial.text}`]),
      ...(nodes === null ? [] : [`${say(NODES, language)}: ${nodes}`]),
      ...reasons.slice(0, MOST).map(({ message }) => message),
    ]);

const MOST = 3;
const RESERVES: Words = { en: 'Reserves', vi: 'Giữ' };
const ROOM: Words = { en: 'Room', vi: 'Chỗ' };
const NODES: Words = { en: 'Nodes', vi: 'Các node' };

/** Who else deploys to it, as far as it is known. */
const operatorWords = (analysis: Analysis, index: number, rayService: string | null): readonly Words[] => {
  if (rayService !== null) return [onRayService(rayService)];
  const config = analysis.configs[index];
  const manifest = config === undefined ? null : manifestOf(analysis, config);
  return manifest?.kind === 'RayService' ? [inRayService(manifestText(manifest))] : [];
};

/** That the file names another release than the one that it is deployed to. */
const otherRelease = ({ configs }: Analysis, { cluster }: LiveView, index: number): readonly Words[] => {
  const own = configs[index]?.ray;
  const isNamed = own?.source === 'comment' || own?.source === 'manifest';
  return !isNamed || cluster.ray === null || cluster.ray === own.version
    ? []
    : [
        {
          en: `The cluster runs Ray ${cluster.ray}; the file is for ${own.version}.`,
          vi: `Cụm chạy Ray ${cluster.ray}; file dành cho ${own.version}.`,
        },
      ];
};

/** What is said of engines’ memory, each answer once. */
const memoryLines = (analysis: Analysis, language: Language, index: number): readonly string[] => {
  const named = new Map<string, readonly string[]>();
  for (const engine of budgetsIn(analysis)[index] ?? []) {
    const answer = say(answerTo(engine), language);
    named.set(answer, [...(named.get(answer) ?? []), `${engine.application}/${engine.deployment.name}`]);
  }
  return Array.from(named, ([answer, names]) => `${names.join(', ')}: ${answer}`);
};
