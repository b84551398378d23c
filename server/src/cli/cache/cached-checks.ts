import { placeOfPath } from '../../node/places.ts';
import type { AnalyzeOptions, Threshold } from '../../core/index.ts';
import type { PythonFiles } from '../../files/python-files.ts';
import { nameFor } from '../baseline/baseline.ts';
import { digest } from '../checking/fingerprints.ts';
import type { FileResult } from '../checking/file-result.ts';
import type { ThreadSettings } from '../checking/threads.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { Signs, askedData, stillHolds, takeOver } from './asked-data.ts';
import { plain } from './plain.ts';
import { ResultCache } from './result-cache.ts';

/** The comment that Helm writes above what a template gave. */
const RENDERED = /^# Source: /m;

/** All that is known of a file before its analysis. */
export interface Before {
  readonly found: FoundFile;
  readonly text: string;
  /** The byte order mark before it. */
  readonly mark: string;
  readonly options: AnalyzeOptions;
  readonly failOn: Threshold;
}

/** Results of earlier calls, which hold where the file, all that its analysis asked for and the call are the same. */
export class CachedChecks {
  readonly #settings: ThreadSettings;
  readonly #python: PythonFiles;
  readonly #cache: ResultCache | null;
  readonly #signs = new Signs();

  constructor(settings: ThreadSettings, python: PythonFiles) {
    this.#settings = settings;
    this.#python = python;
    this.#cache = settings.cache === null ? null : new ResultCache(settings.cache.folder);
  }

  find(before: Before): FileResult | null {
    const { path } = before.found;
    const entry = this.#keeps(before) ? this.#cache?.find(this.#nameOf(before), this.#keyOf(before)) : null;
    if (entry == null) return null;
    const asked = this.#python.askedFor(placeOfPath(path));
    if (!stillHolds(entry.asked, asked, this.#python.now, this.#signs)) return null;
    takeOver(entry.asked, asked, this.#python.now);
    return entry.result;
  }

  keep(before: Before, result: FileResult): void {
    const { path } = before.found;
    if (this.#cache === null || !this.#keeps(before)) return;
    const asked = askedData(this.#python.askedFor(placeOfPath(path)), this.#python.now, this.#signs);
    this.#cache.keep(this.#nameOf(before), { key: this.#keyOf(before), asked, result });
  }

  /**
   * Standard input is checked once, a script is printed with what others say of it, a file that is mended changes, and of what
   * Helm rendered the lines of the chart are told, which may have moved. Models outside of the repository change unseen.
   */
  #keeps({ found: { path }, text }: Before): boolean {
    return (
      path !== '-' &&
      !path.endsWith('.py') &&
      this.#settings.args.fix === null &&
      !this.#settings.args.readsModels &&
      !RENDERED.test(text)
    );
  }

  /** What is checked and how it is printed: another call of the same takes the place of this one. */
  #nameOf({ found }: Before): string {
    const { args, language } = this.#settings;
    return plain([process.cwd(), found.path, args.format, language]);
  }

  #keyOf(before: Before): string {
    const { found, text, mark, options, failOn } = before;
    const { args, cache } = this.#settings;
    const { isQuiet, requiresConfig, verbose, isColored, baseline } = args;
    const name = baseline === null ? '' : nameFor(baseline.path, found.path);
    const known = baseline === null ? null : [baseline.does, name, baseline.known.get(name) ?? []];
    const call = [this.#nameOf(before), cache?.build, found.isNamed, isQuiet, requiresConfig, verbose, isColored, mark];
    return digest(`${plain([call, failOn, known, options])}\n${text}`);
  }
}
