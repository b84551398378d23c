import type { Demand } from '../../demand/demand.ts';
import type { ReplicaRange } from '../../deployments/replica.ts';
import type { Resources } from '../../ray/amounts.ts';
import { escaped } from '../../text/markdown.ts';
import type { Language } from '../../text/words.ts';
import { eitherText } from '../ways-text.ts';
import type { Way } from '../ways-text.ts';
import { amountsText } from '../../ray/amounts-text.ts';

const NO_BREAK = '\u00A0';

/** `3 CPU · 0.4 GPU`, which no cell of a table breaks. */
export const compact = (amounts: Resources): string =>
  escaped(amountsText(amounts)).replaceAll(', ', ' · ').replaceAll(' ', NO_BREAK);

/** The same of a known part: `≥ 3 CPU`; a question mark where nothing is known. */
export const compactDemand = (
  { demand, atLeast }: { readonly demand: Demand | null; readonly atLeast: Demand | null },
  level: keyof Demand,
): string => {
  if (demand !== null) return compact(demand[level]);
  return atLeast === null ? '?' : `≥${NO_BREAK}${compact(atLeast[level])}`;
};

/** `2`, or `2 → 4` where there may be more. */
export const compactReplicas = (replicas: ReplicaRange | null): string => {
  if (replicas === null) return '?';
  const { initial, max } = replicas;
  return initial === max ? String(initial) : `${String(initial)}${NO_BREAK}→${NO_BREAK}${String(max)}`;
};

/** A sum with all that conditions of code leave open: `3 CPU, or 5 CPU if USE_GPU`. */
export interface Sum {
  readonly demand: Demand | null;
  readonly atLeast: Demand | null;
  readonly either: readonly Way[];
}

/** The same of a sum, each way told where a condition of code decides. */
export const compactSum = (sum: Sum, level: keyof Demand, language: Language): string =>
  sum.demand !== null || sum.either.length === 0
    ? compactDemand(sum, level)
    : eitherText(
        sum.either,
        sum.either.map((way) => compactDemand(way, level)),
        language,
      );
