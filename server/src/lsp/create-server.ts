import {
  CodeActionKind,
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { Connection, Hover, HoverParams, InitializeParams, ServerCapabilities } from 'vscode-languageserver/node';
import { hoverAt, languageOf, say } from '../core/index.ts';
import type { Language } from '../core/index.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { COMMANDS, execute } from './commands.ts';
import { DiagnosticsPusher } from './diagnostics.ts';
import { DocumentStore } from './document-store.ts';
import { Editor, followFiles } from './file-changes.ts';
import { FileReports } from './file-reports.ts';
import { guard } from './guard.ts';
import { codeLenses } from './lenses.ts';
import { completion, definition } from './python-documents.ts';
import { readOptions } from './editor-settings.ts';
import type { DiagnosticWords } from './to-protocol.ts';

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  completionProvider: { triggerCharacters: [':'] },
  codeLensProvider: { resolveProvider: false },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  executeCommandProvider: { commands: [...COMMANDS] },
};

/** Wires one connection to the core; the caller brings the connection and listens on it. */
export const createServer = (connection: Connection): void => {
  let words: DiagnosticWords = { language: 'en' };
  const editor = new Editor(connection, () => words.language);
  const store = new DocumentStore(connection, editor);
  let registers = false;
  let refreshesLenses = false;
  const reports = new FileReports(connection, () => words.language);
  const pusher = new DiagnosticsPusher(connection, store, () => words, reports);

  connection.onInitialize((params: InitializeParams) => {
    const { locale, capabilities } = params;
    const { help, yamlIsChecked, tellsFiles } = readOptions(params.initializationOptions);
    words = { language: languageOf(locale), ...(help !== undefined && { help }) };
    store.yamlIsChecked = yamlIsChecked;
    reports.tellsClient = tellsFiles;
    store.clusterFiles.isWatching = editor.initialize(params);
    store.workspaceReleases.isWatching = store.clusterFiles.isWatching;
    store.pullsSettings = capabilities.workspace?.configuration === true;
    refreshesLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
    registers = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    return { capabilities: CAPABILITIES, serverInfo: { name: 'ray-serve-lens' } };
  });
  connection.onInitialized(() => {
    if (registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rayServeLens' });
    editor.watch('*.{yaml,yml}');
    editor.watch('*.py');
  });
  connection.onDidChangeConfiguration(() => {
    store.settingsChanged();
    if (refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
    for (const document of store.documents.all()) pusher.schedule(document.uri);
  });
  store.documents.onDidChangeContent(({ document }) => {
    pusher.schedule(document.uri);
  });
  store.documents.onDidClose(({ document }) => {
    pusher.clear(document.uri);
  });
  followFiles(connection, store, pusher);
  connection.onHover(guard(connection, 'hover', (params) => hover(store, params, words.language)));
  connection.onDefinition(guard(connection, 'definition', (params) => definition(store, params)));
  connection.onCompletion(guard(connection, 'completion', (params) => completion(store, params)));
  connection.onCodeLens(
    guard(connection, 'lenses', async ({ textDocument }) => {
      const { lenses } = await store.settingsOf(textDocument.uri);
      const analysed = lenses ? await store.analysed(textDocument.uri) : null;
      return analysed && codeLenses(analysed.analysis, words.language);
    }),
  );
  connection.onExecuteCommand(guard(connection, 'command', (params) => execute(store, params, words.language)));
  connection.onCodeAction(
    guard(connection, 'code actions', async (params) => {
      const analysed = await store.analysed(params.textDocument.uri);
      return analysed && codeActions(analysed, params, words);
    }),
  );
};

const hover = async (store: DocumentStore, params: HoverParams, language: Language): Promise<Hover | null> => {
  const analysed = await store.analysed(params.textDocument.uri);
  if (analysed === null) return null;
  const { lines } = analysed.analysis;
  const found = hoverAt(analysed.analysis, lines.offsetAt(params.position));
  if (found === null) return null;
  return { range: lines.rangeOf(found.range), contents: { kind: 'markdown', value: say(found.markdown, language) } };
};
