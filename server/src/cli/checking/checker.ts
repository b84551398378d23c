import type { Analysis, Threshold } from '../../core/index.ts';
import type { SharedValues } from '../../workspace/shared-values.ts';
import { CachedChecks } from '../cache/cached-checks.ts';
import type { Before } from '../cache/cached-checks.ts';
import { differs } from '../changed/concerned.ts';
import { withChartPlaces } from '../charts/chart-places.ts';
import { chartFiles } from '../charts/chart.ts';
import { checkedFile } from '../formats/checked-file.ts';
import type { CheckedFile } from '../formats/checked-file.ts';
import { printSetting } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { NO_TALLY, tallyOf } from '../formats/tally.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { beyondLimit, failedRule, fault, notOurs } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import type { ReadText } from '../inputs/read-text.ts';
import { placeIn } from '../inputs/shared-settings.ts';
import { codeSaid } from './code-said.ts';
import { LEFT_ALONE, onlyTold } from './file-result.ts';
import type { FileResult } from './file-result.ts';
import { judged } from './judged.ts';
import { asItIs, mend } from './mend.ts';
import type { Mended } from './mend.ts';
import { Surroundings } from './surroundings.ts';
import type { ThreadSettings } from './threads.ts';

/** Checks one file after the other; what is around them is looked at once. What fails costs its own file alone. */
export class Checker {
  readonly #settings: ThreadSettings;
  readonly #around: Surroundings;
  readonly #cached: CachedChecks;
  readonly #charts = chartFiles('.');

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
    this.#around = new Surroundings(settings.args.readsModels);
    this.#cached = new CachedChecks(settings, this.#around.python);
  }

  async check(found: FoundFile): Promise<FileResult> {
    const read = readText(found.path);
    if ('note' in read) return onlyTold(read.note);
    const path = found.as ?? found.path;
    try {
      return await this.#checked({ ...found, path }, read);
    } catch (error) {
      return onlyTold(fault(path, error));
    }
  }

  async #checked(found: FoundFile, { text, mark }: Read): Promise<FileResult> {
    const { args } = this.#settings;
    const shared = await this.#around.sharedFor(found.path);
    const options = await this.#around.optionsFor(found.path, text, shared, args);
    const before = { found, text, mark, options, failOn: args.failOn ?? shared.failOn ?? 'error' };
    const result = this.#cached.find(before) ?? (await this.#worked(before, shared));
    return this.#isLeftAlone(found, shared, result.tally.others > 0) ? LEFT_ALONE : result;
  }

  /** A file that is left alone is not written, but what is said of it is kept. */
  async #worked(before: Before, shared: SharedValues): Promise<FileResult> {
    const { found, text, options } = before;
    const faults: Note[] = [];
    const onFault = (code: string, error: unknown): void => {
      faults.push(failedRule(found.path, code, error));
    };
    const analysis = this.#around.analysed(found.path, text, { ...options, onFault });
    const isLeftAlone = this.#isLeftAlone(found, shared, analysis.kind === 'other');
    if (isLeftAlone && this.#settings.cache === null) return LEFT_ALONE;
    const result = await this.#result(before, isLeftAlone ? asItIs(analysis) : this.#mended(before, analysis));
    if (faults.length > 0) return { ...result, notes: [...result.notes, ...faults] };
    this.#cached.keep(before, result);
    return result;
  }

  /** True where only what differs is checked, and neither the file does nor what decides it. */
  #isLeftAlone({ path, as }: FoundFile, shared: SharedValues, isOther: boolean): boolean {
    const { changed } = this.#settings;
    const isInput = path === '-' || as !== undefined;
    if (changed === null || isInput || differs(placeIn(path), changed)) return false;
    return isOther || !this.#around.isConcerned(path, shared, changed);
  }

  #mended({ found: { path }, mark, text, options }: Before, analysis: Analysis): Mended {
    const whole = mark + text;
    if (path.endsWith('.py')) return { ...asItIs(analysis), fixed: { before: whole, after: whole } };
    const result = mend({ path, mark, analysis }, options, this.#settings.args.fix);
    if (result.isWritten) this.#around.refresh();
    return result;
  }

  async #result(
    { found: { path, isNamed }, failOn }: Before,
    { analysis, notes, isWritten, fixed }: Mended,
  ): Promise<FileResult> {
    const { args } = this.#settings;
    const { analysis: told, ...counted } = judged(path, analysis, failOn, args);
    const file = checkedFile(path, told, { isWhole: isNamed || args.verbose, fixed });
    const isForeign = isNamed && analysis.kind === 'other';
    const isScript = path.endsWith('.py');
    const placed = { ...file, analysis: withChartPlaces(told, this.#charts) };
    const printed = isScript ? NOTHING_PRINTED : await this.#printed(placed, failOn);
    return {
      ...counted,
      ...printed,
      tally: { ...printed.tally, mended: isWritten ? 1 : 0 },
      hasFailed: args.fix === 'shown' ? printed.piece !== null : counted.hasFailed,
      notes: [
        ...notes,
        ...(isForeign ? [notOurs(path, args.requiresConfig)] : []),
        ...(isBeyond(analysis) ? [beyondLimit(path)] : []),
      ],
      failOn,
      code: codeSaid(file),
      ...(isScript && { script: file }),
    };
  }

  /** A quiet report for people holds files with something to tell alone. */
  async #printed(file: CheckedFile, failOn: Threshold): Promise<Pick<FileResult, 'piece' | 'tally'>> {
    const { args, language } = this.#settings;
    const format = await formatOf(args);
    const isSilent =
      args.isQuiet && args.format === 'human' && args.fix === null && file.analysis.problems.length === 0;
    return {
      piece: isSilent ? null : format.piece(file, printSetting(args, language, failOn)),
      tally: tallyOf(file, format.tellsMendable === true),
    };
  }
}

type Read = Extract<ReadText, { readonly text: string }>;

/** A script is printed with what others say of it. */
const NOTHING_PRINTED = { piece: null, tally: NO_TALLY };

/** True for a file that is larger than anything that is checked. */
const isBeyond = ({ problems }: Analysis): boolean => problems.some(({ code }) => code === 'beyond-limit');
