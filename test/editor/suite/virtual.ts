import * as vscode from 'vscode';
import { check, show, until, untilLenses, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';
import { memoryFiles } from './memory-files.ts';

const SERVE = `# rayServeLens.rayVersion: 2.47.1
# rayServeLens.cluster: cpu=4
applications:
  - name: in-memory
    import_path: pkg.main:app
`;

const code = (replicas: number): string => `from ray import serve


@serve.deployment(num_replicas=${String(replicas)})
class Model:
    pass


app = Model.bind()
`;

export const virtualTests: Tests = {
  'YAML and Python of a virtual file system are read through the editor': async () => {
    const files = memoryFiles();
    const script = files.set('/alone/pkg/main.py', code(9));
    files.set('/outside.py', code(1));
    const document = await show(files.set('/alone/serve.yaml', SERVE));
    await waitFor(document, 'cpu-contention');
    await untilLenses(document, ([first]) => first?.startsWith('9 CPU') === true);
    const at = document.positionAt(document.getText().indexOf('pkg.main:app') + 2);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const uris = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).toString());
    check(uris.join() === script.toString(), `defined in ${uris.join()}`);
    check(!files.read.has('/outside.py'), 'a file outside of its folder was read');
  },
  'what is typed into Python of a virtual file system counts before it is saved': async () => {
    const files = memoryFiles();
    const script = files.set('/typed/pkg/main.py', code(9));
    const document = await show(files.set('/typed/serve.yaml', SERVE));
    await waitFor(document, 'cpu-contention');
    const python = await show(script);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(script, new vscode.Range(0, 0, python.lineCount, 0), code(2));
    check(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    await until('no error', () => withCode(document, 'cpu-contention').length === 0);
    await show(document.uri);
    await untilLenses(document, ([first]) => first === '2 CPU · fits');
  },
};
