import { commands, window, workspace } from 'vscode';
import {
  PATHS,
  deployedConfig,
  deployedIn,
  downOnRayService,
  hidesValues,
  standOfShutdown,
} from '../../../server/src/core/index.ts';
import type { LiveRequest, LiveServe } from '../../../server/src/core/index.ts';
import { OpenPick } from '../choices/pick.ts';
import { say } from '../words.ts';
import { shortName } from './address.ts';
import { bodyWithout } from './bodies.ts';
import { CHANGE_WORDS as WORDS, isAgain, isDown, notFollowed, shuttingDown, typeName } from './change-words.ts';
import { make, put, readServe, type ChangeParts } from './change.ts';
import { standingOfEnd } from './progress.ts';
import type { SideRow } from './protocol.ts';
import { joined } from './row-texts.ts';
import { shutDownRows, type ShutDownPick } from './shut-down-rows.ts';
import { LIVE_WORDS } from './words.ts';

/** The command: shuts down an application, or all of Serve, once the person typed the name. */
export async function shutDown(parts: ChangeParts, row?: unknown): Promise<void> {
  const { session } = parts;
  const address = session.connected?.address;
  if (address === undefined || !workspace.isTrusted) {
    void window.showInformationMessage(say(address === undefined ? LIVE_WORDS.notConnected : WORDS.notTrusted));
    return;
  }
  const serve = await readServe(session);
  if (serve === null || serve.applications.length === 0) {
    void window.showInformationMessage(say(serve === null ? WORDS.notRead : WORDS.nothingRuns));
    return;
  }
  const picked = pickOf(row, serve) ?? (await pick(serve));
  if (picked === undefined) return;
  if (picked.application !== null && hidesValues(deployedConfig(deployedIn(serve), picked.application))) {
    void window.showErrorMessage(say(WORDS.hidden));
    return;
  }
  const name = picked.application ?? say(WORDS.all);
  const back =
    session.rayService === null ? '' : say(downOnRayService(session.rayService, picked.application === null));
  if (!(await typed(picked.application ?? shortName(session.name), shortName(session.name), back))) return;
  const names = picked.application === null ? serve.applications.map((one) => one.name) : [picked.application];
  const changed = await make(parts, {
    address,
    title: say(shuttingDown(name)),
    request: requestFor(picked, serve),
    standing: ({ applications }, { before }) =>
      standingOfEnd(standOfShutdown(applications, { names, before: before.applications }), names.length),
  });
  if (changed === undefined) return;
  const undo = changed.before === null ? [] : [say(WORDS.undo)];
  const { end } = changed;
  const said = say(end === null ? notFollowed(name) : end.is === 'failed' ? isAgain(end.name) : isDown(name));
  const tell = end?.is === 'failed' ? window.showWarningMessage : window.showInformationMessage;
  if ((await tell(said, ...undo)) !== undefined)
    await commands.executeCommand('rayServeLens.undoDeploy', changed.before?.at);
}

/** Ray ends applications that a deploy does not name; the others stay as they are, since nothing of them changes. */
const requestFor = ({ application }: ShutDownPick, serve: LiveServe): LiveRequest =>
  application === null
    ? { method: 'DELETE', path: PATHS.serve, limit: 1_000_000 }
    : put(bodyWithout(serve, application));

const pickOf = (row: unknown, { applications }: LiveServe): ShutDownPick | undefined => {
  const { application } = (row ?? {}) as Partial<SideRow>;
  const found = applications.find((one) => one.name === application && one.deployedConfig !== null);
  return found === undefined ? undefined : { application: found.name };
};

function pick(serve: LiveServe): Promise<ShutDownPick | undefined> {
  const open = new OpenPick<ShutDownPick>(say(WORDS.shutDown), '');
  open.show(shutDownRows(serve, say));
  open.rest();
  return open.taken();
}

const typed = async (name: string, address: string, more: string): Promise<boolean> =>
  (await window.showInputBox({
    title: say(WORDS.shutDown),
    prompt: joined(' ', [say(typeName(name, address)), more]),
    placeHolder: name,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || text === name ? undefined : say(WORDS.otherName)),
  })) === name;
