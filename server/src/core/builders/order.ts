import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Environment } from '../ray/environment.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Args } from './front.ts';

/** What a builder of `ray.serve.llm` is asked to build, and on what. */
export interface Order {
  readonly args: Args;
  /** Where hidden deployments are shown. */
  readonly range: TextRange;
  readonly release: string;
  readonly environment: Environment;
}

/** Every deployment that a builder makes, those that others wait for first; null where its models cannot be read. */
export type Build = (order: Order) => readonly DeploymentSettings[] | null;
