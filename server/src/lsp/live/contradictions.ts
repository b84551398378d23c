import { say } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { LiveView } from '../features/live/view.ts';

/** What a cluster shows that is not what was said of a document, for the log: each line once, without content of the file. */
export class Contradictions {
  readonly #told = new Set<string>();
  readonly #log: (line: string) => void;
  readonly #language: Language;

  constructor(log: (line: string) => void, language: Language) {
    this.#log = log;
    this.#language = language;
  }

  tell({ analysis }: Pick<Analysed, 'analysis'>, view: Pick<LiveView, 'contradictionsOf'> | null): void {
    for (const words of view?.contradictionsOf(analysis) ?? []) {
      if (this.#told.has(words.en)) continue;
      this.#told.add(words.en);
      this.#log(say(words, this.#language));
    }
  }
}
