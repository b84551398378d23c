import { parsePython } from '../core/index.ts';
import type { ModuleSyntax } from '../core/index.ts';

/** Modules of so many characters together are kept. */
const KEPT = 10_000_000;

/** Modules parsed once for each text; those that were asked for longest ago go first. */
export class ParsedModules {
  readonly #parsed = new Map<string, ModuleSyntax>();
  #characters = 0;

  parse(text: string): ModuleSyntax {
    const known = this.#parsed.get(text);
    if (known !== undefined) this.#parsed.delete(text);
    else this.#characters += text.length;
    const syntax = known ?? parsePython(text);
    this.#parsed.set(text, syntax);
    for (const [oldest] of this.#parsed) {
      if (this.#characters <= KEPT || oldest === text) break;
      this.#parsed.delete(oldest);
      this.#characters -= oldest.length;
    }
    return syntax;
  }
}
