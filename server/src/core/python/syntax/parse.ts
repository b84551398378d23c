import { parser } from '@lezer/python';
import type { TextRange } from '../../text/text-range.ts';
import type { ModuleSyntax } from './ast.ts';
import { statementsOf } from './statements.ts';

/** Larger modules, and those that nest deeper, are left unread. */
const SIZE_LIMIT = 500_000;
const DEPTH_LIMIT = 200;

/** A module's statements; never throws. A module with a place that is no Python has that place as `broken`. */
export const parsePython = (text: string): ModuleSyntax => {
  if (text.length > SIZE_LIMIT || nesting(text) > DEPTH_LIMIT) return { text, body: [], broken: { start: 0, end: 0 } };
  const tree = parser.parse(text);
  const broken = firstFault(tree);
  return { text, body: broken === null ? statementsOf({ node: tree.topNode, text }) : [], broken };
};

/** How deep brackets stand in each other, whatever else stands there; the parser's time grows with it. */
const nesting = (text: string): number => {
  let [depth, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
};

const firstFault = (tree: ReturnType<typeof parser.parse>): TextRange | null => {
  const cursor = tree.cursor();
  let depth = 0;
  for (;;) {
    if (cursor.type.isError || depth > DEPTH_LIMIT) return { start: cursor.from, end: cursor.to };
    if (cursor.firstChild()) {
      depth++;
      continue;
    }
    while (!cursor.nextSibling()) {
      if (!cursor.parent()) return null;
      depth--;
    }
  }
};
