import { isUnknown } from '../clusters/cluster.ts';
import type { NodeGroup } from '../clusters/cluster.ts';
import { amountsText } from '../ray/amounts-text.ts';
import type { Resources } from '../ray/amounts.ts';
import type { Words } from '../text/words.ts';
import { times } from './money.ts';
import type { Money } from './money.ts';
import type { Prices } from './prices.ts';

/** What a node costs an hour, or what has no price. */
export type NodePrice = { readonly price: Money } | { readonly missing: Words };

/** The price of the node group, or of the head or the workers; else what its GPUs and other resources that are priced come to. */
export const nodePrice = (group: NodeGroup, isHead: boolean, prices: Prices): NodePrice => {
  const named = [...(group.name === undefined ? [] : [group.name]), ...(isHead ? ['head'] : ['workers', 'worker'])];
  const [own] = named.flatMap((name) => prices.of.get(name) ?? []);
  if (own !== undefined) return { price: own };
  const sum = isHidden(group, prices) ? null : resourcesPrice(group.resources, prices);
  return sum === null ? { missing: noPrice(nameOf(group, isHead)) } : { price: sum };
};

const isHidden = (group: NodeGroup, { of }: Prices): boolean =>
  ['GPU', ...of.keys()].some((name) => isUnknown(group, name));

/** Bytes of a GiB, of which `memory` is the price. */
const GIB = 2n ** 30n;

/** What is priced of resources; null where nothing is, or GPUs are not. */
export const resourcesPrice = (held: Resources, prices: Prices): Money | null => {
  const gpus = held.get('GPU') ?? 0n;
  const gpu = gpuPrice(held, prices);
  if (gpus > 0n && gpu === null) return null;
  const others = [...held].flatMap(([name, units]) => {
    const price = name === 'GPU' || name.startsWith('accelerator_type:') ? undefined : prices.of.get(name);
    return price === undefined ? [] : [name === 'memory' ? times(price, units) / GIB : times(price, units)];
  });
  if (others.length === 0 && (gpu === null || gpus === 0n)) return null;
  return others.reduce((sum, one) => sum + one, gpu === null ? 0n : times(gpu, gpus));
};

/** That of the only accelerator, or of any GPU; null where neither is named. */
const gpuPrice = (held: Resources, { of }: Prices): Money | null => {
  const kinds = [...held.keys()].flatMap((name) => (name.startsWith('accelerator_type:') ? [name.slice(17)] : []));
  const [kind] = kinds;
  const own = kinds.length === 1 && kind !== undefined ? of.get(kind) : undefined;
  return own ?? of.get('GPU') ?? null;
};

const nameOf = ({ name, resources }: NodeGroup, isHead: boolean): Words => {
  if (name !== undefined) return { en: name, vi: name };
  if (isHead) return { en: 'the head', vi: 'head' };
  const amounts = amountsText(resources);
  return { en: `nodes with ${amounts}`, vi: `node có ${amounts}` };
};

export const noPrice = (what: Words): Words => ({ en: `no price for ${what.en}`, vi: `chưa có giá cho ${what.vi}` });
