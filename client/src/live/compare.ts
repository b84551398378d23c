import { EventEmitter, Uri, commands, window, workspace, type Disposable } from 'vscode';
import { say } from '../words.ts';
import { documentOf } from './document-of.ts';
import { CHANGE_WORDS as WORDS } from './change-words.ts';
import type { Compared } from './protocol.ts';
import type { Session } from './session.ts';
import { whichConfig } from './which-config.ts';
import { LIVE_WORDS } from './words.ts';

/** Of documents that only show: nothing in them is checked. */
export const SHOWN_SCHEME = 'ray-serve-lens-running';

const texts = new Map<string, string>();
const changed = new EventEmitter<Uri>();

/** Hands the editor what is compared. */
export const provideCompared = (): Disposable =>
  workspace.registerTextDocumentContentProvider(SHOWN_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });

/** The command: compares the document that a menu or a lens names, else the one that is shown. */
export async function compareShown(session: Session, of?: unknown): Promise<void> {
  const document = await documentOf(of);
  if (document === undefined) return;
  const config = session.connected === null ? 0 : await whichConfig(session, document.uri, say(WORDS.compareTitle));
  if (config !== undefined) await compareWithRunning(session, document.uri, config);
}

/** Opens what runs beside what a config of a document says, both as Ray has them once its defaults are filled in. */
export async function compareWithRunning(session: Session, document: Uri, config: number): Promise<void> {
  if (session.connected === null) {
    void window.showInformationMessage(say(LIVE_WORDS.notConnected));
    return;
  }
  const compared = await session.request<Compared>('compare', {
    textDocument: { uri: document.toString() },
    config,
  });
  if (compared === null) {
    void window.showInformationMessage(say(WORDS.noDifference));
    return;
  }
  if (compared.left === compared.right) {
    void window.showInformationMessage(say(WORDS.isEqual));
    return;
  }
  const name = document.path.split('/').at(-1) ?? 'serve.yaml';
  const side = (which: string, text: string): Uri => {
    const uri = Uri.from({ scheme: SHOWN_SCHEME, path: `/${which}/${name}` });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };
  await commands.executeCommand(
    'vscode.diff',
    side('running', compared.left),
    side('file', compared.right),
    compared.title,
  );
}
