import type { Analysis, AnalyzeOptions } from '../../core/index.ts';
import type { LateFiles } from '../../files/late-files.ts';
import type { DocumentText } from './open-documents.ts';
import { unread } from './our-files.ts';

/** What is known of one text of a document. */
export interface Analysed {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  /** False where the settings leave the document out. */
  readonly isLookedAt: boolean;
}

/** What a document is analysed with. */
export interface Standpoint {
  /** False where the settings leave the document out. */
  readonly isLookedAt: boolean;
  /** Asked for at once before the analysis, so that all of it is of one moment. */
  readonly options: () => AnalyzeOptions;
}

interface Kept {
  readonly document: DocumentText;
  readonly analysed: Analysed;
  readonly took: number | undefined;
}

/** What the analyses stand on. */
export interface AnalysisSources {
  readonly textOf: (uri: string) => DocumentText | undefined;
  readonly standpointOf: (document: DocumentText) => Promise<Standpoint>;
  /** In steps, between which what has come in is heard. */
  readonly analyze: (
    text: string,
    options: AnalyzeOptions,
    previous?: Analysis,
  ) => Iterator<undefined, Analysis, undefined>;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** What is read beside the documents; an analysis that asked for what was not read yet is made again. */
  readonly files?: LateFiles;
  /** Resolves once everything that has arrived by now is handled. */
  readonly turn: () => Promise<void>;
}

/** An analysis that is being made. */
interface Running {
  readonly document: DocumentText;
  readonly generation: number;
  readonly analysed: Promise<Analysed | null>;
}

/** One analysis a document: of its text as it stands, kept until the text or what it stands on changes. */
export class Analyses {
  readonly #sources: AnalysisSources;
  readonly #last = new Map<string, Kept>();
  /** Documents whose last analysis no longer holds; the next one may still take from it what did not change. */
  readonly #stale = new Set<string>();
  readonly #running = new Map<string, Running>();
  /** Counts changes: what was begun before is begun again. */
  #generation = 0;

  constructor(sources: AnalysisSources) {
    this.#sources = sources;
  }

  /** The analysis of the text as it stands now; null if the document is not open. */
  async of(uri: string): Promise<Analysed | null> {
    for (;;) {
      const document = this.#sources.textOf(uri);
      if (document === undefined) return null;
      const known = this.#current(document);
      if (known !== null) return known;
      const generation = this.#generation;
      const standpoint = await this.#sources.standpointOf(document);
      if (!this.#isOf(document, generation)) continue;
      const analysed = this.#current(document) ?? (await this.#shared(document, standpoint, generation));
      if (analysed !== null) return analysed;
    }
  }

  /** Milliseconds that the last analysis of a document took that had one before it to take from; undefined where none had. */
  lastTook(uri: string): number | undefined {
    return this.#last.get(uri)?.took;
  }

  /** Something around the documents changed: an analysis for which files are read just now begins again. */
  restart(): void {
    this.#generation++;
  }

  /** What a document stands on has changed. */
  forget(uri: string): void {
    this.#generation++;
    this.#stale.add(uri);
  }

  close(uri: string): void {
    this.#generation++;
    this.#last.delete(uri);
    this.#stale.delete(uri);
    this.#running.delete(uri);
  }

  #current(document: DocumentText): Analysed | null {
    const last = this.#last.get(document.uri);
    return last?.document === document && !this.#stale.has(document.uri) ? last.analysed : null;
  }

  /** True where neither the text nor what it stands on has changed since. */
  #isOf(document: DocumentText, generation: number): boolean {
    return generation === this.#generation && this.#sources.textOf(document.uri) === document;
  }

  /** One analysis for all who ask for the same; null where it was dropped for a newer text, or for files that were read. */
  #shared(document: DocumentText, standpoint: Standpoint, generation: number): Promise<Analysed | null> {
    const { uri } = document;
    const running = this.#running.get(uri);
    if (running?.document === document && running.generation === generation) return running.analysed;
    const analysed = this.#analyse(document, standpoint, generation);
    this.#running.set(uri, { document, generation, analysed });
    const end = (): void => {
      if (this.#running.get(uri)?.analysed === analysed) this.#running.delete(uri);
    };
    analysed.then(end, end);
    return analysed;
  }

  async #analyse(
    document: DocumentText,
    { isLookedAt, options }: Standpoint,
    generation: number,
  ): Promise<Analysed | null> {
    const { uri, version, text } = document;
    const { analyze, now, turn, files } = this.#sources;
    const reads = files?.reads();
    const start = now();
    const previous = this.#last.get(uri)?.analysed.analysis;
    const steps = isLookedAt ? analyze(text, options(), previous) : null;
    let step = steps?.next();
    while (steps !== null && step !== undefined && step.done !== true) {
      await turn();
      if (!this.#isOf(document, generation)) return null;
      step = steps.next();
    }
    const analysis = step?.value ?? unread(uri, text);
    const analysed = { uri, version, analysis, isLookedAt };
    this.#last.set(uri, { document, analysed, took: previous && now() - start });
    this.#stale.delete(uri);
    if (files === undefined || (!files.waits() && files.reads() === reads)) return analysed;
    this.#stale.add(uri);
    await files.read();
    return null;
  }
}
