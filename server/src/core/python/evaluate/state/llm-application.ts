import type { CodePlace, Value } from './values.ts';

/** An application that a builder of `ray.serve.llm` makes of its arguments. */
export interface LlmApplication {
  readonly kind: 'llm';
  readonly builder: string;
  readonly args: Value;
  readonly place: CodePlace;
}
