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
  'both settings are empty until someone sets them': async () => {
    const settings = vscode.workspace.getConfiguration('rayServeLens');
    check(settings.get('cluster') === null, 'cluster is set');
    check(settings.get('rayVersion') === null, 'rayVersion is set');
    return Promise.resolve();
  },
};
