import { sep } from 'node:path';
import { CompletionItemKind } from 'vscode-languageserver/node';
import type { CompletionItem, CompletionParams, DefinitionParams, Location } from 'vscode-languageserver/node';
import { pathToFileURL } from 'node:url';
import { definitionAt, deploymentNamesAt, importPathAt, targetsIn } from '../core/index.ts';
import type { Analysis, AnalyzeOptions, Completion } from '../core/index.ts';
import { PythonFiles, repositoryOf } from '../files/python-files.ts';
import type { OpenText } from '../files/python-files.ts';
import type { DocumentStore } from './document-store.ts';
import { pathOf } from './files.ts';

export const isPython = (path: string): boolean => path.endsWith('.py');

/** Python beside the documents of an editor, its unsaved text first. */
export class PythonDocuments {
  readonly #files: PythonFiles;
  readonly #folders: () => readonly string[];
  readonly #read = new Map<string, ReadonlySet<string>>();

  constructor(openText: OpenText, folders: () => readonly string[]) {
    this.#files = new PythonFiles(openText);
    this.#folders = folders;
  }

  /** What the files around a document say of it. */
  around(path: string): Pick<AnalyzeOptions, 'codeOf' | 'readFile'> {
    const read = new Set<string>();
    this.#read.set(path, read);
    return this.#files.around(path, this.#rootOf(path), (file) => read.add(file));
  }

  /** Whether a file other than Python was read for a document when that was last looked at. */
  reads(path: string, changed: string): boolean {
    return this.#read.get(path)?.has(changed) === true;
  }

  close(path: string): void {
    this.#read.delete(path);
  }

  sourcesOf(path: string) {
    return this.#files.sourcesOf(path, { local: [], remote: false }, this.#rootOf(path));
  }

  /** The workspace folder around a file, or else its repository. */
  #rootOf(path: string): string {
    const around = this.#folders().filter((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    return around.toSorted((a, b) => a.length - b.length)[0] ?? repositoryOf(path);
  }
}

/** Whether a changed Python file may change what is known of a document: it was read, or something was not found. */
export const concernsCode = ({ configs }: Analysis, changed: string): boolean =>
  configs
    .flatMap(({ applications }) => applications)
    .some(({ code, importPath }) =>
      code === null ? importPath !== null : code.files.has(changed) || code.kind !== 'read',
    );

export const definition = async (store: DocumentStore, params: DefinitionParams): Promise<Location | null> => {
  const analysed = await store.analysed(params.textDocument.uri);
  if (analysed === null) return null;
  const { lines } = analysed.analysis;
  const found = definitionAt(analysed.analysis, lines.offsetAt(params.position));
  if (found === null) return null;
  return { uri: pathToFileURL(found.path).href, range: found.target };
};

const KINDS = {
  deployment: CompletionItemKind.Class,
  application: CompletionItemKind.Variable,
  builder: CompletionItemKind.Function,
  unknown: CompletionItemKind.Variable,
};

export const completion = async (store: DocumentStore, params: CompletionParams): Promise<CompletionItem[] | null> => {
  const analysed = await store.analysed(params.textDocument.uri);
  if (analysed === null || analysed.analysis.kind === 'other') return null;
  const { analysis, uri } = analysed;
  const offset = analysis.lines.offsetAt(params.position);
  const found = deploymentNamesAt(analysis, offset) ?? targetsAt(store, analysis, uri, offset);
  return (
    found?.items.map(({ name, is }) => ({
      label: name,
      kind: KINDS[is],
      ...(is !== 'unknown' && { detail: is }),
      textEdit: { range: analysis.lines.rangeOf(found.range), newText: name },
    })) ?? null
  );
};

const targetsAt = (
  store: DocumentStore,
  { text, configs }: Analysis,
  uri: string,
  offset: number,
): Completion | null => {
  const at = importPathAt(text, offset);
  const path = pathOf(uri);
  if (at === null || path === null) return null;
  const release = configs[0]?.ray.version ?? '';
  return { range: at.range, items: targetsIn(at.module, { release, sources: store.python.sourcesOf(path) }) };
};
