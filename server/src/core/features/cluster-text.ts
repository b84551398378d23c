import { EVERYTHING } from '../clusters/cluster.ts';
import type { ClusterDescription, NodeGroup } from '../clusters/cluster.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';
import { amountsText } from '../ray/amounts-text.ts';

const ONLY_TOTALS: Words = { en: 'in all, nodes not told apart', vi: 'tổng cộng, không rõ từng node' };
const AND_MORE: Words = { en: 'or more', vi: 'hoặc hơn' };
const NOT_KNOWN: Words = { en: 'not known', vi: 'chưa biết' };
const ALL_NOT_KNOWN: Words = { en: 'amounts not known', vi: 'chưa biết tài nguyên' };
const REST_NOT_KNOWN: Words = { en: 'the rest not known', vi: 'phần còn lại chưa biết' };
const AT_MOST: Words = { en: 'at most', vi: 'nhiều nhất' };
const WORKERS: Words = { en: 'workers', vi: 'worker' };

/** `head 1 × (4 CPU); gpu 0–8 × (16 CPU, 1 GPU)`. */
export const clusterText = ({ nodes, totals, maxWorkers }: ClusterDescription, language: Language): string => {
  const open = nodes.every(({ unknown }) => unknown?.has('GPU')) ? ['CPU'] : ['CPU', 'GPU'];
  const parts = nodes.map((group) => groupText(group, open, language));
  if (totals !== undefined)
    parts.push(
      nodes.length === 0
        ? `${amountsText(totals)} (${say(ONLY_TOTALS, language)})`
        : `${say(AT_MOST, language)} ${amountsText(totals)}`,
    );
  if (maxWorkers !== undefined) parts.push(`${say(AT_MOST, language)} ${maxWorkers} ${say(WORKERS, language)}`);
  return parts.join('; ');
};

const groupText = (group: NodeGroup, open: readonly string[], language: Language): string => {
  const name = group.name === undefined ? '' : `${group.name} `;
  return `${name}${countText(group, language)} × (${offerText(group, open, language)})`;
};

const countText = ({ count, maxCount = count }: NodeGroup, language: Language): string => {
  if (maxCount === count) return String(count);
  return Number.isFinite(maxCount) ? `${count}–${maxCount}` : `${count} ${say(AND_MORE, language)}`;
};

/** Of what is not known only `names` are: what nearly every node has, and GPUs where some node is known to have them. */
const offerText = (
  { resources, unknown = new Set() }: NodeGroup,
  names: readonly string[],
  language: Language,
): string => {
  const open = names.filter((name) => unknown.has(name));
  const others = [...resources].some(([name, units]) => name !== 'CPU' && units !== 0n);
  const told = [
    ...(resources.get('CPU') === 0n && others ? ['0 CPU'] : []),
    ...(others || resources.has('CPU') ? [amountsText(resources)] : []),
    ...open.map((name) => `${name} ${say(NOT_KNOWN, language)}`),
  ];
  const rest = unknown.has(EVERYTHING) ? [say(told.length > 0 ? REST_NOT_KNOWN : ALL_NOT_KNOWN, language)] : [];
  return [...told, ...rest].join(', ') || amountsText(resources);
};
