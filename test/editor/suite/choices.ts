import * as vscode from 'vscode';
import { check, codeOf, openCopy, openFile, ours, until, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';

const plain = 'applications:\n  - name: a\n    import_path: a:b\n';

const run = (name: string, ...said: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`rayServeLens.${name}`, ...said);

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('rayServeLens');

async function textBecomes(document: vscode.TextDocument, wanted: string): Promise<void> {
  await until(`the text ${wanted}`, () => document.getText() === wanted);
}

const clipboard = (wanted: string): Promise<true> =>
  until(`${wanted} on the clipboard`, async () => (await vscode.env.clipboard.readText()) === wanted);

export const choiceTests: Tests = {
  'a release and a cluster that are chosen stand as comments in the file, and go again': async () => {
    const document = await openCopy(plain);
    await run('chooseRelease', '2.49.2', 'comment');
    await textBecomes(document, `# rayServeLens.rayVersion: 2.49.2\n${plain}`);
    await run('chooseCluster', '2 x cpu=4', 'comment');
    await textBecomes(document, `# rayServeLens.rayVersion: 2.49.2\n# rayServeLens.cluster: 2 x cpu=4\n${plain}`);
    await run('chooseRelease', null, 'comment');
    await run('chooseCluster', null, 'comment');
    await textBecomes(document, plain);
  },
  'a release that is chosen for the workspace counts for its files until it is unset': async () => {
    const text = `${plain}    max_replicas_per_node: 1\n    ingress_request_router: 1\n`;
    const document = await openCopy(text);
    await until('some problem of the newest release', () => ours(document).length > 0);
    const before = ours(document).map(codeOf).join();
    await run('chooseRelease', '2.9.0', 'setting');
    check(settings().get('rayVersion') === '2.9.0', 'the setting was not written');
    const said = () =>
      ours(document)
        .map(({ message }) => message)
        .join(' ');
    await until(
      'problems of the release chosen',
      () => said().includes('2.9.0') || ours(document).map(codeOf).join() !== before,
    );
    check(document.getText() === text, 'the file was changed');
    await run('chooseRelease', null, 'setting');
    check(settings().get('rayVersion') === '', 'the setting is still there');
  },
  'a cluster that is chosen decides whether the file fits': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    await run('chooseCluster', 'cpu=64, gpu=8', 'comment');
    await until('no cpu-contention', () => withCode(document, 'cpu-contention').length === 0);
  },
  'the line that deploys a file is copied, for its kind': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    await run('copyDeploy');
    await clipboard(`serve deploy ${document.uri.path.split('/').at(-1) ?? ''}`);
    const manifest = await openFile('kuberay/rayservice.yaml');
    await until('diagnostics of the manifest', () => ours(manifest).length > 0);
    await run('copyDeploy');
    await clipboard('kubectl apply -f kuberay/rayservice.yaml');
  },
  'the line for one more node is copied': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    await run('copyNode');
    await clipboard('ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0');
  },
  'a report of a problem holds versions and codes, and nothing of the file': async () => {
    const document = await openCopy();
    await waitFor(document, 'cpu-contention');
    await run('reportProblem');
    const shown = vscode.window.activeTextEditor?.document;
    check(shown?.languageId === 'markdown' && shown.isUntitled, `shown: ${shown?.uri.toString() ?? 'nothing'}`);
    const text = shown.getText();
    for (const wanted of ['2.49.2 (comment)', 'cpu-contention', vscode.version, 'Running'])
      check(text.includes(wanted), `no ${wanted} in ${text}`);
    for (const unwanted of ['falcon', 'copy-', 'workspace/']) check(!text.includes(unwanted), `${unwanted} in ${text}`);
  },
  'the example opens as a copy that is saved nowhere, and is checked': async () => {
    await run('openExample');
    const document = vscode.window.activeTextEditor?.document;
    check(document?.isUntitled === true, `shown: ${document?.uri.toString() ?? 'nothing'}`);
    await waitFor(document, 'cpu-contention');
    await run('showSum');
    const at = vscode.window.activeTextEditor?.selection.active;
    check(at !== undefined && document.lineAt(at.line).text.includes('falcon3-1b'), `cursor at line ${at?.line ?? -1}`);
    await run('showFixes');
    const place = vscode.window.activeTextEditor?.selection.active;
    check(place !== undefined && document.lineAt(place.line).text === 'applications:', 'the cursor is elsewhere');
    await vscode.commands.executeCommand('hideCodeActionWidget');
  },
};
