import * as vscode from 'vscode';
import { actionsAt, check, openCopy, replaceAll, until, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';

async function fixes(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const error = await waitFor(document, 'cpu-contention');
  return until('code actions', async () => {
    const actions = (await actionsAt(document, error.range)).filter((action) => action.edit !== undefined);
    return actions.length > 0 && actions;
  });
}

/** Comments of the file that are not ours to lose. */
const comments = ['# answers the chat', '# writes the summaries', '# rayServeLens.rayVersion: 2.49.2'];

async function applyAndUndo(title: string): Promise<boolean> {
  const document = await openCopy();
  const before = document.getText();
  const action = (await fixes(document)).find((one) => one.title === title);
  check(action?.edit !== undefined, `"${title}" is gone on a fresh copy`);
  check(await vscode.workspace.applyEdit(action.edit), `"${title}" was refused`);
  const after = document.getText();
  check(after !== before, `"${title}" changes nothing`);
  for (const comment of comments) check(after.includes(comment), `"${title}" loses "${comment}"`);
  const ended = await ends(document);
  await vscode.commands.executeCommand('undo');
  await until(`"${title}" undone`, () => document.getText() === before);
  await waitFor(document, 'cpu-contention');
  return ended;
}

/** Whether the changed text is free of the error within the time that two seconds give. */
async function ends(document: vscode.TextDocument): Promise<boolean> {
  return until('no error', () => withCode(document, 'cpu-contention').length === 0, 2_000).catch(() => false);
}

export const fixTests: Tests = {
  'the error offers edits': async () => {
    const document = await openCopy();
    for (const action of await fixes(document)) check(action.title !== '', 'a fix without a title');
  },
  'fewer routers end the error': async () => {
    const document = await openCopy();
    const all = await fixes(document);
    const router = all.filter((action) => action.title.includes('num_router_replicas'));
    check(router.length > 0, `no router fix among: ${all.map((action) => action.title).join(' | ')}`);
    const ended = [];
    for (const action of router) ended.push(await applyAndUndo(action.title));
    check(ended.includes(true), 'the error stays after every router fix');
  },
  'each fix changes the file, keeps its comments and can be undone': async () => {
    const document = await openCopy();
    const others = (await fixes(document)).filter((one) => !one.title.includes('num_router_replicas'));
    for (const action of others) await applyAndUndo(action.title);
  },
  'the preferred fix, chosen in the menu, ends the error': async () => {
    const document = await openCopy();
    const before = document.getText();
    const { range } = await waitFor(document, 'cpu-contention');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(range.start, range.start);
    const chosen = { kind: vscode.CodeActionKind.QuickFix.value, apply: 'first', preferred: true };
    await until('the edit', async () => {
      await vscode.commands.executeCommand('editor.action.codeAction', chosen);
      return document.getText() !== before;
    });
    check(await ends(document), 'the error stays after the preferred fix');
  },
  'a file that fits has no error': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    await replaceAll(document, document.getText().replace('cluster: cpu=4', 'cluster: cpu=8'));
    await until('no error', () => withCode(document, 'cpu-contention').length === 0);
    await waitFor(document, 'hidden-router');
  },
};
