import { cut } from './cut.ts';
import type { Block, Entry } from './cut.ts';
import { behindDash, isBare, isItem, keyIn, piece } from './lines.ts';
import type { Line } from './lines.ts';
import { isOne, shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** Deeper than anybody nests; what the parser refuses as too deep, it is asked itself. */
const LEVELS = 400;

/** Space that YAML reads as a character, and keys and values in lines of their own: where they stand, the parser alone is asked. */
const IRREGULAR = /[^\S\r\n ]|\r(?!\n)|^[ -]*[?:](?:\s|$)/m;

/**
 * Which entries and items of a text are YAML by themselves. What holds nothing but entries in one column is that where each
 * of them is, so that of what stands around a fault only the parts are read, and each once.
 */
export class Soundness {
  readonly #known = new Map<string, boolean>();
  /** Where the parser found faults: what stands around one is judged by its parts. */
  readonly #suspects: number[];
  readonly #isRegular: boolean;

  /** `suspects`: where the text is known to be at fault. */
  constructor(text: string, suspects: readonly number[]) {
    this.#suspects = [...suspects];
    this.#isRegular = !IRREGULAR.test(text);
  }

  /** Judges neighbours in which no fault was found at once. */
  judge(text: string, { isList, entries }: Block): void {
    if (!this.#isRegular) return;
    for (const run of runsOf(entries, (entry) => isPart(text, entry, isList) && !this.#isSuspect(entry))) {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined || run.length < 2) continue;
      if (run.every((entry) => this.#known.has(keyOf(text, entry, isList)))) continue;
      const lines = run.flatMap(({ head, rest }) => [head, ...rest]);
      if (lines.some((line, at) => isLoose(text, line, lines[at - 1] ?? line))) continue;
      const shape = shapeOf(piece(text, [first.head, lines.at(-1) ?? last.head]));
      const isAll = shape.faults.length === 0 && shape.kind === (isList ? 'list' : 'map') && shape.size === run.length;
      if (isAll) for (const entry of run) this.#known.set(keyOf(text, entry, isList), true);
      else this.#suspect(shape, first);
    }
  }

  isSound(text: string, entry: Entry, isList: boolean, level = 0): boolean {
    if (entry.isStray) return false;
    const own = ownText(text, entry);
    const key = keyOf(text, entry, isList);
    const known = this.#known.get(key) ?? this.#judged(text, { entry, isList, own, level });
    this.#known.set(key, known);
    // A mapping in braces is no entry beside others.
    return known && (isList || entry.isOnly || !own.trimStart().startsWith('{'));
  }

  #judged(text: string, { entry, isList, own, level }: Judged): boolean {
    const parts = level < LEVELS && this.#isSuspect(entry) ? partsOf(text, entry, isList) : null;
    if (parts !== null) {
      this.judge(text, parts);
      return (
        !parts.entries.some((part) => isWord(text, part, parts.isList)) &&
        this.#isHeadSound(text, entry, isList, level) &&
        parts.entries.every((part) => this.isSound(text, part, parts.isList, level + 1))
      );
    }
    const shape = shapeOf(own);
    this.#suspect(shape, entry);
    return isOne(shape, isList ? 'list' : 'map');
  }

  /** Only the first: what the parser tells behind one fault often follows from it. */
  #suspect({ faults: [first] }: Shape, { head }: Entry): void {
    const start = head.content - (Number.isFinite(head.column) ? head.column : 0);
    if (first !== undefined) this.#suspects.push(start + first.at);
  }

  /** A key by itself; what stands behind a dash is one of the parts. */
  #isHeadSound(text: string, { head }: Entry, isList: boolean, level: number): boolean {
    return isList || this.isSound(text, { head, rest: [], isStray: false, isOnly: true }, false, level + 1);
  }

  #isSuspect({ head, rest }: Entry): boolean {
    const end = (rest.at(-1) ?? head).next;
    return this.#isRegular && this.#suspects.some((at) => at >= head.content && at <= end);
  }
}

interface Judged {
  readonly entry: Entry;
  readonly isList: boolean;
  /** Its lines as a text of their own. */
  readonly own: string;
  readonly level: number;
}

const ownText = (text: string, { head, rest }: Entry): string => piece(text, [head, rest.at(-1) ?? head]);

const keyOf = (text: string, entry: Entry, isList: boolean): string => `${String(isList)} ${ownText(text, entry)}`;

/** Neighbours that all are something. */
const runsOf = (entries: readonly Entry[], isOne: (entry: Entry) => boolean): readonly (readonly Entry[])[] => {
  const runs: Entry[][] = [[]];
  for (const entry of entries)
    if (isOne(entry)) runs.at(-1)?.push(entry);
    else runs.push([]);
  return runs;
};

/** A word among entries or items, which no YAML has. */
const isWord = (text: string, part: Entry, isList: boolean): boolean =>
  !isPart(text, part, isList) && /^\w/.test(text.slice(part.head.content, part.head.end));

const isPart = (text: string, { isStray, head }: Entry, isList: boolean): boolean =>
  !isStray && (isList ? isItem(text, head) : isPlainKey(text, head));

/** True for a line that begins with a key, and not with what may be an anchor with a colon in its name. */
const isPlainKey = (text: string, line: Line): boolean =>
  !/[&*!]/.test(text[line.content] ?? '') && keyIn(text, line) !== null;

/** The block of which an entry or an item is nothing but the key or the dash; null where it is more, or its parts stand in several columns. */
const partsOf = (text: string, entry: Entry, isList: boolean): Block | null => {
  const { head } = entry;
  const lines = (isList ? linesOfItem(text, entry) : linesOfPair(text, entry))?.filter((line) => !isBare(text, line));
  if (lines === undefined || lines.length === 0 || lines.some((line, at) => isLoose(text, line, lines[at - 1] ?? head)))
    return null;
  const block = cut(text, lines, head.column);
  const column = block.entries[0]?.head.column ?? 0;
  const isInside = column > head.column || (!isList && block.isList && column === head.column);
  const [first, ...others] = block.entries;
  const isEach = (part: Entry): boolean =>
    isPart(text, part, block.isList) || (part.head.column === column && isWord(text, part, block.isList));
  return isInside && first !== undefined && isPart(text, first, block.isList) && others.every(isEach) ? block : null;
};

/** A value below a comment: the parser takes what follows for a part of it where the comment stands further left. */
const isLoose = (text: string, line: Line, above: Line): boolean =>
  line.content - line.column > above.next &&
  text.slice(above.next, line.content).includes('#') &&
  !isItem(text, line) &&
  keyIn(text, line) === null;

const linesOfItem = (text: string, { head, rest }: Entry): readonly Line[] | undefined => {
  if (!isItem(text, head)) return undefined;
  const own = behindDash(text, head);
  return own === null ? rest : [own, ...rest];
};

const linesOfPair = (text: string, { head, rest }: Entry): readonly Line[] | undefined => {
  const found = keyIn(text, head);
  const behind = found === null ? null : text.slice(head.content + found.key.length, head.end);
  return behind !== null && isPlainKey(text, head) && /^\s*(?:#.*)?$/.test(behind) ? rest : undefined;
};
