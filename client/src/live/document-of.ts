import { window, workspace, type TextDocument, type Uri } from 'vscode';
import { shownYaml } from '../choices/server.ts';

/** The document that a menu or a lens names, else the one that is shown. */
export const documentOf = async (of: unknown): Promise<TextDocument | undefined> => {
  const uri = typeof of === 'object' && of !== null && 'scheme' in of ? (of as Uri) : undefined;
  if (uri !== undefined) return workspace.openTextDocument(uri);
  const active = window.activeTextEditor?.document;
  return active !== undefined && /^jsonc?$/.test(active.languageId) ? active : shownYaml();
};
