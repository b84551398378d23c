import type { Token } from './token.ts';

/** A line's indentation: `width` with tabs to every eighth column, `narrow` with tabs as one, as CPython compares both. */
export interface Indent {
  readonly width: number;
  readonly narrow: number;
  readonly end: number;
  /** True for a line without a statement; `end` is then the next line's start. */
  readonly isBlank: boolean;
}

const BLANK = /(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)/y;

export const indentAt = (text: string, start: number): Indent => {
  let [at, width, narrow] = [start, 0, 0];
  for (; ; at++) {
    if (text[at] === ' ') [width, narrow] = [width + 1, narrow + 1];
    else if (text[at] === '\t') [width, narrow] = [(Math.floor(width / 8) + 1) * 8, narrow + 1];
    else if (text[at] === '\f') [width, narrow] = [0, 0];
    else break;
  }
  BLANK.lastIndex = at;
  const blank = BLANK.exec(text);
  return { width, narrow, end: at + (blank?.[0].length ?? 0), isBlank: blank !== null };
};

/** The indentations that are open; writes the tokens by which they change. */
export class Indents {
  readonly #open: Pick<Indent, 'width' | 'narrow'>[] = [{ width: 0, narrow: 0 }];
  readonly #tokens: Token[];

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  move({ width, narrow }: Indent, at: number): void {
    const last = () => this.#open.at(-1) ?? { width: 0, narrow: 0 };
    if (width > last().width) {
      this.#add('indent', at);
      if (narrow <= last().narrow) this.#add('fault', at);
      this.#open.push({ width, narrow });
      return;
    }
    while (width < last().width) {
      this.#open.pop();
      this.#add('dedent', at);
    }
    if (width !== last().width || narrow !== last().narrow) this.#add('fault', at);
  }

  close(at: number): void {
    for (let open = this.#open.length; open > 1; open--) this.#add('dedent', at);
  }

  #add(kind: Token['kind'], at: number): void {
    this.#tokens.push({ kind, value: '', start: at, end: at });
  }
}
