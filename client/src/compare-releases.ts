import { EventEmitter, Uri, ViewColumn, commands, window, workspace, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { say, words } from './words.ts';

/** Documents of this scheme name what is compared; the text is asked of the server whenever one is shown. */
const SCHEME = 'ray-serve-lens-releases';

interface Comparison {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
}

interface Releases {
  readonly current: string | null;
  readonly known: readonly string[];
}

const ask = <T>(client: LanguageClient, command: string, argument: object): Promise<T | null> =>
  client.sendRequest<T | null>('workspace/executeCommand', { command, arguments: [argument] });

/** The command that compares two Ray releases for the YAML file shown, and the read-only document of its answer. */
export function compareReleases(client: LanguageClient): { dispose(): unknown }[] {
  const changed = new EventEmitter<Uri>();
  const provider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ query }: Uri) =>
      (await ask<string>(client, 'rayServeLens.server.releaseDiff', JSON.parse(query) as Comparison)) ??
      say(words.notOpen),
  };
  return [
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    commands.registerCommand('rayServeLens.compareReleases', async (from?: unknown, to?: unknown) => {
      const comparison = await choose(client, from, to);
      if (comparison === undefined) return;
      const target = documentOf(comparison);
      changed.fire(target);
      await window.showTextDocument(target, { viewColumn: ViewColumn.Beside, preview: true });
    }),
  ];
}

async function choose(client: LanguageClient, from: unknown, to: unknown): Promise<Comparison | undefined> {
  const document = window.activeTextEditor?.document;
  const releases =
    document?.languageId === 'yaml'
      ? await ask<Releases>(client, 'rayServeLens.server.releases', { uri: document.uri.toString() })
      : null;
  if (document === undefined || releases === null) {
    void window.showInformationMessage(say(words.noYaml));
    return undefined;
  }
  const before = typeof from === 'string' ? from : await pickFrom(releases);
  if (before === undefined) return undefined;
  const rest = releases.known.filter((release) => release !== before);
  const after = typeof to === 'string' ? to : await window.showQuickPick(rest, { placeHolder: say(words.toRelease) });
  return after === undefined ? undefined : { uri: document.uri.toString(), from: before, to: after };
}

/** The file's own release stands first, so that it is the one chosen by Enter. */
async function pickFrom({ current, known }: Releases): Promise<string | undefined> {
  const items = known.map((label): QuickPickItem => ({ label }));
  const own = current !== null && known.includes(current) ? current : undefined;
  const first = own === undefined ? [] : [{ label: own, description: say(words.ownRelease) }];
  const rest = items.filter(({ label }) => label !== own);
  return (await window.showQuickPick([...first, ...rest], { placeHolder: say(words.fromRelease) }))?.label;
}

function documentOf(comparison: Comparison): Uri {
  const name = Uri.parse(comparison.uri).path.split('/').pop() ?? '';
  const path = `/${name} ${comparison.from} → ${comparison.to}.txt`;
  return Uri.from({ scheme: SCHEME, path, query: JSON.stringify(comparison) });
}
