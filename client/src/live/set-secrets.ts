import { window } from 'vscode';
import { OpenPick } from '../choices/pick.ts';
import { say } from '../words.ts';
import { headerIn, type Secrets } from './secrets.ts';
import type { Session } from './session.ts';
import { tellSilence } from './tell-silence.ts';
import { LIVE_WORDS as WORDS } from './words.ts';

/** The command: a token and further headers for the connected cluster, each typed where nobody sees it. */
export async function setSecrets(session: Session): Promise<void> {
  const address = session.connected?.address;
  if (address === undefined) {
    void window.showInformationMessage(say(WORDS.notConnected));
    return;
  }
  const { name } = session;
  const before = await session.secrets.of(name);
  const after = await changedSecrets(name, before);
  if (after === undefined) return;
  await session.secrets.set(name, after);
  if (session.connected?.address !== address) return;
  await session.connection.look();
  tellSilence(session);
}

/** What the person makes of the secrets for an address; undefined where they leave them. */
async function changedSecrets(address: string, { token, headers }: Secrets): Promise<Secrets | undefined> {
  const taken = await pickWhat(address, { token, headers });
  if (taken === 'remove') return { token: '', headers: {} };
  if (taken === 'token') {
    const typed = await typeSecret(address, say(WORDS.tokenWhy));
    return typed === undefined ? undefined : { token: typed.trim().replace(/^Bearer\s+/i, ''), headers };
  }
  if (taken === undefined) return undefined;
  const header = headerIn((await typeSecret(address, say(WORDS.headerWhy), isHeader)) ?? '');
  return header === null ? undefined : { token, headers: { ...headers, [header[0]]: header[1] } };
}

function pickWhat(address: string, { token, headers }: Secrets): Promise<'token' | 'header' | 'remove' | undefined> {
  const pick = new OpenPick<'token' | 'header' | 'remove'>(address, say(WORDS.secretsFor));
  pick.show([
    {
      label: `$(key) ${say(WORDS.token)}`,
      description: token === '' ? '' : say(WORDS.isSet),
      detail: say(WORDS.tokenWhy),
      means: 'token',
    },
    {
      label: `$(add) ${say(WORDS.header)}`,
      description: Object.keys(headers).join(', '),
      detail: say(WORDS.headerWhy),
      means: 'header',
    },
    { label: `$(trash) ${say(WORDS.removeSecrets)}`, means: 'remove' },
  ]);
  pick.rest();
  return pick.taken();
}

const isHeader = (text: string): string | undefined =>
  text === '' || headerIn(text) !== null ? undefined : say(WORDS.noHeader);

const typeSecret = (
  title: string,
  prompt: string,
  validateInput: (text: string) => string | undefined = () => undefined,
): Thenable<string | undefined> =>
  window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true, validateInput });
