import {
  DiagnosticSeverity,
  Range,
  Selection,
  Uri,
  ViewColumn,
  commands,
  languages,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import type { BaseLanguageClient, Range as ServerRange } from 'vscode-languageclient';
import { say } from '../words.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';

const EXAMPLE = ['examples', 'two-llm-apps.yaml'];

/** Opens a copy of the bundled example that is saved nowhere, beside the page that led here. */
export async function openExample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, ...EXAMPLE));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: 'yaml', content });
  const isPage = window.activeTextEditor === undefined && window.tabGroups.activeTabGroup.activeTab !== undefined;
  await window.showTextDocument(document, {
    viewColumn: isPage ? ViewColumn.Beside : ViewColumn.Active,
    preview: false,
  });
}

const shownEditor = (): TextEditor | undefined =>
  [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.languageId === 'yaml');

/** Goes to a place as if the person had put the cursor there. */
async function goTo(editor: TextEditor, range: Range): Promise<void> {
  const selection = new Selection(range.start, range.start);
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.Active, selection });
}

/** For so long, in milliseconds, the walkthrough may still take the focus back. */
const TAKEN_BACK_MS = 2_000;

/**
 * Goes to a place and shows there what a command of the editor shows: once more where the walkthrough takes the focus back,
 * as it does while it marks the step that led here as done.
 */
async function showAt(editor: TextEditor, range: Range, command: string): Promise<void> {
  const show = async (): Promise<void> => {
    await goTo(editor, range);
    await commands.executeCommand(command);
  };
  await show();
  if (window.activeTextEditor === undefined) {
    await show();
    return;
  }
  const watch = window.onDidChangeActiveTextEditor((active) => {
    watch.dispose();
    if (active === undefined) void show();
  });
  setTimeout(() => {
    watch.dispose();
  }, TAKEN_BACK_MS);
}

/** Shows at the name of the first application what it reserves. */
export async function showSum(client: BaseLanguageClient): Promise<void> {
  const editor = shownEditor();
  const textDocument = { uri: editor?.document.uri.toString() };
  const symbols =
    editor === undefined
      ? null
      : await client
          .sendRequest<readonly { readonly selectionRange: ServerRange }[] | null>('textDocument/documentSymbol', {
            textDocument,
          })
          .catch(() => null);
  const range = symbols?.[0]?.selectionRange;
  if (editor === undefined || range === undefined) {
    void window.showInformationMessage(say(WORDS.noConfig));
    return;
  }
  await showAt(editor, client.protocol2CodeConverter.asRange(range), 'editor.action.showHover');
}

/** Opens the menu of fixes at the first of the worst problems. */
export async function showFixes(): Promise<void> {
  const editor = shownEditor();
  const problems =
    editor === undefined
      ? []
      : languages
          .getDiagnostics(editor.document.uri)
          .filter(({ source }) => source === 'ray-serve')
          .toSorted((a, b) => a.severity - b.severity || a.range.start.compareTo(b.range.start));
  const [worst] = problems;
  if (editor === undefined || worst === undefined || worst.severity > DiagnosticSeverity.Information) {
    void window.showInformationMessage(say(editor === undefined ? WORDS.noConfig : WORDS.nothingToMend));
    return;
  }
  await showAt(editor, worst.range, 'editor.action.quickFix');
}
