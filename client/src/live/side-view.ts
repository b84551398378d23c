import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from 'vscode';
import { say } from '../words.ts';
import { shortName } from './address.ts';
import type { Connected } from './connection.ts';
import type { SideRow } from './protocol.ts';
import { heardOf, inFull, joined } from './row-texts.ts';
import { SideRows } from './side-rows.ts';
import type { Session } from './session.ts';
import { LIVE_WORDS as WORDS, readAt, staleSince } from './words.ts';

export const VIEW = 'rayServeLens.live';

/** Icons that mean good or bad have their colours. */
const COLOURS: Readonly<Record<string, string>> = {
  pass: 'testing.iconPassed',
  error: 'testing.iconFailed',
  warning: 'list.warningForeground',
};

/** What runs, as the server tells it: applications, their deployments and replicas. */
class Rows implements TreeDataProvider<SideRow> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #rows: readonly SideRow[] = [];

  show(rows: readonly SideRow[]): void {
    this.#rows = rows;
    this.#changed.fire(undefined);
  }

  getChildren(row?: SideRow): SideRow[] {
    return [...(row === undefined ? this.#rows : (row.children ?? []))];
  }

  getTreeItem(row: SideRow): TreeItem {
    const isLeaf = (row.children ?? []).length === 0;
    const item = new TreeItem(row.label, isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded);
    item.id = row.id;
    if (row.description !== undefined) item.description = row.description;
    if (row.icon !== undefined) {
      const colour = COLOURS[row.icon];
      item.iconPath = new ThemeIcon(row.icon, colour === undefined ? undefined : new ThemeColor(colour));
    }
    item.accessibilityInformation = { label: heardOf(row) };
    // Plain text: what a cluster says is shown as it is.
    item.tooltip = inFull(row);
    if (row.log != null) {
      item.contextValue = 'replica';
      item.command = { command: 'rayServeLens.showReplicaLog', title: '', arguments: [row] };
    } else if (row.application !== undefined) item.contextValue = 'application';
    return item;
  }
}

/** The view in the side bar: what runs, how fresh that is, and a button to connect where nothing is connected. */
export function showSideView(session: Session): readonly { dispose(): unknown }[] {
  const rows = new Rows();
  const view = window.createTreeView(VIEW, { treeDataProvider: rows, showCollapseAll: true });
  const asked = new SideRows({
    isVisible: () => view.visible,
    ask: () => (session.connected === null ? Promise.resolve([]) : session.request<readonly SideRow[]>('tree', {})),
    show: (found) => {
      rows.show(found);
    },
  });
  session.isViewed = view.visible;
  return [
    view,
    session.onChanged((connected) => {
      const about = connected === null ? '' : aboutOf(session.name, connected);
      if (view.message !== about) view.message = about;
      void asked.changed();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      session.isViewed = visible;
      session.seen();
      void asked.seen();
    }),
  ];
}

/** What is connected, above all rows: a title has no room for it. */
const aboutOf = (name: string, connected: Connected): string =>
  joined(' · ', [connected.release === null ? '' : `Ray ${connected.release}`, shortName(name), messageOf(connected)]);

const timeOf = (at: number): string => new Date(at).toLocaleTimeString();

const messageOf = (connected: Connected): string =>
  connected.silentSince !== null || connected.readAt === null ? freshness(connected) : '';

/** How old what is shown is. */
export const freshness = ({ readAt: at, silentSince }: Connected): string =>
  silentSince !== null
    ? say(staleSince(timeOf(at ?? silentSince)))
    : at === null
      ? say(WORDS.looking)
      : say(readAt(timeOf(at)));
