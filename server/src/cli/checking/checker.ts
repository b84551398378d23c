import { analyze, analyzeScript } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions, Language } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import { pythonOnDisk } from '../../node/python-on-disk.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { withChartPlaces } from '../charts/chart-places.ts';
import { chartFiles } from '../charts/chart.ts';
import { checkedFile } from '../formats/checked-file.ts';
import type { CheckedFile } from '../formats/checked-file.ts';
import { printSetting } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { NO_TALLY, tallyOf } from '../formats/tally.ts';
import { FolderClusters } from '../inputs/cluster-file.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { mayBeOurs } from '../inputs/is-ours.ts';
import { beyondLimit, fault, notOurs } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import type { ReadText } from '../inputs/read-text.ts';
import { ReleaseFiles } from '../inputs/workspace-release.ts';
import { codeSaid } from './code-said.ts';
import { asItIs, mend } from './mend.ts';
import type { Mended } from './mend.ts';
import { onlyTold } from './file-result.ts';
import type { FileResult } from './file-result.ts';
import { hasFailed } from './threshold.ts';

/** Checks one file after the other; what is around them is looked at once. What fails costs its own file alone. */
export class Checker {
  readonly #args: CheckArguments;
  readonly #language: Language;
  readonly #charts = chartFiles('.');
  readonly #folders = new FolderClusters();
  readonly #python = pythonOnDisk();
  readonly #releases = new ReleaseFiles();

  constructor(args: CheckArguments, language: Language) {
    this.#args = args;
    this.#language = language;
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

  async #checked({ path, isNamed }: FoundFile, read: Read): Promise<FileResult> {
    const options = await this.#optionsFor(path, read.text);
    const { analysis, notes, isWritten, fixed } = this.#analysed(path, read, options);
    const { failOn, requiresConfig, verbose } = this.#args;
    const file = checkedFile(path, analysis, { isWhole: isNamed || verbose, fixed });
    const isForeign = isNamed && analysis.kind === 'other';
    const isScript = path.endsWith('.py');
    const placed = { ...file, analysis: withChartPlaces(analysis, this.#charts) };
    const told = isScript ? NOTHING_PRINTED : await this.#printed(placed);
    return {
      ...told,
      tally: { ...told.tally, mended: isWritten ? 1 : 0 },
      hasFailed: this.#args.fix === 'shown' ? told.piece !== null : hasFailed(analysis, failOn),
      notes: [
        ...notes,
        ...(isForeign ? [notOurs(path, requiresConfig)] : []),
        ...(isBeyond(analysis) ? [beyondLimit(path)] : []),
      ],
      code: codeSaid(file),
      ...(isScript && { script: file }),
    };
  }

  async #printed(file: CheckedFile): Promise<Pick<FileResult, 'piece' | 'tally'>> {
    const format = await formatOf(this.#args);
    return {
      piece: format.piece(file, printSetting(this.#args, this.#language)),
      tally: tallyOf(file, format.tellsMendable === true),
    };
  }

  #analysed(path: string, { text, mark }: Read, options: AnalyzeOptions): Mended {
    if (path.endsWith('.py')) {
      const script = { path: placeOfPath(path), text };
      const sources = this.#python.sourcesOf(script.path, { local: [], remote: false });
      const data = () => this.#python.dataBeside(script.path);
      const whole = mark + text;
      return {
        ...asItIs(analyzeScript(script, sources, options, { data })),
        fixed: { before: whole, after: whole },
      };
    }
    const result = mend({ path, mark, analysis: analyze(text, options) }, options, this.#args.fix);
    if (result.isWritten) this.#python.refresh();
    return result;
  }

  async #optionsFor(path: string, text: string): Promise<AnalyzeOptions> {
    const { rayVersion, cluster, severities } = this.#args;
    const isOurs = mayBeOurs(path, text, this.#python);
    return {
      ...this.#folders.optionsFor(path, isOurs),
      ...(path !== '-' && this.#python.around(placeOfPath(path))),
      ...(rayVersion === undefined ? await this.#releases.optionsFor(path, isOurs) : { rayVersionOption: rayVersion }),
      ...cluster,
      severities,
    };
  }
}

type Read = Extract<ReadText, { readonly text: string }>;

/** A script is printed with what others say of it. */
const NOTHING_PRINTED = { piece: null, tally: NO_TALLY };

/** True for a file that is larger than anything that is checked. */
const isBeyond = ({ problems }: Analysis): boolean => problems.some(({ code }) => code === 'beyond-limit');
