import * as vscode from 'vscode';
import { check, codeOf, openCopy, openFile, ours, source, until, waitFor } from './help.ts';
import type { Tests } from './index.ts';
import { isElsewhere, linksInWindow } from './window.ts';

const WRONG = '{\n  "applications": [\n    { "import_path": "code:app", "route_prefix": "shop" }\n  ]\n}\n';

async function write(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const codesAt = (uri: vscode.Uri): readonly string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((one) => one.source === source)
    .map(codeOf);

/** Where the code of a problem leads: as the editor hands it to the suite, or as it stands in the window. */
const codeLink = async ({ code }: vscode.Diagnostic): Promise<string> => {
  if (!isElsewhere) return typeof code === 'object' ? code.target.toString() : '';
  await vscode.commands.executeCommand('editor.action.marker.next');
  return until('the link of the code', async () => (await linksInWindow('.editor-instance .code-link'))[0]);
};

export const everywhereTests: Tests = {
  'a config in JSON has its problems, once': async () => {
    await write('serve.json', WRONG);
    const document = await openFile('serve.json');
    const found = await waitFor(document, 'route-prefix');
    check(document.getText(found.range) === '"shop"', `on ${document.getText(found.range)}`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 2), ',');
    await vscode.workspace.applyEdit(edit);
    await until('a fault of JSON', () =>
      vscode.languages.getDiagnostics(document.uri).some((one) => one.source !== source),
    );
    check(!codesAt(document.uri).includes('yaml-syntax'), 'the fault is told twice');
  },
  'the code of a problem opens its page as it reads': async () => {
    const document = await openCopy();
    const found = await waitFor(document, 'cpu-contention');
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(await codeLink(found)));
    const isShown = ({ label, input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputCustom && label.includes('cpu-contention');
    await until('the page', () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isShown)));
  },
  'files that are not open are told of where a setting says so': async () => {
    const uri = await write(
      'closed-and-wrong.yaml',
      'applications:\n  - import_path: code:app\n    route_prefix: shop\n',
    );
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    check(codesAt(uri).length === 0, 'told by default');
    const settings = vscode.workspace.getConfiguration('rayServeLens');
    await settings.update('diagnostics.scope', 'workspace', vscode.ConfigurationTarget.Workspace);
    await until('a file that is not open', () => codesAt(uri).includes('route-prefix'));
    await settings.update('diagnostics.scope', undefined, vscode.ConfigurationTarget.Workspace);
    await until('no file that is not open', () => codesAt(uri).length === 0);
    check(ours(document).length > 0, 'the open file lost its problems');
  },
};
