import type { TextRange } from '../../text/text-range.ts';
import { cut } from './cut.ts';
import type { Entry } from './cut.ts';
import { dedentFault, headFault, tabFault, valueFault } from './diagnose.ts';
import type { Standing } from './diagnose.ts';
import type { SyntaxProblem } from './fault.ts';
import { openQuote } from './open-quote.ts';
import { outsideOf } from './outside.ts';
import { behindDash, blanked, isBare, isItem, keyIn, lineRange, piece } from './lines.ts';
import type { Line } from './lines.ts';
import { isPair, shapeOf } from './shape.ts';
import { Soundness } from './soundness.ts';
import { stoleFrom } from './stolen.ts';

/** More faults than this are no half-typed document. */
export const FAULT_LIMIT = 30;

/** Thrown where there are too many faults. */
export class Hopeless extends Error {}

const standingOf = ({ isStray }: Pick<Entry, 'isStray'>, isList: boolean): Standing =>
  isStray ? 'stray' : isList ? 'listed' : 'right';

/** Takes what is no YAML out of a text, line by line: spaces stand in its place, so that all else keeps its offsets. */
export class Mender {
  #text: string;
  readonly #faults: SyntaxProblem[] = [];
  readonly #soundness: Soundness;

  /** `suspects`: where it is known to be at fault. */
  constructor(text: string, suspects: readonly number[]) {
    this.#text = text;
    this.#soundness = new Soundness(text, suspects);
  }

  get text(): string {
    return this.#text;
  }

  get faults(): readonly SyntaxProblem[] {
    return this.#faults.toSorted((a, b) => a.range.start - b.range.start);
  }

