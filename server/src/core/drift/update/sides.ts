import type { DeploymentSides } from '../sides.ts';

/** One deployment before an update, with all that decides what comes of it; its `settings` are what the code alone sets. */
export interface UpdateSides extends DeploymentSides {
  /** The `runtime_env` of its application in the file. */
  readonly environment: Readonly<Record<string, unknown>>;
  /** Whether a replica holds other amounts by the file than now; null: not known. */
  readonly amountsDiffer: boolean | null;
  /** `logging_config` of the application, in the file and in what was deployed, as JSON. */
  readonly logging: readonly [inFile: string, running: string];
  /** Whether its application takes requests elsewhere and it is the deployment that takes them. */
  readonly routeMoves: boolean;
  /** `target_capacity` of the file and of the cluster. */
  readonly capacity: readonly [inFile: number | null, running: number | null];
  /** Replicas that Serve wants now; null: not told. */
  readonly target: number | null;
}
