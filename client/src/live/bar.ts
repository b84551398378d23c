import { StatusBarAlignment, ThemeColor, window } from 'vscode';
import { say, words } from '../words.ts';
import { shortName } from './address.ts';
import type { Connected } from './connection.ts';
import type { Session } from './session.ts';
import { freshness } from './side-view.ts';
import { LIVE_WORDS as WORDS } from './words.ts';

/** Left of the release and the nodes of the shown file. */
const PRIORITY = 100;

/** The connected cluster in the status bar; hidden where none is. Leads to its view. */
export function showInBar(session: Session): readonly { dispose(): unknown }[] {
  const item = window.createStatusBarItem('rayServeLens.bar.live', StatusBarAlignment.Right, PRIORITY);
  item.name = `${say(words.name)}: ${say(WORDS.connect)}`;
  item.command = 'rayServeLens.live.focus';
  const show = (connected: Connected | null): void => {
    if (connected === null) {
      item.hide();
      return;
    }
    const isStale = connected.silentSince !== null;
    const text = shortName(session.name) + (isStale ? ` · ${say(WORDS.stale)}` : '');
    item.text = `${isStale ? '$(debug-disconnect)' : '$(plug)'} ${text}`;
    item.backgroundColor = isStale ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    const release = connected.release === null ? '' : `Ray ${connected.release}, `;
    item.tooltip = `${session.name}\n${release}${freshness(connected)}`;
    item.accessibilityInformation = { label: `${item.name ?? ''}: ${text}`, role: 'button' };
    item.show();
  };
  return [item, session.onChanged(show)];
}
