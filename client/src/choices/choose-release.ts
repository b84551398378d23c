import { window, type TextDocument } from 'vscode';
import { say } from '../words.ts';
import { OpenPick } from './pick.ts';
import type { Place } from './place-rows.ts';
import { releaseRows, type ReleasePick } from './release-rows.ts';
import { settingOf } from './settings.ts';
import { shownYaml, type ReleaseChange, type ReleaseChoices, type Server } from './server.ts';
import { unset, write } from './write.ts';
import { CHOICE_WORDS as WORDS } from './words.ts';

/** So many releases are asked at once: the first rows are told soon, and the server hears others between. */
const AT_ONCE = 8;

/** The command: picks a release and writes it, unless both are said; one of null takes it away from where it is said. */
export async function chooseRelease(server: Server, said?: unknown, place?: unknown): Promise<void> {
  const document = shownYaml();
  const choices = document === undefined ? null : await server.ask<ReleaseChoices>('releases', document);
  if (document === undefined || choices === null) {
    void window.showInformationMessage(say(document === undefined ? WORDS.noConfig : WORDS.noAnswer));
    return;
  }
  const picked = pickOf(said, place) ?? (await pickRelease(server, document, choices));
  if (picked === undefined) return;
  if ('unset' in picked) await unset(server, document, 'rayVersion', picked.unset);
  else await write(server, document, { choice: 'rayVersion', value: picked.release }, placeOf(place));
}

export const placeOf = (place: unknown): Place | undefined =>
  place === 'comment' || place === 'setting' ? place : undefined;

const pickOf = (said: unknown, place: unknown): ReleasePick | undefined => {
  const unset = said === null ? placeOf(place) : undefined;
  if (unset !== undefined) return { unset };
  return typeof said === 'string' ? { release: said } : undefined;
};

async function pickRelease(
  server: Server,
  document: TextDocument,
  choices: ReleaseChoices,
): Promise<ReleasePick | undefined> {
  const pick = new OpenPick<ReleasePick>(say(WORDS.chooseRelease), say(WORDS.releaseHint));
  const changes = new Map<string, ReleaseChange>();
  const setting = settingOf(document, 'rayVersion');
  const show = (): void => {
    pick.show(releaseRows(choices, changes, setting, say));
  };
  show();
  const taken = pick.taken();
  for (let at = 0; pick.isOpen && at < choices.known.length; at += AT_ONCE) {
    const releases = choices.known.slice(at, at + AT_ONCE);
    const told = await Promise.race([taken, server.ask<ReleaseChange[]>('releaseChanges', document, { releases })]);
    if (!Array.isArray(told)) break;
    for (const change of told) changes.set(change.release, change);
    show();
  }
  pick.rest();
  return taken;
}
