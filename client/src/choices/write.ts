import { ConfigurationTarget, window, type TextDocument } from 'vscode';
import { say } from '../words.ts';
import { OpenPick } from './pick.ts';
import { placeRows, type Place } from './place-rows.ts';
import { newTarget, setClusterFile, setSetting, unsetSetting } from './settings.ts';
import type { Choice, ClusterFile, Server } from './server.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';

/** A value that was taken; `file`: the one that describes the nodes, which a setting can name. */
export interface Taken {
  readonly choice: Choice;
  /** As a comment names it; null where no comment can. */
  readonly value: string | null;
  readonly file?: ClusterFile;
}

const fail = (): void => void window.showWarningMessage(say(WORDS.notWritten));

/** Asks where to write a value, unless that is said, and writes it there; true once it is written. */
export async function write(server: Server, document: TextDocument, taken: Taken, said?: Place): Promise<boolean> {
  const { choice, value, file } = taken;
  const place = said ?? (await pickPlace(server, document, taken));
  if (place === undefined) return false;
  if (place === 'comment') {
    const isWritten = value !== null && (await server.write(document, choice, value));
    if (!isWritten) fail();
    return isWritten;
  }
  try {
    if (file?.setting != null) await setClusterFile(document, file.setting);
    else if (value !== null) await setSetting(document, choice, value);
    return true;
  } catch {
    fail();
    return false;
  }
}

async function pickPlace(server: Server, document: TextDocument, taken: Taken): Promise<Place | undefined> {
  const { choice, value, file } = taken;
  const canSet = file?.setting !== null;
  const wins = canSet
    ? await server.ask<string>('winsOverSetting', document, {
        choice,
        value: value ?? '',
        ...(file !== undefined && { file: file.uri }),
      })
    : null;
  const ofUser = newTarget(document) === ConfigurationTarget.Global;
  const canComment = !/^jsonc?$/.test(document.languageId);
  const rows = placeRows({ choice, value, file: file?.setting ?? null, canComment, canSet, wins, ofUser }, say);
  if (rows.length === 0) {
    void window.showInformationMessage(say(WORDS.notSpelled));
    return undefined;
  }
  const pick = new OpenPick<Place>(
    say(choice === 'cluster' ? WORDS.chooseCluster : WORDS.chooseRelease),
    say(WORDS.where),
  );
  pick.show(rows);
  pick.rest();
  return pick.taken();
}

/** Takes a choice away where it was made. */
export async function unset(server: Server, document: TextDocument, choice: Choice, place: Place): Promise<void> {
  try {
    if (place === 'setting') await unsetSetting(document, choice);
    else if (!(await server.write(document, choice, null))) fail();
  } catch {
    fail();
  }
}
