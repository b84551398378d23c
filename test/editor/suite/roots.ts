import * as vscode from 'vscode';
import { check, show, until, untilLenses, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';
import { memoryFiles } from './memory-files.ts';

const inRoot = (name: string, file: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  check(folder !== undefined, `no root ${name}`);
  return vscode.Uri.joinPath(folder.uri, file);
};

const named = async (query: string): Promise<readonly string[]> => {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return found.map(({ name }) => name).toSorted();
};

const SERVE = `# rayServeLens.cluster: cpu=4
applications:
  - name: added-application
    import_path: pkg.main:app
`;

const code = (replicas: number): string =>
  `from ray import serve\n\n\n@serve.deployment(num_replicas=${String(replicas)})\nclass M:\n    pass\n\n\napp = M.bind()\n`;

const change = (start: number, remove: number, ...added: { readonly uri: vscode.Uri }[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
    if (!vscode.workspace.updateWorkspaceFolders(start, remove, ...added)) reject(new Error('the roots were refused'));
  });

/** In a window of two roots with settings of their own. */
export const rootTests: Tests = {
  'each root has the release and the cluster of its own settings, and its own code': async () => {
    const old = await show(inRoot('old', 'serve.yaml'));
    await waitFor(old, 'cpu-contention');
    await untilLenses(old, ([first]) => first?.startsWith('3 CPU · does not fit') === true);
    const recent = await show(inRoot('new', 'serve.yaml'));
    await untilLenses(recent, ([first]) => first === '2 CPU · fits');
    check(withCode(recent, 'cpu-contention').length === 0, 'the cluster of the other root counts');
    const unknown = [old, recent].map((document) =>
      withCode(document, 'renamed-key')
        .map(({ message }) => message)
        .join(),
    );
    check(unknown[0]?.includes('2.9.3') === true && unknown[1] === '', unknown.join(' | '));
  },
  'names are found in all roots': async () => {
    await show(inRoot('old', 'serve.yaml'));
    const names = await until('names', async () => {
      const found = await named('application');
      return found.length > 1 && found;
    });
    check(names.join() === 'new-application,old-application', names.join());
  },
  'a virtual root that is added is read, followed, and left when it goes': async () => {
    const files = memoryFiles();
    files.set('/added/pkg/main.py', code(9));
    const uri = files.set('/added/serve.yaml', SERVE);
    files.set('/added/other.yaml', SERVE.replace('added-', 'other-'));
    await change(2, 0, { uri: vscode.Uri.from({ scheme: 'memfs', path: '/added' }) });
    const document = await show(uri);
    await waitFor(document, 'cpu-contention');
    check((await named('application')).includes('other-application'), 'the added root is not looked into');
    files.set('/added/pkg/main.py', code(2));
    await until('no error', () => withCode(document, 'cpu-contention').length === 0);
    await untilLenses(document, ([first]) => first === '2 CPU · fits');
    await change(2, 1);
    // The document that is shown stays open.
    await until('its other names are gone', async () => !(await named('application')).includes('other-application'));
  },
};
