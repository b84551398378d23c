import type { Analysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import type { ClusterDescription } from '../../clusters/cluster.ts';
import { parseCluster } from '../../clusters/parse-cluster.ts';
import { spellCluster } from '../../clusters/spell-cluster.ts';
import type { Language, Words } from '../../text/words.ts';
import { clusterText } from '../cluster-text.ts';
import { choiceFault } from './write-choice.ts';
import { fileStand } from './stand.ts';

/** Nodes that may be chosen for a file, and how it would stand on them. */
export interface TriedCluster {
  /** As a comment or setting names them; null where those cannot say all of it. */
  readonly spec: string | null;
  /** `head 1 × (4 CPU); gpu 0–8 × (16 CPU, 1 GPU)`. */
  readonly nodes: Words;
  /** Null where nobody knows. */
  readonly standing: Words | null;
  readonly isBad: boolean;
}

/** Nodes in the form of `--cluster`; the fault where they cannot be read. */
export const tryCluster = (analysis: Analysis, spec: string): TriedCluster | { readonly fault: Words } => {
  const fault = choiceFault('cluster', spec);
  const parsed = parseCluster(spec);
  if (fault !== null || 'error' in parsed) return { fault: fault ?? NOTHING };
  return tried(analysis, { name: '', nodes: parsed.nodes }, spec);
};

const NOTHING: Words = { en: '', vi: '' };

/** The same for nodes that a file describes. */
export const tryDescription = (analysis: Analysis, description: ClusterDescription): TriedCluster =>
  tried(analysis, description, spellCluster(description));

const tried = ({ text, work }: Analysis, description: ClusterDescription, spec: string | null): TriedCluster => {
  const after = work === null ? null : analyze(text, { ...work.options, clusterFileOption: description });
  const stand = after === null ? null : fileStand(after);
  const nodes = (language: Language): string => clusterText(description, language);
  return {
    spec,
    nodes: { en: nodes('en'), vi: nodes('vi') },
    standing: stand?.standing ?? null,
    isBad: stand?.isBad ?? false,
  };
};
