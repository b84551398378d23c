import * as vscode from 'vscode';
import { check, codeOf, hoverAt, openCopy, ours, until, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';

const lenses = (document: vscode.TextDocument): Thenable<vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);

/** What is shown above the place where somebody types: problems and lenses with their lines. */
async function above(document: vscode.TextDocument, line: number): Promise<readonly string[]> {
  const problems = ours(document).map((one) => [one.range.start.line, `${codeOf(one)} ${one.message}`] as const);
  const titles = (await lenses(document)).map((one) => [one.range.start.line, one.command?.title ?? ''] as const);
  return [...problems, ...titles]
    .filter(([at]) => at < line)
    .map(([at, what]) => `${at} ${what}`)
    .toSorted();
}

/** Types letter by letter on a new line above one that holds `place`; after each letter, and each time that problems come, all above stands. */
async function typeAbove(document: vscode.TextDocument, place: string, text: string): Promise<number> {
  const { line } = document.positionAt(document.getText().lastIndexOf(place));
  const before = await above(document, line);
  check(before.length > 4, `too little is shown: ${before.join(' | ')}`);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(line, 0), '    \n');
  });
  editor.selection = new vscode.Selection(line, 4, line, 4);
  const seen: Promise<readonly string[]>[] = [];
  const listener = vscode.languages.onDidChangeDiagnostics(() => seen.push(above(document, line)));
  for (const letter of text) {
    await vscode.commands.executeCommand('type', { text: letter });
    seen.push(above(document, line));
    await seen.at(-1);
  }
  listener.dispose();
  for (const shown of await Promise.all(seen))
    check(shown.join('\n') === before.join('\n'), `was\n${before.join('\n')}\nand is\n${shown.join('\n')}`);
  return line;
}

export const typingTests: Tests = {
  'half a line lets all else stand, and is told after a second': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const line = await typeAbove(document, 'import_path', 'runtime_env');
    check(withCode(document, 'yaml-syntax').length === 0, 'it is told while it is typed');
    check((await lenses(document)).length === 3, 'a lens is missing');
    const name = document.positionAt(document.getText().lastIndexOf('name: falcon') + 7);
    check((await hoverAt(document, name)).includes('falcon-h1-0.5b'), 'no hover');
    const fault = await waitFor(document, 'yaml-syntax');
    check(fault.range.start.line === line && fault.message.includes('runtime_env'), fault.message);
    await vscode.commands.executeCommand('type', { text: ': {' });
    await until('no fault', () => withCode(document, 'yaml-syntax').length === 0);
  },
  'half a line is told when the file is saved': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    await typeAbove(document, 'import_path', 'run');
    const start = Date.now();
    await document.save();
    await waitFor(document, 'yaml-syntax');
    check(Date.now() - start < 900, `told ${Date.now() - start} ms after saving`);
  },
};
