import type { TextRange } from '../text/text-range.ts';
import type { ConfigNode, KeyNode } from './serve-config.ts';

/** True for an offset in a range or at one of its ends. */
export const isAt = ({ start, end }: TextRange, offset: number): boolean => offset >= start && offset <= end;

/** True for what is written where it stands, and for what is assumed around that. */
export const isWritten = ({ origin }: ConfigNode): boolean => origin === 'explicit' || origin === 'assumed';

/** The innermost key of a path. */
export const keyIn = (path: readonly ConfigNode[]): KeyNode | undefined => path.findLast((node) => node.kind === 'key');
