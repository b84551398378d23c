import * as vscode from 'vscode';
import { check, nextDiagnostics, openCopy, replaceAll, until, waitFor } from './help.ts';
import type { Tests } from './index.ts';

export const commandTests: Tests = {
  'a restart brings the diagnostics back': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const changed = nextDiagnostics(document);
    await vscode.commands.executeCommand('rayServeLens.restartServer');
    await changed;
    await waitFor(document, 'cpu-contention');
  },
  'restarts asked for at once end with one running server': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const restart = () => vscode.commands.executeCommand('rayServeLens.restartServer');
    await Promise.all([restart(), restart(), restart()]);
    await waitFor(document, 'cpu-contention');
  },
  'the copy command fills the clipboard': async () => {
    const text = 'ray start --num-cpus=2';
    await vscode.commands.executeCommand('rayServeLens.copyText', text);
    await until('the text on the clipboard', async () => (await vscode.env.clipboard.readText()) === text);
  },
  'a comparison of two releases opens beside, says what gets worse and cannot be written': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const compare = () => vscode.commands.executeCommand('rayServeLens.compareReleases', '2.49.2', '2.60.0');
    await compare();
    const shown = vscode.window.activeTextEditor?.document;
    check(shown?.uri.scheme === 'ray-serve-lens-releases', `shown: ${shown?.uri.toString() ?? 'nothing'}`);
    check(shown.getText().includes('Ray 2.60.0 rejects it at stage build'), `text: ${shown.getText()}`);
    check(vscode.workspace.fs.isWritableFileSystem(shown.uri.scheme) !== true, 'it can be written');
    await vscode.window.showTextDocument(document, { preview: false });
    await replaceAll(document, document.getText().replaceAll(/.*resources_per_bundle.*\n/g, ''));
    await compare();
    await until('the comparison of the text as it stands', () => !shown.getText().includes('stage build'));
  },
  'both settings are empty until someone sets them': async () => {
    const settings = vscode.workspace.getConfiguration('rayServeLens');
    check(settings.get('cluster') === '', 'cluster is set');
    check(settings.get('rayVersion') === '', 'rayVersion is set');
    return Promise.resolve();
  },
};
