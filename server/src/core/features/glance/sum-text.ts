import type { DeploymentDemand } from '../../demand/demand.ts';
import type { ReplicaRange } from '../../deployments/replica.ts';
import { shortAmounts } from '../../ray/amounts-text.ts';
import { add } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';

/** `2 × 1 CPU`, `1–2 × (1 CPU · 0.4 GPU)`, one addend for each number of replicas; null where the sum is not known. */
export const sumText = ({ terms }: DeploymentDemand): string | null => {
  const by = new Map<string, { readonly replicas: ReplicaRange; readonly parts: Resources[] }>();
  for (const { replicas, each } of terms) {
    const key = countText(replicas);
    const known = by.get(key) ?? { replicas, parts: [] };
    known.parts.push(each);
    by.set(key, known);
  }
  const addends = [...by].map(([count, { parts }]) => `${count} × ${inBrackets(shortAmounts(add(...parts)))}`);
  return addends.length === 0 ? null : addends.join(' + ');
};

/** `2`, or `1–4` where the count may change; `2 (1–4)` where it starts between. */
export const countText = ({ min, initial, max }: ReplicaRange): string => {
  if (min === max) return String(initial);
  const bounds = `${String(min)}–${String(max)}`;
  return initial === min ? bounds : `${String(initial)} (${bounds})`;
};

const inBrackets = (amounts: string): string => (amounts.includes(' · ') ? `(${amounts})` : amounts);
