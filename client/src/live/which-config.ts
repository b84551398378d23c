import { window, type Uri } from 'vscode';
import { OpenPick } from '../choices/pick.ts';
import { say } from '../words.ts';
import { CHANGE_WORDS as WORDS, lineName } from './change-words.ts';
import { configRows } from './config-rows.ts';
import type { ConfigChoice } from './protocol.ts';
import type { Session } from './session.ts';

/** Which config of a document is meant: the person picks where it has several; undefined where they left. */
export async function whichConfig(session: Session, document: Uri, title: string): Promise<number | undefined> {
  const textDocument = { uri: document.toString() };
  const configs = (await session.request<readonly ConfigChoice[]>('configs', { textDocument })) ?? [];
  if (configs.length < 2) return 0;
  const editor = window.activeTextEditor;
  const line = editor?.document.uri.toString() === textDocument.uri ? editor.selection.active.line : null;
  const pick = new OpenPick<number>(title, say(WORDS.whichConfig));
  pick.show(configRows(configs, line, (at) => say(lineName(at))));
  pick.rest();
  return pick.taken();
}
