import type { Words } from '../text/words.ts';
import type { NodeGroup } from './cluster.ts';
import { scaleOf } from '../ray/byte-units.ts';
import { amountOf, unitsOf } from '../ray/amounts.ts';
import type { Units } from '../ray/amounts.ts';
import { laterHead, tooMany, twice, wrongForm } from './cluster-words.ts';

export type ClusterParse = { readonly nodes: readonly NodeGroup[] } | { readonly error: Words };

const OWN_CASE = new Map([
  ['cpu', 'CPU'],
  ['gpu', 'GPU'],
  ['tpu', 'TPU'],
]);

/** Reads `[N x] name=amount,…` nodes separated by `;`, for example `head: cpu=0; 2 x cpu=16,gpu=4`. */
export const parseCluster = (spec: string): ClusterParse => {
  const nodes: NodeGroup[] = [];
  for (const part of spec.split(';').map((one) => one.trim())) {
    if (TOO_MANY.test(part)) return { error: tooMany(part) };
    if (nodes.length > 0 && HEAD.test(part)) return { error: laterHead(part) };
    const group = parseGroup(part);
    if ('error' in group) return group;
    nodes.push(group);
  }
  return { nodes };
};

const HEAD = /^head\s*:/i;

/** What stands behind a count; an `x` right before another name than one of Ray's own may be a part of it. */
const TIMES = String.raw`\s*(?:×\s*|x(?:\s+|(?=(?:cpu|gpu|memory)\s*=)))`;

/** A count of more than five digits; otherwise it would be read as part of a resource's name. */
const TOO_MANY = new RegExp(String.raw`^(?:[A-Za-z_-]+\s*:\s*)?\d{6,}${TIMES}`, 'i');

const GROUP = new RegExp(String.raw`^(?:(?:head\s*:|[A-Za-z_-]+\s*:(?!\S*=))\s*)?(?:(\d{1,5})${TIMES})?(.+)$`, 'i');

const parseGroup = (text: string): NodeGroup | { readonly error: Words } => {
  const match = GROUP.exec(text);
  if (match?.[2] === undefined) return { error: wrongForm(text) };
  const offer: Offer = { amounts: new Map(), labels: new Map(), gpuMemory: undefined };
  for (const item of match[2].split(',')) {
    const taken = takeItem(item, offer);
    if (taken !== 'taken') return { error: taken === null ? wrongForm(text) : twice(taken.twice, text) };
  }
  const { amounts, labels, gpuMemory } = offer;
  return {
    count: Number(match[1] ?? 1),
    resources: amounts,
    labels,
    ...(gpuMemory !== undefined && { gpuMemory }),
  };
};

interface Offer {
  readonly amounts: Map<string, Units>;
  readonly labels: Map<string, string>;
  gpuMemory: number | undefined;
}

type Taken = 'taken' | { readonly twice: string } | null;

/** Null for what is no `name=amount`. */
const takeItem = (item: string, offer: Offer): Taken => {
  const equals = item.indexOf('=');
  if (equals < 1) return null;
  const name = item.slice(0, equals).trim();
  const value = item.slice(equals + 1).trim();
  if (name.startsWith('label:')) return name.length === 6 ? null : put(offer.labels, name.slice(6), value, name);
  if (NO_NAME.test(name)) return null;
  const isOfGpu = name.toLowerCase() === GPU_MEMORY;
  const amount = parseAmount(isOfGpu ? 'memory' : name, value);
  if (amount === null || (isOfGpu && amount <= 0n)) return null;
  if (!isOfGpu) return put(offer.amounts, ownCase(name), amount, name);
  if (offer.gpuMemory !== undefined) return { twice: name };
  offer.gpuMemory = amountOf(amount);
  return 'taken';
};

const put = <T>(map: Map<string, T>, key: string, value: T, name: string): Taken => {
  if (map.has(key)) return { twice: name };
  map.set(key, value);
  return 'taken';
};

const ownCase = (name: string): string =>
  OWN_CASE.get(name.toLowerCase()) ?? (name.toLowerCase() === 'memory' ? 'memory' : name);

/**
 * What is no name of a resource but something meant otherwise: a count that cannot be one (`1.5 x cpu`, `-1 x cpu`), a head
 * without its colon, JSON, signs that nobody sees.
 */
const NO_NAME =
  /^(?:[\p{N}.+-][\p{N}.,_e+-]*\s*)?(?:x\s|×)|^[\p{N}.+-][\p{N}.,_e+-]*x(?:cpu|gpu|memory)$|^head\s|["'{}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/iu;

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
