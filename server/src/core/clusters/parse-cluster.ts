import type { Words } from '../text/words.ts';
import type { NodeGroup } from './cluster.ts';
import { scaleOf } from '../ray/byte-units.ts';
import { amountOf, unitsOf } from '../ray/amounts.ts';
import type { Units } from '../ray/amounts.ts';

export type ClusterParse = { readonly nodes: readonly NodeGroup[] } | { readonly error: Words };

const OWN_CASE = new Map([
  ['cpu', 'CPU'],
  ['gpu', 'GPU'],
  ['tpu', 'TPU'],
]);

/** Reads `[N x] name=amount,…` nodes separated by `;`, for example `head: cpu=0; 2 x cpu=16,gpu=4`. */
export const parseCluster = (spec: string): ClusterParse => {
  const nodes: NodeGroup[] = [];
  for (const part of spec.split(';')) {
    if (TOO_MANY.test(part)) return { error: tooMany(part.trim()) };
    const group = parseGroup(part.trim());
    if (group === null) return { error: wrongForm(part.trim()) };
    nodes.push(group);
  }
  return { nodes };
};

const parseGroup = (text: string): NodeGroup | null => {
  const match = /^(?:(?:head\s*:|[A-Za-z_-]+\s*:(?!\S*=))\s*)?(?:(\d{1,5})\s*x\s+)?(.+)$/i.exec(text);
  if (match?.[2] === undefined) return null;
  const offer: Offer = { amounts: new Map(), labels: new Map(), gpuMemory: undefined };
  if (!match[2].split(',').every((item) => takeItem(item, offer))) return null;
  const { amounts, labels, gpuMemory } = offer;
  return {
    count: Number(match[1] ?? 1),
    resources: amounts,
    labels,
    ...(gpuMemory !== undefined && { gpuMemory }),
  };
};

/** A count of more than five digits; otherwise it would be read as part of a resource's name. */
const TOO_MANY = /^\s*(?:[A-Za-z_-]+\s*:\s*)?\d{6,}\s*x\s/i;

const tooMany = (part: string): Words => ({
  en: `"${part}" is more than 99999 nodes`,
  vi: `"${part}" nhiều hơn 99999 node`,
});

interface Offer {
  readonly amounts: Map<string, Units>;
  readonly labels: Map<string, string>;
  gpuMemory: number | undefined;
}

/** False for what is no `name=amount`. */
const takeItem = (item: string, offer: Offer): boolean => {
  const equals = item.indexOf('=');
  if (equals < 1) return false;
  const name = item.slice(0, equals).trim();
  const value = item.slice(equals + 1).trim();
  if (name.startsWith('label:')) {
    if (name.length === 6) return false;
    offer.labels.set(name.slice(6), value);
    return true;
  }
  const isOfGpu = name.toLowerCase() === GPU_MEMORY;
  const amount = parseAmount(isOfGpu ? 'memory' : name, value);
  if (amount === null || (isOfGpu && amount <= 0n)) return false;
  if (isOfGpu) offer.gpuMemory = amountOf(amount);
  else
    offer.amounts.set(OWN_CASE.get(name.toLowerCase()) ?? (name.toLowerCase() === 'memory' ? 'memory' : name), amount);
  return true;
};

/** No resource of Ray: what the GPUs of the node have each, written as `memory` is. */
export const GPU_MEMORY = 'gpu:memory';

const parseAmount = (name: string, value: string): Units | null => {
  const match = /^(\d+(?:\.\d+)?(?:e\d+)?)\s*(?:([KMGT]i?)?B?)$/i.exec(value);
  if (match?.[1] === undefined) return null;
  const prefix = match[2];
  const scale = prefix === undefined ? 1 : name.toLowerCase() === 'memory' ? scaleOf(prefix) : undefined;
  const amount = scale === undefined ? Infinity : Number(match[1]) * scale;
  return Number.isFinite(amount) ? unitsOf(amount) : null;
};

const wrongForm = (part: string): Words => ({
  en: `"${part}" is not a node. Write nodes as cpu=4,gpu=1 and put ; between them, for example: head: cpu=0; 2 x cpu=16,gpu=4`,
  vi: `"${part}" không phải là một node. Hãy viết cpu=4,gpu=1 và đặt ; giữa các node, ví dụ: head: cpu=0; 2 x cpu=16,gpu=4`,
});
