/** A scalar's text with the place of each of its characters in the text around it. */
export interface Decoded {
  readonly text: string;
  /** Offset in the outer text where each character begins. */
  readonly starts: readonly number[];
  /** Offset in the outer text behind each character (an escape, or a line break with the indent after it, is one). */
  readonly ends: readonly number[];
}

/** Collects characters with their places. */
export class Collector {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Characters that stand outside just as they are inside. */
  copy(outer: string, start: number, end: number): void {
    for (let at = start; at < end; at++) this.add(outer[at] ?? '', at, at + 1);
  }

  /** What all of `start` to `end` outside stands for. */
  add(characters: string, start: number, end: number): void {
    this.#starts.push(...Array.from(characters.split(''), () => start));
    this.#ends.push(...Array.from(characters.split(''), () => end));
    this.#text += characters;
  }

  /** The first `length` characters; null if they are not `text`. */
  finish(text: string): Decoded | null {
    return this.#text.startsWith(text) && this.#text.slice(text.length).trim() === ''
      ? { text, starts: this.#starts.slice(0, text.length), ends: this.#ends.slice(0, text.length) }
      : null;
  }
}
