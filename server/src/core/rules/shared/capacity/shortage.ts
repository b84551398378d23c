import { amountsText } from '../../../ray/amounts-text.ts';
import { isUnknown, mostOf } from '../../../clusters/cluster.ts';
import type { Cluster, NodeGroup } from '../../../clusters/cluster.ts';
import { namesAccelerators } from '../../../fit/nodes/yard.ts';
import { add, times } from '../../../ray/amounts.ts';
import type { Resources } from '../../../ray/amounts.ts';
import type { Words } from '../../../text/words.ts';

/** What the nodes have together at most: an autoscaler adds what is missing. Resources that are not known are left out. */
export const offer = (cluster: Cluster): Resources =>
  cluster.totals ??
  add(...cluster.nodes.map((group) => (isEndless(group) ? group.resources : times(group.resources, mostOf(group)))));

const isEndless = (group: NodeGroup): boolean => mostOf(group) === Infinity;

/** True where more nodes can always come, or nobody knows how much of it a node has. */
const isOpen = (name: string, { nodes }: Cluster): boolean =>
  nodes.some((group) => isUnknown(group, name) || (isEndless(group) && (group.resources.get(name) ?? 0n) > 0n));

/** The first resource of which the nodes together have too little; null if there is enough in all. */
export const shortOf = (demand: Resources, cluster: Cluster): string | null => {
  const offered = offer(cluster);
  const limits = (name: string): boolean =>
    !isOpen(name, cluster) &&
    (offered.has(name) ||
      !(name === 'memory' || (name.startsWith('accelerator_type:') && !namesAccelerators(cluster))));
  const names = ['CPU', 'GPU', ...demand.keys()].filter(limits);
  return names.find((name) => (demand.get(name) ?? 0n) > (offered.get(name) ?? 0n)) ?? null;
};

export type ShortageCode = 'cpu-contention' | 'gpu-contention' | 'resource-contention' | 'node-fit';

const CODES = new Map<string, ShortageCode>([
  ['CPU', 'cpu-contention'],
  ['GPU', 'gpu-contention'],
]);

/** The stable code of a shortage: by the resource that is short, or `node-fit` where only the pieces do not fit. */
export const shortageCode = (demand: Resources, cluster: Cluster): ShortageCode => {
  const name = shortOf(demand, cluster);
  return name === null ? 'node-fit' : (CODES.get(name) ?? 'resource-contention');
};

/** Amounts that are asked for: all of them, or as much as is known. */
export interface AskedAmounts {
  readonly amounts: Resources;
  readonly isWhole: boolean;
}

export const askedText = ({ amounts, isWhole }: AskedAmounts): Words => {
  const text = amountsText(amounts);
  return isWhole ? { en: text, vi: text } : { en: `at least ${text}`, vi: `ít nhất ${text}` };
};

/** What is asked and what is there; where the sum would do, that each piece needs one node. */
export const shortageText = (names: readonly string[], demand: AskedAmounts, cluster: Cluster): Words => {
  const who = names.join(', ');
  const ask = names.length === 1 ? 'asks' : 'ask';
  const asked = askedText(demand);
  const offered = amountsText(offer(cluster));
  if (cluster.nodes.some(isEndless))
    return {
      en: `${who} ${ask} for ${asked.en}, and some replica or bundle fits on no node that the cluster can have`,
      vi: `${who} cần ${asked.vi}, và có replica hoặc bundle không nằm vừa node nào mà cụm có thể có`,
    };
  return shortOf(demand.amounts, cluster) === null
    ? {
        en: `${who} ${ask} for ${asked.en} and the nodes offer ${offered} in all, but each replica or bundle needs one node (and a fraction of a GPU one GPU)`,
        vi: `${who} cần ${asked.vi}, tổng các node có ${offered}, nhưng mỗi replica hoặc bundle phải nằm trọn trên một node (phần lẻ GPU trên một GPU)`,
      }
    : {
        en: `${who} ${ask} for ${asked.en}, the nodes offer ${offered}`,
        vi: `${who} cần ${asked.vi}, các node chỉ có ${offered}`,
      };
};
