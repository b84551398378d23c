import type { Language } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { CheckedFile, Print } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Note } from '../inputs/note.ts';
import { codeFiles, unpacked, withSaid } from './code-said.ts';
import type { CodeSaid } from './code-said.ts';
import type { FileResult } from './file-result.ts';
import { hasFailed } from './threshold.ts';

/** Turns results into the text of a report, each as soon as it can be printed, and sums them up. */
export class Report {
  readonly #args: CheckArguments;
  readonly #language: Language;
  readonly #print: Print;
  readonly #said: CodeSaid[] = [];
  readonly #notes: Note[];
  /** What stands behind a script, which waits for all others. */
  readonly #waiting: FileResult[] = [];
  readonly #scripts = new Set<string>();
  #isEmpty = true;
  #hasFailed = false;

  /** `notes`: what is told already of the files that were looked for. */
  constructor(args: CheckArguments, language: Language, notes: readonly Note[]) {
    this.#args = args;
    this.#language = language;
    this.#print = FORMATS[args.format].print(language);
    this.#notes = [...notes];
  }

  /** The text that can be written now. */
  add(result: FileResult): string {
    this.#notes.push(...result.notes);
    this.#said.push(...unpacked(result.code));
    this.#isEmpty &&= !result.isChecked;
    this.#hasFailed ||= result.hasFailed;
    if (result.script !== undefined) this.#scripts.add(placeOfPath(result.script.path));
    if (this.#scripts.size > 0) {
      this.#waiting.push(result);
      return '';
    }
    return this.#printed(result.piece);
  }

  /** The rest of the text, and what the call ends with. */
  end(): { readonly output: string; readonly status: number; readonly notes: readonly Note[] } {
    const waiting = this.#waiting.map(({ script, piece }) =>
      script === undefined ? this.#printed(piece) : this.#file(withSaid(script, this.#said)),
    );
    const code = codeFiles(this.#said, (path) => this.#scripts.has(path)).map((file) => this.#file(file));
    // Where nothing could be read, nobody is told that nothing was found.
    const isSilent = this.#args.format === 'human' && this.#isEmpty && this.#notes.some(({ status }) => status > 0);
    const output = [...waiting, ...code, this.#print.end(isSilent)].join('');
    return { output, status: this.#hasFailed ? 1 : 0, notes: this.#notes };
  }

  #file(file: CheckedFile): string {
    this.#hasFailed ||= hasFailed(file.analysis, this.#args.failOn);
    return this.#printed(FORMATS[this.#args.format].piece(file, this.#language));
  }

  #printed(piece: string | null): string {
    return piece === null ? '' : this.#print.add(piece);
  }
}
