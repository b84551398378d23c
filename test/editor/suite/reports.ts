import * as vscode from 'vscode';
import { check, hoverAt, openCopy, openExample, ours, replaceAll, source, until, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';

const plain = 'name: notes\nitems:\n  - one\n  - two\n';

export const reportTests: Tests = {
  'the example shows one error on the applications and where they compete': async () => {
    const document = await openExample();
    const error = await waitFor(document, 'cpu-contention');
    check(error.severity === vscode.DiagnosticSeverity.Error, `severity ${error.severity}`);
    check(document.getText(error.range) === 'applications', `on "${document.getText(error.range)}"`);
    check((error.relatedInformation ?? []).length > 0, 'no related places');
    check(withCode(document, 'cpu-contention').length === 1, 'not one error');
  },
  'the hidden router is said as information': async () => {
    const document = await openExample();
    const hidden = await waitFor(document, 'hidden-router');
    check(hidden.severity === vscode.DiagnosticSeverity.Information, `severity ${hidden.severity}`);
  },
  "an application's hover is a table with the hidden router and the file's 6 CPU": async () => {
    const document = await openExample();
    await waitFor(document, 'cpu-contention');
    const at = document.positionAt(document.getText().indexOf('falcon3-1b') + 2);
    const text = await hoverAt(document, at);
    check(/^\|.*\|\s*\n\|[ :|-]+\|/m.test(text), `no table in: ${text}`);
    check(text.includes('LLMRouter'), `no LLMRouter in: ${text}`);
    check(/\b6\b/.test(text), `no 6 in: ${text}`);
  },
  'typing a line keeps the diagnostics': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const end = document.lineAt(document.lineCount - 1).range.end;
    const editor = vscode.window.activeTextEditor;
    check(editor?.document === document, 'another editor is active');
    editor.selection = new vscode.Selection(end, end);
    for (const key of '\nproxy_location: HeadOnly') await vscode.commands.executeCommand('type', { text: key });
    check(document.getText().includes('proxy_location'), 'the line was not typed');
    const error = await waitFor(document, 'cpu-contention');
    check(document.getText(error.range) === 'applications', 'the error moved away');
  },
  'diagnostics go when the text stops being a Serve config, and come back': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const before = document.getText();
    await replaceAll(document, plain);
    await until('no diagnostics of ours', () => ours(document).length === 0);
    await replaceAll(document, before);
    await waitFor(document, 'cpu-contention');
  },
  'a YAML file that is not ours gets nothing': async () => {
    const other = await openCopy(plain);
    // The example is opened after it: once its diagnostics are there, the other's would be too.
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    check(ours(other).length === 0, 'diagnostics on a plain file');
  },
  'closing a file clears its diagnostics': async () => {
    const { uri } = await openCopy();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Opened as a person opens it: a document that this suite asked for itself would stay open for minutes.
    const again = vscode.Uri.joinPath(uri, '..', 'closed.yaml');
    await vscode.workspace.fs.copy(uri, again);
    await vscode.commands.executeCommand('vscode.open', again);
    const count = () => vscode.languages.getDiagnostics(again).filter((one) => one.source === source).length;
    await until('diagnostics of ours', () => count() > 0);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('no diagnostics of ours', () => count() === 0);
  },
};
