import {
  amountsText,
  costsText,
  demandText,
  endedEngine,
  fitText,
  reasonText,
  resources,
  say,
  unpainted,
} from '../../core/index.ts';
import type { Cluster, Language, Layout, LayoutNode, Paint, Words } from '../../core/index.ts';
import { loadLines } from './plan-loads.ts';
import { TEXT } from './human/human-words.ts';
import { reasonLines } from './human/reason-lines.ts';
import { FIT_PARTS } from '../terminal/colors.ts';
import { levelOf } from '../commands/plan.ts';
import type { Plan, PlanLevel } from '../commands/plan.ts';

const NODE: Words = { en: 'node', vi: 'node' };
const EMPTY: Words = { en: 'nothing', vi: 'trống' };
const ANYWHERE: Words = { en: 'on any node, taking nothing', vi: 'trên node bất kỳ, không chiếm gì' };
const WAITS: Words = { en: 'waits', vi: 'chờ' };
const NO_CLUSTER: Words = {
  en: 'no cluster is known: name one with --cluster or in a comment',
  vi: 'chưa biết cluster: hãy nêu bằng --cluster hoặc bằng chú thích',
};
const WHERE: Words = { en: 'If', vi: 'Nếu' };
const NO_LAYOUT: Words = {
  en: 'it cannot be laid out: demand or nodes are not known, or there are too many',
  vi: 'không thể xếp: chưa biết nhu cầu hoặc node, hoặc quá nhiều',
};
const TYPICAL: Words = { en: 'one typical outcome', vi: 'một kết quả điển hình' };

/** Node by node: how full each resource is and which replicas are there; then what waits and why. */
export const planText = (
  plans: readonly Plan[],
  level: PlanLevel,
  language: Language,
  paint: Paint = unpainted,
): string =>
  plans.length === 0
    ? say(TEXT.nothing, language)
    : plans.map((one) => configText(one, level, language, paint)).join('\n\n');

const configText = (plan: Plan, level: PlanLevel, language: Language, paint: Paint): string =>
  [
    ...plan.loads.flatMap((load) => loadLines(load, language)),
    ...(plan.costs === null ? [] : [say(costsText(plan.costs), language)]),
    placeText(plan, level, language, paint),
  ].join('\n');

const LEVELS: Readonly<Record<PlanLevel, Words>> = {
  initial: TEXT.start,
  max: TEXT.most,
  load: { en: 'Under the load', vi: 'Với tải này' },
};

const placeText = (plan: Plan, level: PlanLevel, language: Language, paint: Paint): string => {
  const { config, layout, fit } = plan;
  const head = `Ray ${config.ray.version}. ${say(LEVELS[level], language)}`;
  if (config.cluster === null || fit === null) return `${head}: ${say(NO_CLUSTER, language)}`;
  const ended = fit.status === 'fits' ? endedEngine(plan.analysis, plan.analysis.configs.indexOf(config)) : null;
  const placed = paint(FIT_PARTS[fit.status], fitText(fit, language));
  const answer = `${head}: ${ended === null ? placed : paint('bad', say(ended, language))}`;
  if (layout === null && plan.ways.length > 0) return waysText(plan, answer, level, language, paint);
  if (layout === null)
    return [`${answer}. ${capital(say(NO_LAYOUT, language))}`, ...reasonLines(plan, language)].join('\n');
  return [
    `${answer}. ${capital(say(TYPICAL, language))}:`,
    ...nodesText(layout.nodes, config.cluster, language, paint),
    ...sideText(layout, language, paint),
  ].join('\n');
};

/** What is reserved, why that is not one amount, and one typical outcome of each way. */
const waysText = (plan: Plan, head: string, level: PlanLevel, language: Language, paint: Paint): string => {
  const { config, ways } = plan;
  return [
    `${head}. ${capital(say(TYPICAL, language))}:`,
    `${say(TEXT.total, language)}: ${demandText(config, levelOf(level), language)}`,
    ...ways.flatMap(({ way, layout }) => [
      `${say(WHERE, language)} \`${way.condition}\`:`,
      ...(layout === null || config.cluster === null
        ? [capital(say(NO_LAYOUT, language))]
        : [...nodesText(layout.nodes, config.cluster, language, paint), ...sideText(layout, language, paint)]),
    ]),
    ...reasonLines(plan, language),
  ].join('\n');
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Neighbours that hold the same are told once. */
const nodesText = (
  nodes: readonly LayoutNode[],
  cluster: Cluster,
  language: Language,
  paint: Paint,
): readonly string[] => {
  const lines: string[] = [];
  for (let i = 0; i < nodes.length;) {
    const node = nodes[i];
    if (node === undefined) break;
    const same = nodes.slice(i).findIndex((other) => JSON.stringify(other) !== JSON.stringify(node));
    const count = same < 0 ? nodes.length - i : same;
    const numbers = count === 1 ? String(i + 1) : `${String(i + 1)}–${String(i + count)}`;
    const group = cluster.nodes[node.group]?.name;
    const name = group === undefined ? '' : ` (${group})`;
    lines.push(`${paint('heading', `${say(NODE, language)} ${numbers}`)}${name}`, ...nodeLines(node, language, paint));
    i += count;
  }
  return lines;
};

const nodeLines = ({ resources: all, replicas }: LayoutNode, language: Language, paint: Paint): readonly string[] => {
  const width = Math.max(0, ...all.map(({ name }) => name.length));
  const bars = all.map(
    ({ name, used, total }) =>
      `  ${name.padEnd(width)} ${bar(used, total, paint)} ${amount(name, used)} / ${amount(name, total)}`,
  );
  const held = replicas.map(
    (one) =>
      `  ${one.application}/${one.deployment} ${String(one.replicas)} × (${amountsText(resources(one.amounts))})`,
  );
  return [...bars, ...(held.length === 0 ? [`  ${say(EMPTY, language)}`] : held)];
};

const CELLS = 20;

const bar = (used: number, total: number, paint: Paint): string => {
  const full = used === 0 ? 0 : Math.max(1, Math.round((used / total) * CELLS));
  return `[${paint(used < total ? 'good' : 'mark', '#'.repeat(full))}${paint('quiet', '.'.repeat(CELLS - full))}]`;
};

const amount = (name: string, value: number): string =>
  name === 'memory'
    ? amountsText(resources({ memory: value })).replace(' memory', '')
    : String(Math.round(value * 10_000) / 10_000);

const sideText = ({ anywhere, waiting }: Layout, language: Language, paint: Paint): readonly string[] => [
  ...(anywhere.length === 0
    ? []
    : [
        paint('heading', say(ANYWHERE, language)),
        ...anywhere.map((one) => `  ${one.application}/${one.deployment} ${String(one.replicas)} ×`),
      ]),
  ...(waiting.length === 0
    ? []
    : [
        paint('bad', say(WAITS, language)),
        ...waiting.map(
          (one) =>
            `  ${one.application}/${one.deployment} ${String(one.replicas)} ×: ${say(reasonText(one), language)}`,
        ),
      ]),
];
