import type { CodePlace, Record } from './values.ts';

/** A model of `ray.serve.llm` and the place that made it. */
export interface MadeConfig {
  readonly record: Record;
  readonly place: CodePlace;
}
