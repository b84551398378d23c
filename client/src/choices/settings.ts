import { ConfigurationTarget, workspace, type TextDocument } from 'vscode';
import type { Choice } from './server.ts';

const TARGETS = [
  ['workspaceFolderValue', ConfigurationTarget.WorkspaceFolder],
  ['workspaceValue', ConfigurationTarget.Workspace],
  ['globalValue', ConfigurationTarget.Global],
] as const;

const settingsFor = (document: TextDocument) => workspace.getConfiguration('rayServeLens', document.uri);

/** What the setting of a choice says for a document; null where it is not set. */
export const settingOf = (document: TextDocument, choice: Choice): string | null => {
  const value = settingsFor(document).get<unknown>(choice);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** Where a new setting goes: to the document's folder where there are several, to the person's own where there is no workspace. */
export const newTarget = (document: TextDocument): ConfigurationTarget => {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return ConfigurationTarget.Global;
  return folders.length > 1 && workspace.getWorkspaceFolder(document.uri) !== undefined
    ? ConfigurationTarget.WorkspaceFolder
    : ConfigurationTarget.Workspace;
};

export const setSetting = (document: TextDocument, choice: Choice, value: string): Thenable<void> =>
  settingsFor(document).update(choice, value, newTarget(document));

/** Takes the setting away where it counts. */
export const unsetSetting = async (document: TextDocument, choice: Choice): Promise<void> => {
  const settings = settingsFor(document);
  const found = settings.inspect<unknown>(choice);
  const target = TARGETS.find(([name]) => isSet(found?.[name]));
  if (target !== undefined) await settings.update(choice, undefined, target[1]);
};

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Names the file that describes the nodes for a document: before the others, as the first match counts. */
export const setClusterFile = async (
  document: TextDocument,
  { glob, file }: { readonly glob: string; readonly file: string },
): Promise<void> => {
  const settings = settingsFor(document);
  const target = newTarget(document);
  const place = TARGETS.find(([, one]) => one === target)?.[0] ?? 'workspaceValue';
  const before = settings.inspect<Readonly<Record<string, string>>>('clusterFiles')?.[place] ?? {};
  const others = Object.entries(before).filter(([name]) => name !== glob);
  await settings.update('clusterFiles', Object.fromEntries([[glob, file], ...others]), target);
};
