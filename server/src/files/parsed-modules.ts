import type { ModuleSyntax, PythonReader } from '../core/index.ts';

/** Modules of so many characters together are kept. */
const KEPT = 10_000_000;

/** Modules parsed once for each text; those that were asked for longest ago go first. */
export class ParsedModules {
  readonly #parsed = new Map<string, ModuleSyntax>();
  readonly #reader: () => Pick<PythonReader, 'parsePython'> | null;
  #characters = 0;

  constructor(reader: () => Pick<PythonReader, 'parsePython'> | null) {
    this.#reader = reader;
  }

  /** A text that nobody can read yet has no statements. */
  readonly parse = (text: string): ModuleSyntax => {
    const reader = this.#reader();
    if (reader === null) return { text, body: [], broken: [] };
    const known = this.#parsed.get(text);
    if (known !== undefined) this.#parsed.delete(text);
    else this.#characters += text.length;
    const syntax = known ?? reader.parsePython(text);
    this.#parsed.set(text, syntax);
    for (const [oldest] of this.#parsed) {
      if (this.#characters <= KEPT || oldest === text) break;
      this.#parsed.delete(oldest);
      this.#characters -= oldest.length;
    }
    return syntax;
  };
}
