import type { SyntaxProblem } from './fault.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { Hopeless, Mender } from './mender.ts';

/** A text that was no YAML, with spaces where its faults stood: all else keeps its offsets. */
export interface Mended {
  readonly text: string;
  readonly faults: readonly SyntaxProblem[];
}

/**
 * Takes what is unfinished out of a text that is no YAML: a half key with its line, an open quote or bracket with its
 * value. What becomes of an entry or an item hangs on its own lines alone. Null where that is too much; what comes out
 * need not be YAML. `suspects`: where a reading found faults; what comes out is the same without them.
 */
export const mend = (text: string, suspects: readonly number[] = []): Mended | null => {
  const mender = new Mender(text, suspects);
  try {
    for (const lines of documentsIn(text)) mender.block(lines, -2);
  } catch (error) {
    if (error instanceof Hopeless) return null;
    throw error;
  }
  return { text: mender.text, faults: mender.faults };
};

const MARKER = /^(?:---|\.\.\.)(?:\s|$)|^%/;

/** The lines of each document of a text. */
const documentsIn = (text: string): readonly (readonly Line[])[] => {
  const documents: Line[][] = [[]];
  for (const line of linesOf(text)) {
    if (line.column === 0 && MARKER.test(text.slice(line.content, line.end))) documents.push([]);
    else documents.at(-1)?.push(line);
  }
  return documents;
};
