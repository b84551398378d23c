import { Uri, ViewColumn, commands, window, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ConfigPanel, PanelParts } from './config-panel.ts';

/** A kind of panel, of which one is open at most. */
export interface PanelKind {
  /** By which the editor restores it. */
  readonly type: string;
  readonly command: string;
  readonly title: string;
  readonly make: (parts: PanelParts) => ConfigPanel<unknown, unknown>;
}

/** The command that opens a panel beside the editor, and the panel that comes back with the window. */
export function showPanel(
  { type, command, title, make }: PanelKind,
  client: BaseLanguageClient,
  extension: Uri,
): Disposable[] {
  let open: ConfigPanel<unknown, unknown> | undefined;
  const adopt = (panel: PanelParts['panel'], uri: Uri | undefined): ConfigPanel<unknown, unknown> => {
    open = make({ client, extension, panel, uri });
    panel.onDidDispose(() => (open = undefined));
    return open;
  };
  const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return [
    commands.registerCommand(command, (...values: readonly unknown[]) => {
      const editor = window.activeTextEditor;
      const shown = open ?? adopt(window.createWebviewPanel(type, title, beside), undefined);
      shown.reveal();
      shown.follow(editor);
      shown.given?.(values);
    }),
    window.registerWebviewPanelSerializer(type, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        adopt(panel, uriIn(state)).follow(window.activeTextEditor);
        return Promise.resolve();
      },
    }),
  ];
}

/** What the page kept, as far as it can be read. */
function uriIn(state: unknown): Uri | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' ? Uri.parse(uri) : undefined;
}
