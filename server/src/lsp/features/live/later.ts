import type { Analysis, Drift, LiveCluster, Words } from '../../../core/index.ts';

export const driftOf = (analysis: Analysis, config: number, live: LiveCluster): Drift => {
  void [analysis, config, live];
  return { differences: [], applications: [], unknown: [], sums: { before: null, during: null, after: null } };
};

export const deployBody = (
  analysis: Analysis,
  config: number,
): { readonly body: string } | { readonly fault: Words } => ({ body: JSON.stringify({ kind: analysis.kind, config }) });
