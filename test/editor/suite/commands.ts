import * as vscode from 'vscode';
import { check, nextDiagnostics, openCopy, until, waitFor } from './help.ts';
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
  'a comparison of two releases opens beside, once however often it is asked for': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const pages = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('.comparison'));
    const compare = () => vscode.commands.executeCommand('rayServeLens.compareReleases', '2.49.2', '2.60.0');
    await compare();
    await until('the page', () => pages().length === 1);
    await compare();
    check(pages().length === 1, `${String(pages().length)} pages`);
    check(vscode.window.activeTextEditor?.document === document, 'the file lost the focus');
  },
  'both settings are empty until someone sets them': async () => {
    const settings = vscode.workspace.getConfiguration('rayServeLens');
    check(settings.get('cluster') === '', 'cluster is set');
    check(settings.get('rayVersion') === '', 'rayVersion is set');
    return Promise.resolve();
  },
};
