import type { Language } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { CheckedFile } from '../formats/checked-file.ts';
import { printSetting } from '../formats/format.ts';
import type { Format, Print, PrintSetting } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { NO_TALLY, tallied, tallyOf } from '../formats/tally.ts';
import type { Tally } from '../formats/tally.ts';
import type { Note } from '../inputs/note.ts';
import { codeFiles, unpacked, withSaid } from './code-said.ts';
import type { CodeSaid } from './code-said.ts';
import type { FileResult } from './file-result.ts';
import { hasFailed } from './threshold.ts';

/** Turns results into the text of a report, each as soon as it can be printed, and sums them up. */
export class Report {
  readonly #args: CheckArguments;
  readonly #format: Format;
  readonly #setting: PrintSetting;
  readonly #print: Print;
  readonly #said: CodeSaid[] = [];
  readonly #notes: Note[];
  /** What stands behind a script, which waits for all others. */
  readonly #waiting: FileResult[] = [];
  readonly #scripts = new Set<string>();
  #tally: Tally = NO_TALLY;
  #hasFailed = false;

  private constructor(args: CheckArguments, setting: PrintSetting, { format, print, notes }: Begun) {
    this.#args = args;
    this.#format = format;
    this.#setting = setting;
    this.#print = print;
    this.#notes = [...notes];
  }

  /** `notes`: what is told already of the files that were looked for. */
  static async begin(args: CheckArguments, language: Language, notes: readonly Note[]): Promise<Report> {
    const setting = printSetting(args, language);
    const format = await formatOf(args);
    return new Report(args, setting, { format, print: await format.print(setting), notes });
  }

  /** The text that can be written now. */
  add(result: FileResult): string {
    this.#notes.push(...result.notes);
    this.#said.push(...unpacked(result.code));
    this.#tally = tallied(this.#tally, result.tally);
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
    const status = Math.max(this.#hasFailed ? 1 : 0, ...this.#notes.map((note) => note.status));
    const rest = this.#print.end({ status, notes: this.#notes, tally: this.#tally });
    return { output: [...waiting, ...code, rest].join(''), status, notes: this.#notes };
  }

  #file(file: CheckedFile): string {
    // A diff says nothing of code, which is never mended.
    this.#hasFailed ||= this.#args.fix !== 'shown' && hasFailed(file.analysis, this.#args.failOn);
    this.#tally = tallied(this.#tally, tallyOf(file, this.#format.tellsMendable === true));
    return this.#printed(this.#format.piece(file, this.#setting));
  }

  #printed(piece: string | null): string {
    return piece === null ? '' : this.#print.add(piece);
  }
}

interface Begun {
  readonly format: Format;
  readonly print: Print;
  readonly notes: readonly Note[];
}
