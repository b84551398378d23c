import type { Analysis, AnalyzeOptions } from '../../core/index.ts';
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
  readonly analyze: (text: string, options: AnalyzeOptions, previous?: Analysis) => Analysis;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

/** One analysis a document: of its text as it stands, kept until the text or what it stands on changes. */
export class Analyses {
  readonly #sources: AnalysisSources;
  readonly #last = new Map<string, Kept>();
  /** Documents whose last analysis no longer holds; the next one may still take from it what did not change. */
  readonly #stale = new Set<string>();
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
      if (generation === this.#generation && this.#sources.textOf(uri) === document)
        return this.#current(document) ?? this.#analyse(document, standpoint);
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
  }

  #current(document: DocumentText): Analysed | null {
    const last = this.#last.get(document.uri);
    return last?.document === document && !this.#stale.has(document.uri) ? last.analysed : null;
  }

  #analyse(document: DocumentText, { isLookedAt, options }: Standpoint): Analysed {
    const { uri, version, text } = document;
    const { analyze, now } = this.#sources;
    const start = now();
    const previous = this.#last.get(uri)?.analysed.analysis;
    const analysis = isLookedAt ? analyze(text, options(), previous) : unread(text);
    const analysed = { uri, version, analysis, isLookedAt };
    this.#last.set(uri, { document, analysed, took: previous && now() - start });
    this.#stale.delete(uri);
    return analysed;
  }
}
