import type { Fix, Problem } from '../problems/problem.ts';
import { parseDocuments } from '../yaml/parse-document.ts';
import { applyEdits } from '../yaml/edit.ts';
import { nodesOf } from '../yaml/nodes.ts';
import { analyzeSource } from './config.ts';
import type { ConfigWork } from './work.ts';

/**
 * The fixes of a problem that hold for the data file of a script: each edit replaces a value that is written there, and
 * the script, read once more with the new text, starts the same applications without the problem.
 */
export const scriptFixes = (config: ConfigWork, problem: Problem, fixes: readonly Fix[]): readonly Fix[] => {
  const { outer, script } = config.standing;
  if (script === null) return fixes;
  const written = placesIn(outer);
  return fixes.filter(({ edits }) => {
    if (edits.length === 0) return true;
    return edits.every(({ range }) => written.has(placeKey(range))) && mends(config, problem, applyEdits(outer, edits));
  });
};

const placeKey = ({ start, end }: Problem['range']): string => `${String(start)}-${String(end)}`;

/** Where scalars are written. */
const placesIn = (text: string): ReadonlySet<string> =>
  new Set(
    parseDocuments(text).flatMap(({ root }) =>
      root === null ? [] : [...nodesOf(root)].flatMap((tree) => (tree.kind === 'scalar' ? placeKey(tree.range) : [])),
    ),
  );

const mends = ({ standing: { script }, parts }: ConfigWork, problem: Problem, text: string): boolean => {
  const after = script?.again(text) ?? null;
  if (after === null) return false;
  const { problems, work } = analyzeSource(after, undefined);
  const isSame = work.parts.length === parts.length && (after.script?.problems.length ?? 0) === 0;
  return isSame && !problems.some(({ code, message }) => code === problem.code && message.en === problem.message.en);
};
