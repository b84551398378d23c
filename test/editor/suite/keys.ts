import * as vscode from 'vscode';
import { check, hoverAt, openCopy, until } from './help.ts';
import type { Tests } from './index.ts';

const TEXT = `applications:
  - name: a
    import_path: m:app
    deployments:
      - name: D
        num_replicas: 2
        
`;

/** Labels of what is offered at a place. */
const offered = async (document: vscode.TextDocument, line: number, character: number): Promise<readonly string[]> => {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new vscode.Position(line, character),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};

export const keyTests: Tests = {
  'a key says what it does and takes': async () => {
    const document = await openCopy(TEXT);
    const text = await until('a hover', async () => (await hoverAt(document, new vscode.Position(5, 10))) || undefined);
    check(text.includes('Fixed number of replicas'), `a hover on num_replicas says ${text}`);
  },
  'an empty line is offered the keys that are not there yet': async () => {
    const document = await openCopy(TEXT);
    const labels = await until('offers', async () => {
      const found = await offered(document, 6, 8);
      return found.includes('ray_actor_options') ? found : undefined;
    });
    check(!labels.includes('num_replicas'), 'a key that is there is offered again');
    check(labels.indexOf('ray_actor_options') < 5, `the first offers are ${labels.slice(0, 5).join(', ')}`);
  },
};
