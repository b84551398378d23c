import type { Diagnostic } from 'vscode-languageserver';
import { codeAnalyses, codeProblems } from '../../core/index.ts';
import type { CodeProblem } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { toDiagnostic } from '../editor/to-protocol.ts';
import type { DiagnosticWords } from '../editor/to-protocol.ts';
import { uriOf } from '../files/uris.ts';

/** What open configs say of the files of their code: told at those files, for as long as a config says it. */
export class CodeDiagnostics {
  readonly #words: DiagnosticWords;
  readonly #publish: (uri: string) => void;
  /** By the document that says it. */
  readonly #said = new Map<string, readonly CodeProblem[]>();
  /** What was told last of each file of code. */
  readonly #told = new Map<string, string>();

  /** `publish` is told of each file of which something else is said now. */
  constructor(words: DiagnosticWords, publish: (uri: string) => void) {
    this.#words = words;
    this.#publish = publish;
  }

  /** A document was analysed; `path` is null for one that is on no disk. */
  tell({ uri, analysis }: Analysed, path: string | null): void {
    const said = path === null ? [] : codeProblems(analysis, path);
    if (said.length === 0 && !this.#said.has(uri)) return;
    this.#set(uri, said);
  }

  /** The document is no longer open. */
  forget(uri: string): void {
    if (this.#said.has(uri)) this.#set(uri, []);
  }

  /** The files of code of which a document says something. */
  namedBy(uri: string): readonly string[] {
    return [...new Set((this.#said.get(uri) ?? []).map(({ path }) => uriOf(path)))];
  }

  /** What all open configs say of a file of code. */
  of(uri: string): Diagnostic[] {
    const analyses = codeAnalyses([...this.#said.values()].flat());
    for (const [path, analysis] of analyses) {
      if (uriOf(path) !== uri) continue;
      return analysis.problems.map((problem) => toDiagnostic(problem, analysis, uri, this.#words));
    }
    return [];
  }

  #set(uri: string, said: readonly CodeProblem[]): void {
    const before = this.#said.get(uri) ?? [];
    if (said.length === 0) this.#said.delete(uri);
    else this.#said.set(uri, said);
    for (const changed of new Set([...before, ...said].map(({ path }) => uriOf(path)))) {
      const told = JSON.stringify(this.of(changed));
      if (this.#told.get(changed) === told) continue;
      this.#told.set(changed, told);
      this.#publish(changed);
    }
  }
}
