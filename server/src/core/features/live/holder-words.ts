import { amountOf } from '../../ray/amounts.ts';
import type { Units } from '../../ray/amounts.ts';
import type { Words } from '../../text/words.ts';
import type { Share } from './shares.ts';

/** Somebody who holds resources, and whether the file shows that deployment. */
export interface Holder extends Share {
  readonly hidden: boolean;
}

/** `2 hidden routers of falcon3-1b hold 2`, the largest first; what nobody is known to hold comes last. */
export const holderWords = (resource: string, held: Units | null, holders: readonly Holder[]): readonly Words[] => {
  const own = holders
    .map((holder) => ({ holder, units: holder.amounts.get(resource) ?? 0n }))
    .filter(({ units }) => units > 0n)
    .toSorted((a, b) => Number(b.holder.hidden) - Number(a.holder.hidden) || Number(b.units - a.units));
  const shown = own.slice(0, MOST_SHOWN);
  const known = shown.reduce((sum, { units }) => sum + units, 0n);
  const rest = (held ?? 0n) - known;
  return [
    ...shown.map(({ holder, units }) => oneHolds(holder, amountText(resource, units))),
    ...(rest > 0n ? [othersHold(own.length > shown.length, amountText(resource, rest))] : []),
  ];
};

const MOST_SHOWN = 3;

const amountText = (resource: string, units: Units): string =>
  resource === 'memory'
    ? `${String(Math.round((amountOf(units) / 1024 ** 3) * 100) / 100)} GiB`
    : String(amountOf(units));

const oneHolds = (holder: Holder, amount: string): Words => {
  const who = whoWords(holder);
  return { en: `${who.en} ${holder.count === 1 ? 'holds' : 'hold'} ${amount}`, vi: `${who.vi} giữ ${amount}` };
};

const whoWords = ({ owner, name, count, hidden }: Holder): Words => {
  const times = String(count);
  if (owner === null) return { en: `${times} × ${name}, not of Serve,`, vi: `${times} × ${name} (ngoài Serve)` };
  const { application, deployment } = owner;
  if (!hidden) {
    const replicas = count === 1 ? 'replica' : 'replicas';
    return {
      en: `${times} ${replicas} of ${application}/${deployment}`,
      vi: `${times} replica của ${application}/${deployment}`,
    };
  }
  return ROUTER.test(deployment)
    ? {
        en: `${times} hidden ${count === 1 ? 'router' : 'routers'} of ${application}`,
        vi: `${times} router ẩn của ${application}`,
      }
    : { en: `${times} hidden ${deployment} of ${application}`, vi: `${times} ${deployment} ẩn của ${application}` };
};

/** `LLMRouter` and `OpenAiIngress` of `ray.serve.llm`. */
const ROUTER = /Router$|Ingress$/;

const othersHold = (areNamed: boolean, amount: string): Words =>
  areNamed
    ? { en: `others hold ${amount}`, vi: `những phần khác giữ ${amount}` }
    : {
        en: `nobody knows who holds ${amount}: a task, or a replica that is about to start`,
        vi: `không rõ ai giữ ${amount}: một task, hoặc replica sắp khởi động`,
      };
