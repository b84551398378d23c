import { InputBoxValidationSeverity, env, window, workspace, type Memento } from 'vscode';
import { DASHBOARD_VARIABLES, USUAL_DASHBOARD, readDashboardAddress } from '../../../server/src/core/index.ts';
import { OpenPick } from '../choices/pick.ts';
import { say } from '../words.ts';
import { connectRows, type ConnectPick } from './connect-rows.ts';
import type { LiveHost } from './host.ts';
import { forwardChosen } from './kube-connect.ts';
import { namedAddresses, type Session } from './session.ts';
import { tellSilence } from './tell-silence.ts';
import { LIVE_WORDS as WORDS, forwardEnded } from './words.ts';

const RECENT = 'rayServeLens.live.recent';
const MOST_RECENT = 8;

/** What connecting needs. */
export interface ConnectParts {
  readonly session: Session;
  readonly host: LiveHost;
  readonly memory: Memento;
}

/** The command: connects to what the person picks, unless an address is said. */
export async function connect(parts: ConnectParts, said?: unknown): Promise<void> {
  const picked: ConnectPick | undefined = typeof said === 'string' ? { address: said } : await pickAddress(parts);
  if (picked === undefined) return;
  if ('address' in picked) await connectTo(parts, picked.address);
  else if (picked.does === 'kubectl') await connectByKubectl(parts);
  else {
    const typed = await typeAddress();
    if (typed !== undefined) await connectTo(parts, typed);
  }
}

const recentIn = (memory: Memento): readonly string[] => memory.get<readonly string[]>(RECENT) ?? [];

async function connectTo({ session, memory }: ConnectParts, written: string): Promise<void> {
  const read = readDashboardAddress(written);
  if ('fault' in read) {
    void window.showErrorMessage(say(read.fault));
    return;
  }
  const { address } = read;
  await session.connect(address);
  await memory.update(RECENT, [address, ...recentIn(memory).filter((one) => one !== address)].slice(0, MOST_RECENT));
  tellSilence(session);
}

async function connectByKubectl({ session, host }: ConnectParts): Promise<void> {
  const found = host.kubectl === null ? undefined : await forwardChosen(host.kubectl);
  if (found === undefined) return;
  const { forward, name, rayService } = found;
  forward.onEnd((what) => {
    session.disconnect();
    void window.showWarningMessage(say(forwardEnded(what)));
  });
  await session.connect(`http://127.0.0.1:${String(forward.port)}`, { name, rayService, end: forward.end });
  tellSilence(session);
}

function pickAddress({ host, memory }: ConnectParts): Promise<ConnectPick | undefined> {
  const pick = new OpenPick<ConnectPick>(say(WORDS.connect), say(WORDS.connectHint));
  const { own, offered } = namedAddresses();
  const environment = DASHBOARD_VARIABLES.map((name) => ({ name, value: host.variable(name) ?? '' }));
  const hasKubectl = host.kubectl !== null && workspace.isTrusted;
  const setting = offered === '' ? own : offered;
  // A host without Node is the browser, wherever the folder stands.
  const remote = host.kubectl === null ? null : (env.remoteName ?? null);
  pick.show(connectRows({ environment, setting, recent: recentIn(memory), remote, hasKubectl }, say));
  pick.rest();
  return pick.taken();
}

const typeAddress = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: say(WORDS.connect),
    prompt: say(WORDS.connectHint),
    placeHolder: USUAL_DASHBOARD,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const read = text.trim() === '' ? null : readDashboardAddress(text);
      return read !== null && 'fault' in read
        ? { message: say(read.fault), severity: InputBoxValidationSeverity.Error }
        : undefined;
    },
  });

/** Connects to what the person’s own settings name. What a workspace names is only offered in the pick. */
export async function connectAsSet(parts: ConnectParts): Promise<void> {
  const { own, offered } = namedAddresses();
  if (workspace.isTrusted && offered === '' && own !== '') await connectTo(parts, own);
}
