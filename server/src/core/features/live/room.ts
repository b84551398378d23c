import type { LiveCluster, LiveNode } from '../../live/live-cluster.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { Resources, Units } from '../../ray/amounts.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import { bundleCount, bundleSum } from '../../ray/bundles.ts';
import type { Bundles } from '../../ray/bundles.ts';
import type { Words } from '../../text/words.ts';
import { holderWords } from './holder-words.ts';
import type { Holder } from './holder-words.ts';
import type { Reason } from './reason.ts';

/** What is known of the room of a cluster, and of who has it. */
export interface RoomTold {
  readonly live: LiveCluster;
  readonly holders: readonly Holder[] | null;
  /** What an autoscaler does about what waits. */
  readonly growth: () => readonly Words[];
}

/** Why a replica, or the gang without which it does not start, finds no room, from what the nodes have and who holds it. */
export const noRoomWords = (each: Bundles, gang: number, { live, holders, growth }: RoomTold): Reason => {
  const nodes = live.nodes ?? [];
  const needs = each.map((run) => ({ ...run, count: run.count * gang }));
  const names = [...bundleSum(needs)].filter(([, units]) => units > 0n).map(([name]) => name);
  const scarce = nodes.length === 0 ? [] : names.flatMap((name) => scarcityOf(name, needs, nodes, live.used) ?? []);
  const parts = scarce.map((one) => ({
    words: scarceWords(one),
    who: one.why === 'never' || holders === null ? [] : holderWords(one.name, one.held, holders),
  }));
  const asked = gang > 1 ? gangWords(each, needs, gang) : needWords(needs);
  const whole = scarce.length > 0 || nodes.length === 0 ? [] : [togetherWords(needs, nodes)];
  const isOne = parts.length === 1;
  const inFull = parts.map(({ words, who }) =>
    who.length === 0 ? words : isOne ? joined([words, ...who]) : withBrackets(words, who),
  );
  const inShort = parts.flatMap(({ words, who }) => [words, ...(isOne ? who : [])]);
  return {
    words: joined([asked, ...inFull, ...whole, ...growth()]),
    short: joined([asked, ...inShort, ...whole, ...growth()].slice(0, MOST_PARTS)),
  };
};

/** What is needed and what stands against it; who holds what of several resources stands in the full form. */
const MOST_PARTS = 3;

/** `needs 1 CPU`, `needs 1 CPU, 0.4 GPU in 2 bundles`. */
export const needWords = (needs: Bundles): Words => {
  const [amounts, count] = [amountsText(bundleSum(needs)), bundleCount(needs)];
  return count < 2
    ? { en: `needs ${amounts}`, vi: `cần ${amounts}` }
    : { en: `needs ${amounts} in ${String(count)} bundles`, vi: `cần ${amounts} chia thành ${String(count)} bundle` };
};

/** Ray reserves the room of a gang at once or not at all (`schedule_gang_placement_groups`, 2.55 on). */
const gangWords = (each: Bundles, needs: Bundles, gang: number): Words => {
  const [one, all, size] = [needWords(each), needWords(needs), String(gang)];
  return {
    en: `${one.en}, in a gang of ${size} replicas that start together or not at all, which ${all.en}`,
    vi: `${one.vi}, thuộc gang ${size} replica chỉ khởi động cùng nhau, cả gang ${all.vi}`,
  };
};

export const joined = (parts: readonly Words[]): Words => ({
  en: parts.map(({ en }) => en).join('; '),
  vi: parts.map(({ vi }) => vi).join('; '),
});

const withBrackets = (words: Words, more: readonly Words[]): Words => ({
  en: `${words.en} (${more.map(({ en }) => en).join(', ')})`,
  vi: `${words.vi} (${more.map(({ vi }) => vi).join(', ')})`,
});

