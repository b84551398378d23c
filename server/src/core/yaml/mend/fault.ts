import type { TextRange } from '../../text/text-range.ts';

/** The commonest ways of a text to be no YAML. */
export type FaultKind =
  | 'tab'
  | 'space'
  | 'item'
  | 'colon'
  | 'quote'
  | 'bracket'
  | 'closing'
  | 'nested'
  | 'indent'
  | 'dash'
  | 'key'
  | 'reserved'
  | 'children'
  | 'alias'
  | 'unhashable'
  | 'token-tab'
  | 'unprintable'
  | 'directive'
  | 'open-directive'
  | 'document-end'
  | 'mark'
  | 'tag'
  | 'no-key'
  | 'no-json'
  | 'no-value'
  | 'reserved-text'
  | 'merge'
  | 'anchor-name'
  | 'anchor-twice'
  | 'flow-text'
  | 'flow-key'
  | 'depth'
  | 'nodes'
  | 'aliases'
  | 'other';

/** What makes a text no YAML, and where. */
export interface SyntaxProblem {
  readonly kind: FaultKind;
  readonly range: TextRange;
  /** What the parser of YAML says, in English. */
  readonly message: string;
}
