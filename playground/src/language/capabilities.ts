import type { InitializeParams } from 'vscode-languageserver/browser';
import type { Language } from '../../../server/src/core/index.ts';
import { WORKSPACE } from './uris.ts';

/** What this page can do, as a server is told. */
export const beginning = (locale: Language): Omit<InitializeParams, 'rootUri'> => ({
  processId: null,
  locale,
  workspaceFolders: [{ uri: WORKSPACE, name: 'playground' }],
  initializationOptions: {
    tellsFiles: true,
    readsFiles: true,
    showsPicture: true,
    showsProblemsInHovers: true,
    picksAgain: true,
  },
  capabilities: {
    textDocument: {
      codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      completion: { completionItem: { snippetSupport: true } },
    },
    workspace: {
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
  },
});
