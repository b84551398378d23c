import { window, workspace, type Disposable, type TextDocument } from 'vscode';

/** What a Serve config in JSON has somewhere; every other file of JSON starts nothing. */
const MAY_BE_OURS = /"(?:applications|import_path|llm_configs|model_loading_config)"\s*:|"Ray(?:Service|Cluster)"/;

/** Larger texts, in characters, are no config. */
const LIMIT = 2_000_000;

const isNeeded = (document: TextDocument): boolean => {
  if (!/^jsonc?$/.test(document.languageId)) return document.languageId === 'yaml';
  const text = document.getText();
  return text.length <= LIMIT && MAY_BE_OURS.test(text);
};

/** Starts once a document may be a config: at once where one is open, or where something other than JSON woke the extension. */
export function startWhenNeeded(start: () => void): Disposable[] {
  const json = workspace.textDocuments.filter(({ languageId }) => /^jsonc?$/.test(languageId));
  const shown = window.activeTextEditor?.document;
  if (json.length === 0 || workspace.textDocuments.some(isNeeded) || (shown !== undefined && isNeeded(shown))) {
    start();
    return [];
  }
  const look = (document: TextDocument): void => {
    if (!isNeeded(document)) return;
    for (const one of listeners) one.dispose();
    start();
  };
  const listeners = [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      look(document);
    }),
  ];
  return listeners;
}
