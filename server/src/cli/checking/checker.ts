import { writeFileSync } from 'node:fs';
import { analyze, analyzeScript, mended } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions, Language } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import { pythonOnDisk } from '../../node/python-on-disk.ts';
import type { SharedValues } from '../../workspace/shared-values.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { checkedFile } from '../formats/checked-file.ts';
import { FORMATS } from '../formats/formats.ts';
import { NO_TALLY, tallyOf } from '../formats/tally.ts';
import { FolderClusters } from '../inputs/cluster-file.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { mayBeOurs } from '../inputs/is-ours.ts';
import { beyondLimit, fault, notOurs, notWritten } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { placeIn, sharedFiles } from '../inputs/shared-settings.ts';
import { ReleaseFiles } from '../inputs/workspace-release.ts';
import { codeSaid } from './code-said.ts';
import { onlyTold } from './file-result.ts';
import type { FileResult } from './file-result.ts';
import { judged } from './judged.ts';

/** Checks one file after the other; what is around them is looked at once. What fails costs its own file alone. */
export class Checker {
  readonly #args: CheckArguments;
  readonly #language: Language;
  readonly #folders = new FolderClusters();
  readonly #python = pythonOnDisk();
  readonly #releases = new ReleaseFiles();
  readonly #shared = sharedFiles();

  constructor(args: CheckArguments, language: Language) {
    this.#args = args;
    this.#language = language;
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

  async #checked({ path, isNamed }: FoundFile, text: string): Promise<FileResult> {
    const shared = await this.#shared.valuesFor(placeIn(path));
    const options = await this.#optionsFor(path, text, shared);
    const { analysis, notes } = this.#analysed(path, text, options);
    const failOn = this.#args.failOn ?? shared.failOn ?? 'error';
    const { analysis: told, ...counted } = judged(path, analysis, failOn, this.#args);
    const file = checkedFile(path, told, isNamed);
    const format = FORMATS[this.#args.format];
    const isForeign = isNamed && analysis.kind === 'other';
    const isScript = path.endsWith('.py');
    const isSilent = this.#args.isQuiet && this.#args.format === 'human' && told.problems.length === 0;
    return {
      ...counted,
      piece: isScript || isSilent ? null : format.piece(file, { language: this.#language, failOn }),
      tally: isScript ? NO_TALLY : tallyOf(file, format.tellsMendable === true),
      notes: [
        ...notes,
        ...(isForeign ? [notOurs(path, this.#args.requiresConfig)] : []),
        ...(isBeyond(analysis) ? [beyondLimit(path)] : []),
      ],
      failOn,
      code: codeSaid(file),
      ...(isScript && { script: file }),
    };
  }

  #analysed(path: string, text: string, options: AnalyzeOptions): Analysed {
    if (path.endsWith('.py')) {
      const script = { path: placeOfPath(path), text };
      const sources = this.#python.sourcesOf(script.path, { local: [], remote: false });
      const data = () => this.#python.dataBeside(script.path);
      return { analysis: analyzeScript(script, sources, options, { data }), notes: [] };
    }
    const analysis = analyze(text, options);
    return this.#args.fix ? this.#written(path, analysis, options) : { analysis, notes: [] };
  }

  async #optionsFor(path: string, text: string, shared: SharedValues): Promise<AnalyzeOptions> {
    const { rayVersion, cluster, severities } = this.#args;
    const isOurs = mayBeOurs(path, text, this.#python);
    return {
      ...shared.options,
      ...this.#folders.optionsFor(path, isOurs),
      ...(path !== '-' && this.#python.around(placeOfPath(path))),
      ...(rayVersion === undefined ? await this.#releases.optionsFor(path, isOurs) : { rayVersionOption: rayVersion }),
      ...cluster,
      severities: { ...shared.rules, ...severities },
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
    this.#python.refresh();
    return { analysis: current, notes: [] };
  }
}

interface Analysed {
  readonly analysis: Analysis;
  readonly notes: readonly Note[];
}

/** True for a file that is larger than anything that is checked. */
const isBeyond = ({ problems }: Analysis): boolean => problems.some(({ code }) => code === 'beyond-limit');
