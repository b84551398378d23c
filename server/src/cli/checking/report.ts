import type { Language, Threshold } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { CheckedFile } from '../formats/checked-file.ts';
import { printSetting } from '../formats/format.ts';
import type { Format, Print, PrintSetting } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { NO_TALLY, tallied, tallyOf } from '../formats/tally.ts';
import type { Tally } from '../formats/tally.ts';
import { BaselineRun } from '../baseline/compared.ts';
import { tooManyWarnings } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { codeFiles, unpacked, withSaid } from './code-said.ts';
import type { CodeSaid } from './code-said.ts';
import type { FileResult } from './file-result.ts';
import { hasFailed, lowest } from './threshold.ts';

/** Turns results into the text of a report, each as soon as it can be printed, and sums them up. */
export class Report {
  readonly #args: CheckArguments;
  readonly #format: Format;
  readonly #setting: PrintSetting;
  readonly #print: Print;
  readonly #baseline: BaselineRun | null;
  readonly #said: (CodeSaid & Pick<FileResult, 'failOn'>)[] = [];
  readonly #notes: Note[];
  /** What stands behind a script, which waits for all others. */
  readonly #waiting: FileResult[] = [];
  readonly #scripts = new Set<string>();
  #tally: Tally = NO_TALLY;
  #warnings = 0;
  #hasFailed = false;

  private constructor(args: CheckArguments, setting: PrintSetting, { format, print, notes }: Begun) {
    this.#args = args;
    this.#format = format;
    this.#baseline = args.baseline === null ? null : new BaselineRun(args.baseline);
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
    this.#said.push(...unpacked(result.code).map((said) => ({ ...said, failOn: result.failOn })));
    this.#tally = tallied(this.#tally, result.tally);
    this.#hasFailed ||= result.hasFailed;
    this.#warnings += result.warnings;
    if (result.found !== undefined) this.#baseline?.add(result.found);
    if (result.script !== undefined) this.#scripts.add(placeOfPath(result.script.path));
    if (this.#scripts.size > 0) {
      this.#waiting.push(result);
      return '';
    }
    return this.#printed(result.piece);
  }

  /** The rest of the text, and what the call ends with. */
  end(): { readonly output: string; readonly status: number; readonly notes: readonly Note[] } {
    const waiting = this.#waiting.map(({ script, piece, failOn }) =>
      script === undefined ? this.#printed(piece) : this.#file(withSaid(script, this.#said), failOn),
    );
    const code = codeFiles(this.#said, (path) => this.#scripts.has(path)).map((file) => this.#file(file));
    const { maxWarnings = Infinity } = this.#args;
    const isAbove = this.#warnings > maxWarnings;
    if (isAbove) this.#notes.push(tooManyWarnings(this.#warnings, maxWarnings));
    this.#notes.push(...(this.#baseline?.end() ?? []));
    const status = Math.max(this.#hasFailed || isAbove ? 1 : 0, ...this.#notes.map((note) => note.status));
    const rest = this.#print.end({ status, notes: this.#notes, tally: this.#tally });
    return { output: [...waiting, ...code, rest].join(''), status, notes: this.#notes };
  }

  /** `own`: the threshold of the file itself; code has the lowest of those that say something of it. */
  #file(file: CheckedFile, own: Threshold = 'never'): string {
    const place = placeOfPath(file.path);
    const said = this.#said.filter(({ problem }) => placeOfPath(problem.path) === place);
    const failOn = lowest([own, ...said.map((one) => one.failOn)]);
    // A diff says nothing of code, which is never mended.
    this.#hasFailed ||= this.#args.fix !== 'shown' && hasFailed(file.analysis, failOn);
    this.#tally = tallied(this.#tally, tallyOf(file, this.#format.tellsMendable === true));
    return this.#printed(this.#format.piece(file, { ...this.#setting, failOn }));
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
