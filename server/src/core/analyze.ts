import type { Analysis } from './analysis.ts';

/** What the world around the file says; each is optional and stated with its origin in the analysis. */
export interface AnalyzeOptions {
  /** Ray release from the command line: wins over everything in the file. */
  readonly rayVersionOption?: string;
  /** Ray release from the workspace's dependency files: after the file's comment. */
  readonly rayVersionWorkspace?: string;
  readonly rayVersionSetting?: string;
  /** Cluster in the form of `--cluster`; option before comment before setting. */
  readonly clusterOption?: string;
  readonly clusterSetting?: string;
}

export const analyze = (_text: string, _options: AnalyzeOptions = {}): Analysis => {
  throw new Error('not there yet');
};
