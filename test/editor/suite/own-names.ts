import * as vscode from 'vscode';
import { actionsAt, check, openCopy, until, waitFor, withCode } from './help.ts';
import type { Tests } from './index.ts';

const serve = 'applications:\n  - name: a\n    import_path: a:b\n';

async function mend(text: string, code: string, wanted: string): Promise<void> {
  const document = await openCopy(text);
  const { range } = await waitFor(document, code);
  const fix = (await actionsAt(document, range)).find(
    ({ isPreferred, edit }) => isPreferred === true && edit !== undefined,
  );
  check(fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)), `no preferred fix of ${code}`);
  check(document.getText() === wanted, `became ${document.getText()}`);
  await until(`no ${code}`, () => withCode(document, code).length === 0);
}

export const ownNameTests: Tests = {
  'a misspelt comment of ours is told and mended': () =>
    mend(`# rayserveLens.clusters: cpu=4\n${serve}`, 'unknown-comment', `# rayServeLens.cluster: cpu=4\n${serve}`),
  'a key written twice is told and mended': () =>
    mend(`${serve}    import_path: a:c\n`, 'duplicate-key', serve.replace('a:b', 'a:c')),
  'a file that almost is a Serve config is told and mended': () =>
    mend(serve.replace('applications', 'application'), 'unknown-key', serve),
  'an accelerator of an actor that Ray does not name is told and mended': () => {
    const text = `# rayServeLens.rayVersion: 2.47.1\n${serve}    deployments: [{ name: D, ray_actor_options: { accelerator_type: a10g } }]\n`;
    return mend(text, 'actor-accelerator', text.replace('a10g', 'A10G'));
  },
  'a merge that was not finished is told once': async () => {
    const document = await openCopy(
      `${serve}<<<<<<< HEAD\n    route_prefix: /a\n=======\n    route_prefix: /b\n>>>>>>> x\n`,
    );
    const { range } = await waitFor(document, 'conflict-marker');
    check(withCode(document, 'yaml-syntax').length === 0, 'a fault of YAML beside it');
    const titles = (await actionsAt(document, range)).map(({ title }) => title);
    for (const wanted of ['Keep that of HEAD', 'Keep that of x', 'Keep both'])
      check(titles.includes(wanted), `no ${wanted} in ${titles.join(' | ')}`);
  },
};
