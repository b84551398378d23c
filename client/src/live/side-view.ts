import {
  EventEmitter,
  MarkdownString,
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
    // Texts of a cluster are shown as they are.
    if (row.tooltip !== undefined) item.tooltip = new MarkdownString().appendText(row.tooltip);
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
  const fill = async (): Promise<void> => {
    const { connected } = session;
    const found = connected === null ? [] : await session.request<readonly SideRow[]>('tree', {});
    if (connected !== session.connected) return;
    rows.show(found ?? []);
    view.description = connected === null ? '' : about(session.name, connected);
    view.message = connected === null ? '' : messageOf(connected);
  };
  session.isViewed = view.visible;
  return [
    view,
    session.onChanged(() => void fill()),
    view.onDidChangeVisibility(({ visible }) => {
      session.isViewed = visible;
      session.seen();
    }),
  ];
}

const about = (name: string, { release }: Connected): string =>
  [release === null ? '' : `Ray ${release}`, shortName(name)].filter((part) => part !== '').join(' · ');

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
