import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One replica's bundles as Ray holds them, and what else real Ray decided of a deployment. */
export interface GoldenDeployment {
  readonly replicas: { readonly min: number; readonly initial: number | null; readonly max: number };
  readonly bundles: readonly Readonly<Record<string, number>>[];
  readonly strategy: string | null;
}

/** Real Ray's answer. `unread`: it needs code that the oracle does not have either. */
export type GoldenAnswer =
  | {
      readonly status: 'accepted';
      readonly applications: Readonly<Record<string, Readonly<Record<string, GoldenDeployment>>>>;
    }
  | { readonly status: 'rejected' | 'unread'; readonly stage: 'schema' | 'build' | 'deploy' };

export interface Golden {
  readonly id: string;
  readonly family: string;
  readonly text: string;
  readonly answers: readonly { readonly on: readonly string[]; readonly is: GoldenAnswer }[];
}

/** The committed sets (`SEEDS` in `oracle/serve_oracle/golden.py`). */
export const SETS = ['first', 'second', 'third'] as const;

/** Every golden of a committed set (`oracle/golden/<name>.jsonl`). */
export const readGoldens = (name: string): readonly Golden[] =>
  readFileSync(fileURLToPath(new URL(`../../oracle/golden/${name}.jsonl`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Golden);
