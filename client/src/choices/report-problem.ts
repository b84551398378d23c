import { UIKind, Uri, env, version, window, workspace, type Extension } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import { language, say } from '../words.ts';
import { reportText } from './report-text.ts';
import { shownYaml, type Server } from './server.ts';
import { CHOICE_WORDS } from './words.ts';

/** What is read of `package.json`, as it was packed. */
interface Manifest {
  readonly version: string;
  /** Where problems are reported, if anybody takes them. */
  readonly bugs?: { readonly url: string };
}

type Facts = readonly (readonly [label: string, value: string])[];

/** Opens a text for the people who look into problems: versions, releases and codes, nothing of any file, no path. */
export async function reportProblem(
  client: BaseLanguageClient,
  server: Server,
  extension: Pick<Extension<unknown>, 'packageJSON'>,
): Promise<void> {
  const { version: own, bugs } = extension.packageJSON as Manifest;
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
  if (bugs !== undefined) void offerPlace(bugs.url);
}

/** Opens the page where reports are written, once the person asks for it. */
const offerPlace = async (url: string): Promise<void> => {
  const open = say(CHOICE_WORDS.openReports);
  if ((await window.showInformationMessage(say(CHOICE_WORDS.whereToReport), open)) === open)
    await env.openExternal(Uri.parse(url));
};
