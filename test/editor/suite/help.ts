import * as vscode from 'vscode';
import { isElsewhere, textsInWindow } from './window.ts';

export const source = 'ray-serve';
export const example = 'two-llm-apps.yaml';

const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  if (first === undefined) throw new Error('no folder is open');
  return first.uri;
};

export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Asks again and again until the answer is not undefined or false; throws at the deadline. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 10_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`not in ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

let copies = 0;

/** Shows a new file with this text (the example's by default), beside nothing else. */
export async function openCopy(text?: string): Promise<vscode.TextDocument> {
  copies += 1;
  const uri = vscode.Uri.joinPath(folder(), `copy-${copies}.yaml`);
  const bytes =
    text === undefined
      ? await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), example))
      : new TextEncoder().encode(text);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return show(uri);
}

export const openExample = (): Promise<vscode.TextDocument> => show(vscode.Uri.joinPath(folder(), example));

export const openFile = (name: string): Promise<vscode.TextDocument> => show(vscode.Uri.joinPath(folder(), name));

export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The code alone, whether or not a link to its page goes with it. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

export const ours = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((one) => one.source === source);

export const withCode = (document: vscode.TextDocument, code: string): vscode.Diagnostic[] =>
  ours(document).filter((one) => codeOf(one) === code);

export const waitFor = (document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> =>
  until(`diagnostic ${code}`, () => withCode(document, code)[0]);

/** The next time the editor hears about this document's diagnostics; ask before the change that causes it. */
export function nextDiagnostics(document: vscode.TextDocument, limit = 10_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(`no diagnostics event in ${limit} ms`));
    }, limit);
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
      clearTimeout(late);
      listener.dispose();
      resolve();
    });
  });
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, document.validateRange(everything), text);
  check(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

/** The fixes at a place, each with the edit that the editor asks for once one is chosen. */
export const actionsAt = (document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    RESOLVED,
  );

/** How many fixes of a place are asked for their edits; more than there are. */
const RESOLVED = 100;

export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** What the lenses of a document that is shown say, from the top down. */
export async function lensTitles({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  if (isElsewhere) return textsInWindow('.editor-instance .codelens-decoration > a');
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.toSorted((a, b) => a.range.start.compareTo(b.range.start)).map(({ command }) => command?.title ?? '');
}

/** Waits until the lenses of a document that is shown say what is wanted. */
export async function untilLenses(
  document: vscode.TextDocument,
  isWanted: (titles: readonly string[]) => boolean,
): Promise<void> {
  let titles: readonly string[] = [];
  try {
    await until('the lenses', async () => isWanted((titles = await lensTitles(document))));
  } catch (error) {
    throw new Error(`the lenses say ${titles.join(' | ')}`, { cause: error });
  }
}
