import type { LiveSet } from './params.ts';

type Told = Exclude<LiveSet, { readonly address: null }>;

/** A message with the answers that it names as told before; `before`: the last one of all, whole itself. */
export const together = (set: LiveSet, before: LiveSet | null): LiveSet => {
  if (set.address === null || set.same === undefined) return set;
  const { same, ...rest } = set;
  const known = before !== null && before.address === set.address ? before.answers : {};
  return { ...rest, answers: { ...picked(known, same), ...rest.answers } };
};

const picked = (answers: Told['answers'], paths: readonly string[]): Told['answers'] =>
  Object.fromEntries(
    paths.flatMap((path) => {
      const found = answers[path];
      return found === undefined ? [] : [[path, found]];
    }),
  );
