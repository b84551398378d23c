import type { Demand } from './demand.ts';
import type { ReplicaRange, ReplicaShape } from '../deployments/replica.ts';
import { add, times } from '../ray/amounts.ts';
import { bundleSum } from '../ray/bundles.ts';

/** Replicas × the sum of one replica's bundles; null where either is not known. */
export const demandOf = (replicas: ReplicaRange | null, replica: ReplicaShape | null): Demand | null => {
  if (replicas === null || replica === null) return null;
  const one = bundleSum(replica.bundles);
  return { min: times(one, replicas.min), initial: times(one, replicas.initial), max: times(one, replicas.max) };
};

/** Sum of parts; null as soon as one part is not known. */
export const sumDemands = (parts: readonly (Demand | null)[]): Demand | null => {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  return {
    min: add(...known.map((part) => part.min)),
    initial: add(...known.map((part) => part.initial)),
    max: add(...known.map((part) => part.max)),
  };
};

/** Sum of the parts that are known; null where none is. */
export const sumKnown = (parts: readonly (Demand | null)[]): Demand | null => {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : sumDemands(known);
};

/** What is reserved in any case. */
export const leastOf = ({ demand, atLeast }: { readonly demand: Demand | null; readonly atLeast: Demand | null }) =>
  demand ?? atLeast;
