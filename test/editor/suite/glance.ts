import * as vscode from 'vscode';
import { check, openCopy, openExample, openFile, until, untilLenses, waitFor } from './help.ts';
import type { Tests } from './index.ts';

const everything = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

const same = (found: unknown, wanted: unknown): void => {
  check(JSON.stringify(found) === JSON.stringify(wanted), `found ${JSON.stringify(found)}`);
};

const placeOf = (document: vscode.TextDocument, text: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(text) + 1);

export const glanceTests: Tests = {
  'lenses say cost and verdict of each application': async () => {
    const document = await openExample();
    await waitFor(document, 'cpu-contention');
    const wanted = [
      'In all 6 CPU · 0.8 GPU → 12 · 1.6 at most · does not fit: 2 pending',
      '3 CPU · 0.4 GPU → 6 · 0.8 at most · does not fit beside the others',
      '3 CPU · 0.4 GPU → 6 · 0.8 at most · does not fit beside the others',
    ];
    await untilLenses(document, (titles) => titles.join() === wanted.join());
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    same(
      lenses.map(({ range }) => range.start.line).toSorted((one, other) => one - other),
      [3, 4, 21],
    );
  },
  'hints say replicas and what they take, and go by their setting': async () => {
    const document = await openExample();
    await waitFor(document, 'cpu-contention');
    const hints = () => ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, everything(document));
    same(
      (await hints()).map(({ position, label }) => [position.line, label]),
      [
        [4, '3 replicas, 2 hidden'],
        [10, '= 1–2 × (1 CPU · 0.4 GPU)'],
        [21, '3 replicas, 2 hidden'],
        [27, '= 1–2 × (1 CPU · 0.4 GPU)'],
      ],
    );
    const settings = vscode.workspace.getConfiguration('rayServeLens');
    await settings.update('hints.enabled', false, vscode.ConfigurationTarget.Workspace);
    await until('no hints', async () => (await hints()).length === 0);
    await settings.update('hints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await until('hints again', async () => (await hints()).length > 0);
  },
  'the outline shows applications and their models, which the workspace finds too': async () => {
    const document = await openExample();
    await waitFor(document, 'cpu-contention');
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    same(
      symbols.filter(({ kind }) => kind === vscode.SymbolKind.Module).map(({ name, children }) => [name, children.map((one) => one.name)]), // prettier-ignore
      [
        ['falcon3-1b', ['falcon3-1b']],
        ['falcon-h1-0.5b', ['falcon-h1-0.5b']],
      ],
    );
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Sentiment');
    check(
      found.some(({ location }) => location.uri.path.endsWith('/kuberay/rayservice.yaml')),
      `found ${found.map(({ name }) => name).join()}`,
    );
  },
  'links lead to code with its line and to the page of an image': async () => {
    const document = await openFile('kuberay/rayservice.yaml');
    await waitFor(document, 'renamed-key');
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 20);
    const targets = links.map(({ target }) => target?.toString(true) ?? '');
    check(
      targets.some((one) => one.endsWith('/kuberay/sentiment.py#L20,1')),
      `links: ${targets.join()}`,
    );
    check(targets.some((one) => one.startsWith('https://hub.docker.com/r/rayproject/ray/tags')), `links: ${targets.join()}`); // prettier-ignore
  },
  'a model is renamed, found and marked': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const before = document.getText();
    const at = placeOf(document, 'falcon3-1b # answers');
    const marked = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at);
    check(marked.length === 1 && marked[0]?.range.start.line === 10, `marked ${JSON.stringify(marked)}`);
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'falcon-new',
    );
    check(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    same(document.getText(), before.replace('model_id: falcon3-1b', 'model_id: falcon-new'));
  },
  'an application is found in every file that has it': async () => {
    const document = await openExample();
    await waitFor(document, 'cpu-contention');
    const at = placeOf(document, 'falcon3-1b');
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
    check(
      found.some(({ uri, range }) => uri.path === document.uri.path && range.start.line === 4),
      'not itself',
    );
  },
  'the menu has whole cures first and the line for one more node, help and refactorings too': async () => {
    const document = await openCopy();
    const { range } = await waitFor(document, 'cpu-contention');
    const titles = async (kind: vscode.CodeActionKind): Promise<string[]> =>
      (await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value)).map(
        ({ title }) => title,
      );
    const fixes = await titles(vscode.CodeActionKind.QuickFix);
    check(fixes[0]?.endsWith(': fits, also at most') === true, `first: ${fixes[0] ?? 'nothing'}`);
    check(fixes.filter((one) => /: fits|: still/.test(one)).length === 5, `menu: ${fixes.join(' | ')}`);
    for (const wanted of ['Copy: ray start', 'Open help for cpu-contention'])
      check(
        fixes.some((one) => one.startsWith(wanted)),
        `no ${wanted} in ${fixes.join(' | ')}`,
      );
    same(await titles(vscode.CodeActionKind.Refactor), ['Make a RayService of it']);
  },
  'a model moves into a file of its own beside the config': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    const at = placeOf(document, 'model_loading_config');
    const [move] = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.RefactorExtract.value,
      1,
    );
    check(move?.edit !== undefined && (await vscode.workspace.applyEdit(move.edit)), 'no edit, or refused');
    const file = vscode.Uri.joinPath(document.uri, '..', 'falcon3-1b.yaml');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    check(text.startsWith('model_loading_config:') || (await vscode.workspace.openTextDocument(file)).getText().startsWith('model_loading_config:'), text); // prettier-ignore
    check(document.getText().includes('- falcon3-1b.yaml'), 'the path is not there');
    await vscode.workspace.fs.delete(file);
  },
};
