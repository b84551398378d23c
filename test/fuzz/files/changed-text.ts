type Random = (below: number) => number;

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface TextChange {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** Where each line begins, by the words of the protocol: a line ends with `\n`, `\r\n` or `\r`. */
const startsOf = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length),
];

/** The place of an offset; one between `\r` and `\n` is told as a client with a fault would: behind the `\r`. */
export const placeOf = (text: string, offset: number): Place => {
  const starts = startsOf(text);
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, character: offset - (starts[line] ?? 0) };
};

/** By the words of the protocol: beyond the end of a line is its end, beyond the last line the end of the text. */
const offsetOf = (text: string, { line, character }: Place): number => {
  const starts = startsOf(text);
  const start = starts[line];
  if (start === undefined) return text.length;
  const next = starts[line + 1] ?? text.length;
  const end = start + text.slice(start, next).replace(/[\r\n]+$/, '').length;
  return Math.min(start + character, end);
};

/** The text after a change, worked out apart from the library that the server uses. */
export const changedText = (text: string, { range, text: typed }: TextChange): string => {
  if (range === undefined) return typed;
  const [start = 0, end = 0] = [offsetOf(text, range.start), offsetOf(text, range.end)].sort((a, b) => a - b);
  return text.slice(0, start) + typed + text.slice(end);
};

const TYPED = [
  '', '', 'a', ' ', '\n', '\r', '\r\n', '\n\r', '😀', '\uD83D', '\uDE00', '# 😀\r\n', ': ', '- ', '"', "'", '[', '{', '\t', '\u2028', '\u0085',
  '\uFEFF', '\u0000', '\n  - name: b\n    import_path: m:app\n', '\r\n    num_replicas: 2', '\n<<<<<<< HEAD\n', '{{ x }}', '${VAR}', '\n---\n', '0', '#',
  '\n@serve.deployment(num_replicas=3)\nclass X:\n    pass\n', '\napp = X.bind()\n', '\nfrom m import *\n',
]; // prettier-ignore

/** One change as a client sends it: of a range anywhere, surrogates and line breaks split, of one outside the text, or of all. */
export const changeBy = (text: string, random: Random, fresh: () => string): TextChange => {
  const typed = TYPED[random(TYPED.length)] ?? '';
  if (random(14) === 0) return { text: random(3) === 0 ? typed : fresh() };
  const at = random(text.length + 1);
  const start = placeOf(text, at);
  if (random(12) === 0)
    return { range: { start, end: { line: start.line + random(40), character: random(4) * 999 } }, text: typed };
  if (random(20) === 0) return { range: { start: placeOf(text, random(text.length + 1)), end: start }, text: typed };
  return { range: { start, end: placeOf(text, Math.min(text.length, at + random(9) * random(6))) }, text: typed };
};
