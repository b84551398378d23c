import * as vscode from 'vscode';
import { actionsAt, check, codeOf, openFile, until, waitFor } from './help.ts';
import type { Tests } from './index.ts';

const place = (document: vscode.TextDocument, text: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(text) + 1);

export const manifestTests: Tests = {
  'a RayService has its problems inside the block and around it': async () => {
    const document = await openFile('kuberay/rayservice.yaml');
    const inside = await waitFor(document, 'renamed-key');
    check(document.getText(inside.range) === 'max_concurrent_queries', `on "${document.getText(inside.range)}"`);
    const around = await waitFor(document, 'image-release');
    check(document.getText(around.range) === '"2.50.0"', `on "${document.getText(around.range)}"`);
    check(around.severity === vscode.DiagnosticSeverity.Warning, `severity ${around.severity}`);
  },
  'a fix inside the block keeps all around it': async () => {
    const document = await openFile('kuberay/rayservice.yaml');
    const problem = await waitFor(document, 'renamed-key');
    const before = document.getText();
    const actions = await actionsAt(document, problem.range);
    const fix = actions.find(({ title }) => title.includes('max_ongoing_requests'));
    check(fix?.edit !== undefined, `no fix for ${codeOf(problem)}`);
    await vscode.workspace.applyEdit(fix.edit);
    const wanted = before.replace('max_concurrent_queries', 'max_ongoing_requests');
    check(document.getText() === wanted, 'something else moved');
  },
  'the import path of a manifest leads to the Python line': async () => {
    const document = await openFile('kuberay/rayservice.yaml');
    await waitFor(document, 'renamed-key');
    const target = await until('a definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        place(document, 'sentiment:app'),
      );
      return found[0];
    });
    const [uri, range] = 'targetUri' in target ? [target.targetUri, target.targetRange] : [target.uri, target.range];
    check(uri.path.endsWith('/kuberay/sentiment.py'), uri.path);
    check(range.start.line === 19, `line ${range.start.line}`);
  },
};
