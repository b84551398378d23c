import { UIKind, env, version, window, workspace, type Extension } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import { language, say } from '../words.ts';
import { reportText } from './report-text.ts';
import { shownYaml, type Server } from './server.ts';

type Facts = readonly (readonly [label: string, value: string])[];

/** Opens a text for the people who look into problems: versions, releases and codes, nothing of any file, no path. */
export async function reportProblem(
  client: BaseLanguageClient,
  server: Server,
  extension: Pick<Extension<unknown>, 'packageJSON'>,
): Promise<void> {
  const { version: own } = extension.packageJSON as { readonly version: string };
  const facts = await server.ask<Facts>('report', shownYaml() ?? null);
  const content = reportText(
    [
      ['Ray Serve Lens', own],
      [env.appName, version],
      ['UI', `${env.uiKind === UIKind.Web ? 'web' : 'desktop'}, ${env.remoteName ?? 'local'}, ${language}`],
      ['Server', State[client.state]],
      ...(facts ?? []),
    ],
    say,
  );
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