/** A resource of which there is too little: no node is large enough, too little is free in all, or only in pieces. */
interface Scarcity {
  readonly name: string;
  readonly why: 'never' | 'taken' | 'pieces';
  /** What the largest bundle asks for. */
  readonly piece: Units;
  readonly total: Units;
  /** Null where it is not told. */
  readonly held: Units | null;
  /** On the node that has most of it, and that has most of it free. */
  readonly largest: Units;
  readonly most: Units;
}

const scarcityOf = (
  name: string,
  needs: Bundles,
  nodes: readonly LiveNode[],
  used: Resources | null,
): Scarcity | null => {
  const of = (part: Resources | null): Units => part?.get(name) ?? 0n;
  const totals = nodes.map(({ total }) => of(total));
  const total = totals.reduce((sum, part) => sum + part, 0n);
  const isTold = nodes.every(({ total: all, free }) => !all.has(name) || free?.has(name) === true);
  const free = nodes.map((node) => of(node.free));
  const held = isTold ? total - free.reduce((sum, part) => sum + part, 0n) : (used?.get(name) ?? null);
  const piece = largestOf(needs.map(({ each }) => of(each)));
  const rest = { name, piece, total, held, largest: largestOf(totals), most: largestOf(free) };
  if (piece > rest.largest || of(bundleSum(needs)) > total) return { ...rest, why: 'never' };
  if (held === null) return null;
  if (of(bundleSum(needs)) > total - held) return { ...rest, why: 'taken' };
  return isTold && piece > rest.most ? { ...rest, why: 'pieces' } : null;
};

const largestOf = (amounts: readonly Units[]): Units => amounts.reduce((most, one) => (one > most ? one : most), 0n);

const scarceWords = ({ name, why, piece, total, held, largest, most }: Scarcity): Words => {
  const text = (units: Units): string => amountsText(new Map([[name, units]]));
  if (why === 'never') {
    if (total === 0n) return { en: `no node has ${name}`, vi: `không node nào có ${name}` };
    return piece > largest
      ? {
          en: `no node has ${text(piece)}: the largest has ${text(largest)}`,
          vi: `không node nào có ${text(piece)}: node lớn nhất có ${text(largest)}`,
        }
      : { en: `all nodes together have ${text(total)}`, vi: `tất cả node cộng lại chỉ có ${text(total)}` };
  }
  const free = total - (held ?? 0n);
  if (why === 'taken') {
    const share = `${shareText(name, held ?? 0n)} of ${text(total)}`;
    return { en: `${share} are reserved`, vi: `${shareText(name, held ?? 0n)}/${text(total)} đã được giữ` };
  }
  return most === 0n
    ? { en: `${text(free)} are free, but not on one node`, vi: `còn ${text(free)} nhưng không nằm trên một node` }
    : {
        en: `${text(free)} are free, but at most ${text(most)} on one node`,
        vi: `còn ${text(free)} nhưng nhiều nhất ${text(most)} trên một node`,
      };
};

/** The amount alone, in the unit in which `amountsText` has it. */
export const shareText = (name: string, units: Units): string =>
  name === 'memory' ? String(Math.round((amountOf(units) / 1024 ** 3) * 100) / 100) : String(amountOf(units));

/** Of nothing there is too little by itself. */
const togetherWords = (needs: Bundles, nodes: readonly LiveNode[]): Words => {
  const hasRoom = (each: Resources): boolean =>
    nodes.some(({ total, free }) =>
      [...each].every(([name, units]) => units === 0n || (free?.get(name) ?? total.get(name) ?? 0n) >= units),
    );
  return needs.every(({ each }) => hasRoom(each))
    ? {
        en: 'by the last report there is room for each part, so labels, `max_replicas_per_node` or the way Ray lays out groups keep it away, or it starts in a moment',
        vi: 'theo báo cáo gần nhất thì từng phần đều còn chỗ, nên có thể do nhãn, `max_replicas_per_node` hoặc cách Ray xếp group, hoặc sắp khởi động',
      }
    : { en: 'no node has all of that free at once', vi: 'không node nào còn đủ tất cả cùng lúc' };
};
