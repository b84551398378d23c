import type { TextRange } from '../../text/text-range.ts';
import type { Stmt } from './statement.ts';

export type * from './expression.ts';
export type * from './statement.ts';

/** A parsed module; `broken` are the statements that are no Python that the parser knows, each `unread` in the body. */
export interface ModuleSyntax {
  readonly text: string;
  readonly body: readonly Stmt[];
  readonly broken: readonly TextRange[];
}
