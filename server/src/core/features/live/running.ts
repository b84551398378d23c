import type { Bundles } from '../../ray/bundles.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';

/** An application that Serve has, as a person asks for it beside the lines of its file. */
export interface RunningApplication {
  readonly name: string;
  /** As Ray has it: `RUNNING`, `DEPLOYING`, … */
  readonly status: string;
  /** What Ray says of it, in full; may be empty. */
  readonly message: string;
  /** Where the file names it; null where it does not, or is not open. */
  readonly range: TextRange | null;
  /** Seconds since it was deployed last; null where the clocks of both machines do not agree. */
  readonly age: number | null;
  /** Why it does not run, in our words; empty where it does, or the deployments tell it. */
  readonly why: readonly Words[];
  /** The first reason of all, its own or a deployment’s, in short; null where there is none. */
  readonly short: Words | null;
  readonly deployments: readonly RunningDeployment[];
}

export interface RunningDeployment {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly range: TextRange | null;
  /** True where Ray adds it and the file does not show it. */
  readonly hidden: boolean;
  /** Replicas that run. */
  readonly running: number;
  /** Replicas that Serve wants; null where the release does not tell it. */
  readonly target: number | null;
  /** What one replica needs: the bundles of its group, or the one of its actor; null where nobody tells. */
  readonly needs: Bundles | null;
  /** Seconds since its youngest replica was started; null where it has none. */
  readonly age: number | null;
  readonly why: readonly Words[];
  /** The first reason in short; null where there is none. */
  readonly short: Words | null;
  readonly replicas: readonly RunningReplica[];
}

export interface RunningReplica {
  readonly id: string;
  /** As Ray has it: `STARTING`, `RUNNING`, `STOPPING`, … */
  readonly state: string;
  readonly node: { readonly id: string; readonly ip: string | null; readonly isHead: boolean } | null;
  /** Seconds since it was started. */
  readonly age: number | null;
  readonly actor: string | null;
  /** Relative to the folder of Ray’s logs on its node. */
  readonly logFile: string | null;
  /** Why it does not run yet; null where it runs. */
  readonly why: Words | null;
}
