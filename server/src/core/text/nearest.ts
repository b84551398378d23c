/**
 * The known word that a written one most likely means: few letters apart, case and separators aside; else the only one of
 * which it is the beginning or the end (`modle_len` for `max_model_len`), or which it cuts short (`apps` for
 * `applications`). Undefined for none.
 */
export const nearest = (written: string, known: readonly string[]): string | undefined =>
  closest(written, known) ?? onlyLonger(written, known) ?? onlyPlural(written, known);

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Two words of three or more say enough of the whole. */
const onlyLonger = (written: string, known: readonly string[]): string | undefined => {
  if (plain(written).length < 7) return undefined;
  const found = known.filter((word) => {
    const parts = word.split(/[_-]/);
    const pieces = parts.slice(2).flatMap((_, i) => [parts.slice(i + 1), parts.slice(0, i + 2)]);
    return closest(written, pieces.map((piece) => piece.join('_'))) !== undefined; // prettier-ignore
  });
  return found.length === 1 ? found[0] : undefined;
};

/** Both are plurals, and one begins like the other. */
const onlyPlural = (written: string, known: readonly string[]): string | undefined => {
  const stem = /^(.{3,})s$/.exec(plain(written))?.[1];
  if (stem === undefined) return undefined;
  const found = known.filter((word) => plain(word).startsWith(stem) && plain(word).endsWith('s'));
  return found.length === 1 ? found[0] : undefined;
};

const closest = (written: string, known: readonly string[]): string | undefined => {
  const target = plain(written);
  const limit = target.length <= 4 ? 1 : target.length <= 9 ? 2 : 3;
  let best: { word: string; distance: number } | undefined;
  for (const word of known) {
    const far = distance(target, plain(word), limit);
    if (far <= limit && far < (best?.distance ?? Infinity)) best = { word, distance: far };
  }
  return best?.word;
};

/** Edits between two words, a swap of neighbours counting once (optimal string alignment); stops beyond `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    // No row after two that are all beyond the limit comes back below it.
    if (Math.min(...current) > limit && Math.min(...previous) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
};
