import { writeFileSync } from 'node:fs';
import { mended } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions, Threshold } from '../../core/index.ts';
import type { SharedValues } from '../../workspace/shared-values.ts';
import { CachedChecks } from '../cache/cached-checks.ts';
import type { Before } from '../cache/cached-checks.ts';
import { differs } from '../changed/concerned.ts';
import { checkedFile } from '../formats/checked-file.ts';
import { FORMATS } from '../formats/formats.ts';
import { NO_TALLY, tallyOf } from '../formats/tally.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { beyondLimit, fault, notOurs, notWritten } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { placeIn } from '../inputs/shared-settings.ts';
import { codeSaid } from './code-said.ts';
import { LEFT_ALONE, onlyTold } from './file-result.ts';
import type { FileResult } from './file-result.ts';
import { judged } from './judged.ts';
import { Surroundings } from './surroundings.ts';
import type { ThreadSettings } from './threads.ts';

/** Checks one file after the other; what is around them is looked at once. What fails costs its own file alone. */
export class Checker {
  readonly #settings: ThreadSettings;
  readonly #around = new Surroundings();
  readonly #cached: CachedChecks;

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
    this.#cached = new CachedChecks(settings, this.#around.python);
  }

  async check(found: FoundFile): Promise<FileResult> {
    const read = readText(found.path);
    if ('note' in read) return onlyTold(read.note);
    try {
      return await this.#checked(found, read.text);
    } catch (error) {
      return onlyTold(fault(found.path, error));
    }
  }

  async #checked(found: FoundFile, text: string): Promise<FileResult> {
    const { path } = found;
    const { args } = this.#settings;
    const shared = await this.#around.sharedFor(path);
    const options = await this.#around.optionsFor(path, text, shared, args);
    const failOn = args.failOn ?? shared.failOn ?? 'error';
    const before = { found, text, options, failOn };
    const result = this.#cached.find(before) ?? this.#worked(before, shared);
    return this.#isLeftAlone(path, shared, result.tally.others > 0) ? LEFT_ALONE : result;
  }

  /** A file that is left alone is not written, but what is said of it is kept. */
  #worked(before: Before, shared: SharedValues): FileResult {
    const { found, text, options, failOn } = before;
    const { path } = found;
    const { args, cache } = this.#settings;
    const analysis = this.#around.analysed(path, text, options);
    const isLeftAlone = this.#isLeftAlone(path, shared, analysis.kind === 'other');
    if (cache === null && isLeftAlone) return LEFT_ALONE;
    const writes = args.fix && !path.endsWith('.py') && !isLeftAlone;
    const { analysis: current, notes } = writes ? this.#written(path, analysis, options) : { analysis, notes: [] };
    const result = this.#result(found, current, notes, failOn);
    this.#cached.keep(before, result);
    return result;
  }

  /** True where only what differs is checked, and neither the file does nor what decides it. */
  #isLeftAlone(path: string, shared: SharedValues, isOther: boolean): boolean {
    const { changed } = this.#settings;
    if (changed === null || path === '-' || differs(placeIn(path), changed)) return false;
    return isOther || !this.#around.isConcerned(path, shared, changed);
  }

  #result({ path, isNamed }: FoundFile, analysis: Analysis, notes: readonly Note[], failOn: Threshold): FileResult {
    const { args, language } = this.#settings;
    const { analysis: told, ...counted } = judged(path, analysis, failOn, args);
    const file = checkedFile(path, told, isNamed);
    const format = FORMATS[args.format];
    const isForeign = isNamed && analysis.kind === 'other';
    const isScript = path.endsWith('.py');
    const isSilent = args.isQuiet && args.format === 'human' && told.problems.length === 0;
    return {
      ...counted,
      piece: isScript || isSilent ? null : format.piece(file, { language, failOn }),
      tally: isScript ? NO_TALLY : tallyOf(file, format.tellsMendable === true),
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

  /** The analysis of the mended text, which is in the file now; that of the old one where it cannot be written. */
  #written(path: string, analysis: Analysis, options: AnalyzeOptions): Analysed {
    const current = mended(analysis, options);
    if (current.text === analysis.text) return { analysis, notes: [] };
    try {
      writeFileSync(path, current.text);
    } catch {
      return { analysis, notes: [notWritten(path)] };
    }
    this.#around.refresh();
    return { analysis: current, notes: [] };
  }
}

interface Analysed {
  readonly analysis: Analysis;
  readonly notes: readonly Note[];
}

/** True for a file that is larger than anything that is checked. */
const isBeyond = ({ problems }: Analysis): boolean => problems.some(({ code }) => code === 'beyond-limit');