  /** Mends a block that is no YAML. A line that is taken out leaves what it held to the entry above: then all is cut anew. */
  block(lines: readonly Line[], around: number): void {
    for (let isTorn = true; isTorn;) {
      const block = cut(
        this.#text,
        lines.filter((line) => !this.#isBare(line)),
        around,
      );
      const { isList, entries } = block;
      this.#soundness.judge(this.#text, block);
      isTorn = entries.some(
        (entry, index) =>
          !this.#isSound(entry, isList) &&
          ((this.#entry(entry, isList, entries[index - 1]) && entry.rest.length > 0) || this.#ended(entry, isList)),
      );
    }
  }

  /** What is still no YAML is taken out as a whole; false, as then nothing is left to be cut. */
  #ended(entry: Entry, isList: boolean): false {
    const lines = [entry.head, ...entry.rest];
    if (!lines.every((line) => this.#isBare(line)) && !this.#isSound({ ...entry, isStray: false }, isList))
      for (const line of lines) this.#blank(lineRange(line));
    return false;
  }

  /** True where only the head was taken out. */
  #entry(entry: Entry, isList: boolean, above: Entry | undefined): boolean {
    const { head, rest } = entry;
    if (this.#withoutTabs(entry, isList)) return false;
    if (!isList && rest.length > 0 && this.#isWholeItem(entry)) {
      this.#takeAll([head, ...rest], dedentFault(this.#text, head));
      return false;
    }
    const isUnfinished =
      isList || isItem(this.#text, head) ? !isItem(this.#text, head) : keyIn(this.#text, head) === null;
    if (isUnfinished || (entry.isStray && rest.length === 0)) {
      this.#take(lineRange(head), headFault(this.#text, head, standingOf(entry, isList)));
      return true;
    }
    if (!isList && stoleFrom(this.#text, above, entry)) {
      const isKey = keyIn(this.#text, head) !== null;
      this.#take(lineRange(head), isKey ? valueFault(this.#text, head) : dedentFault(this.#text, head));
      return true;
    }
    if (entry.isStray) this.#takeAll([head, ...rest], dedentFault(this.#text, head));
    else if (isList) this.#item(entry);
    else this.#pair(entry);
    return false;
  }

  /** An item among the keys of a mapping, with all that it holds, as it is pasted into another column than it came from. */
  #isWholeItem({ head, rest }: Entry): boolean {
    return isItem(this.#text, head) && this.#isSound({ head, rest, isStray: false, isOnly: true }, true);
  }

  #item({ head, rest }: Entry): void {
    const own = behindDash(this.#text, head);
    this.block(own === null ? rest : [own, ...rest], head.column);
  }

  #pair(entry: Entry): void {
    const { head, rest } = entry;
    const { key = '', value = '' } = keyIn(this.#text, head) ?? {};
    if (value === '') {
      this.block(rest, head.column);
      return;
    }
    const range = { start: head.content + key.length, end: head.end };
    const alone: Entry = { ...entry, rest: [] };
    if (this.#isSound(alone, false)) this.#below(entry, range, value);
    else if (rest.length > 0 && this.#oneOf(entry)) return;
    else this.#value(entry, range);
  }

  /** A key with a value of its own and lines below it: the shorter one of the two is what is being typed. */
  #below(entry: Entry, range: TextRange, value: string): void {
    const { head, rest } = entry;
    if (/^[|>]/.test(value)) {
      for (const line of outsideOf(rest)) this.#take(lineRange(line), dedentFault(this.#text, line));
      return;
    }
    const below = shapeOf(piece(this.#text, rest));
    const isBlock = below.kind !== 'other' && below.faults.length === 0;
    if (isBlock && rest.length > 1) this.#take(range, valueFault(this.#text, head));
    else this.#takeAll(rest, dedentFault(this.#text, rest[0] ?? head));
  }

  /** One line of brackets or a quoted text over several lines is at fault. */
  #oneOf({ head, rest, ...entry }: Entry): boolean {
    const line = rest.slice(0, 40).find((one) => {
      const without = blanked(this.#text, lineRange(one));
      return isPair(piece(without, [head, ...rest.filter((other) => other !== one)]));
    });
    if (line === undefined) return false;
    this.#take(lineRange(line), headFault(this.#text, line, standingOf(entry, false)));
    return true;
  }

  #value(entry: Entry, range: TextRange): void {
    const { head, rest } = entry;
    const quote = rest.length === 0 ? openQuote(this.#text, head, range) : null;
    this.#take(quote ?? (rest.length > 0 ? range : lineRange(head)), headFault(this.#text, head, 'right'));
    if (rest.length === 0 || this.#isSound(entry, false)) return;
    const known = this.#faults.length;
    this.block(rest, head.column);
    // What follows from the same fault is no fault of its own.
    this.#faults.splice(known);
    if (!this.#isSound(entry, false)) for (const line of rest) this.#blank(lineRange(line));
  }

  #withoutTabs(entry: Entry, isList: boolean): boolean {
    const tabs = entry.rest.filter(({ column }) => column === Infinity);
    if (tabs.length === 0) return false;
    const before = this.#text;
    for (const line of tabs) this.#blank(lineRange(line));
    if (this.#isSound(entry, isList)) {
      this.#tell(...tabs.map((line) => tabFault(before, line)));
      return true;
    }
    this.#text = before;
    return false;
  }

  #isSound(entry: Entry, isList: boolean): boolean {
    return this.#soundness.isSound(this.#text, entry, isList);
  }

  #isBare(line: Line): boolean {
    return isBare(this.#text, line);
  }

  #takeAll(lines: readonly Line[], fault: SyntaxProblem): void {
    for (const line of lines) this.#blank(lineRange(line));
    this.#tell(fault);
  }

  #take(range: TextRange, fault: SyntaxProblem): void {
    this.#blank(range);
    this.#tell(fault);
  }

  #tell(...faults: readonly SyntaxProblem[]): void {
    this.#faults.push(...faults);
    if (this.#faults.length > FAULT_LIMIT) throw new Hopeless();
  }

  #blank(range: TextRange): void {
    this.#text = blanked(this.#text, range);
  }
}
