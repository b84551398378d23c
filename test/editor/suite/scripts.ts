import * as vscode from 'vscode';
import { check, hoverAt, openFile, replaceAll, waitFor, until, withCode } from './help.ts';
import type { Tests } from './index.ts';

export const scriptTests: Tests = {
  'the file that a script reads has its error, its hover and its lenses': async () => {
    const document = await openFile('script/two-models.yaml');
    const error = await waitFor(document, 'cpu-contention');
    check(document.lineAt(error.range.start).text === 'models:', `on "${document.lineAt(error.range.start).text}"`);
    const hidden = withCode(document, 'hidden-router').map(({ range }) => document.getText(range));
    check(hidden.join() === 'falcon3-1b,falcon-h1-0.5b', `routers at ${hidden.join()}`);
    const text = await hoverAt(document, document.positionAt(document.getText().indexOf('falcon3-1b') + 2));
    check(text.includes('LLMRouter') && text.includes('3\u00A0CPU'), `no router in: ${text}`);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    check(titles[0]?.includes('6 CPU · 0.8 GPU') === true, `lenses ${titles.join(' | ')}`);
  },
  'the script counts as it stands in its editor': async () => {
    const document = await openFile('script/one-model.yaml');
    const lens = async () => {
      const uri = document.uri;
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
      return found[0]?.command?.title ?? '';
    };
    await waitFor(document, 'hidden-router');
    check((await lens()).includes('4 CPU · 0.9 GPU'), await lens());
    const script = await openFile('script/serve_models.py');
    await replaceAll(script, script.getText().replace('model.get("num_cpus", 1)', 'model.get("num_cpus", 2)'));
    await until('the lens says 6 CPU', async () => (await lens()).includes('6 CPU'));
  },
};
