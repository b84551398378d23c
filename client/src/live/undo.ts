import { window, workspace } from 'vscode';
import { OpenPick } from '../choices/pick.ts';
import { say } from '../words.ts';
import { shortName } from './address.ts';
import { namesIn } from './bodies.ts';
import { CHANGE_WORDS as WORDS, deployAgain, ranUntil } from './change-words.ts';
import type { ChangeParts } from './change.ts';
import { deployBody } from './deploy.ts';
import type { Kept } from './kept.ts';
import { LIVE_WORDS } from './words.ts';

const timeOf = ({ at }: Kept): string => new Date(at).toLocaleString();

/** The command: deploys again what ran before, once the person agreed; `at` says which, else they pick. */
export async function undoDeploy(parts: ChangeParts, at?: unknown): Promise<void> {
  const { session, kept } = parts;
  const address = session.connected?.address;
  if (address === undefined || !workspace.isTrusted) {
    void window.showInformationMessage(say(address === undefined ? LIVE_WORDS.notConnected : WORDS.notTrusted));
    return;
  }
  const all = await kept.of(session.name);
  if (all.length === 0) {
    void window.showInformationMessage(say(WORDS.nothingKept));
    return;
  }
  const found = all.find((one) => one.at === at) ?? (await pick(parts, all));
  if (found === undefined) return;
  const body = await kept.read(found);
  if (body === null) {
    void window.showInformationMessage(say(WORDS.nothingKept));
    return;
  }
  const yes = say(WORDS.deploy);
  const question = say(deployAgain(namesIn(body), timeOf(found), shortName(session.name)));
  if ((await window.showWarningMessage(question, { modal: true }, yes)) === yes)
    await deployBody(parts, { body, name: say(ranUntil(timeOf(found))), address });
}

async function pick({ kept }: ChangeParts, all: readonly Kept[]): Promise<Kept | undefined> {
  const open = new OpenPick<Kept>(say(WORDS.undo), say(WORDS.whichKept));
  const rows = await Promise.all(
    all.map(async (one) => ({
      label: timeOf(one),
      description: namesIn((await kept.read(one)) ?? '{}').join(', '),
      means: one,
    })),
  );
  open.show(rows);
  open.rest();
  return open.taken();
}
