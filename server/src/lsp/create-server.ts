import { CodeActionKind, DidChangeConfigurationNotification, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type {
  CodeAction,
  CodeActionParams,
  Connection,
  Hover,
  HoverParams,
  InitializeParams,
} from 'vscode-languageserver/node';
import { hoverAt, languageOf, say } from '../core/index.ts';
import type { Language, LineRange } from '../core/index.ts';
import { DiagnosticsPusher } from './diagnostics.ts';
import { DocumentStore } from './document-store.ts';
import { guard } from './guard.ts';
import { toCodeAction } from './to-protocol.ts';

/** Wires one connection to the core; the caller brings the connection and listens on it. */
export const createServer = (connection: Connection): void => {
  const store = new DocumentStore(connection);
  let language: Language = 'en';
  let registers = false;
  const pusher = new DiagnosticsPusher(connection, store, () => language);

  connection.onInitialize(({ locale, capabilities }: InitializeParams) => {
    language = languageOf(locale);
    store.pullsSettings = capabilities.workspace?.configuration === true;
    registers = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
      serverInfo: { name: 'ray-serve-lens' },
    };
  });
  connection.onInitialized(() => {
    if (registers)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rayServeLens' });
  });
  connection.onDidChangeConfiguration(() => {
    store.settingsChanged();
    for (const document of store.documents.all()) pusher.schedule(document.uri);
  });
  store.documents.onDidChangeContent(({ document }) => {
    pusher.schedule(document.uri);
  });
  store.documents.onDidClose(({ document }) => {
    pusher.clear(document.uri);
  });
  connection.onHover(guard(connection, 'hover', (params) => hover(store, params, language)));
  connection.onCodeAction(guard(connection, 'code actions', (params) => codeActions(store, params, language)));
};

const hover = async (store: DocumentStore, params: HoverParams, language: Language): Promise<Hover | null> => {
  const analysed = await store.analysed(params.textDocument.uri);
  if (analysed === null) return null;
  const { lines } = analysed.analysis;
  const found = hoverAt(analysed.analysis, lines.offsetAt(params.position));
  if (found === null) return null;
  return { range: lines.rangeOf(found.range), contents: { kind: 'markdown', value: say(found.markdown, language) } };
};

const codeActions = async (
  store: DocumentStore,
  params: CodeActionParams,
  language: Language,
): Promise<CodeAction[]> => {
  const { only } = params.context;
  if (only !== undefined && !only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
  const analysed = await store.analysed(params.textDocument.uri);
  if (analysed === null) return [];
  const { analysis } = analysed;
  return analysis.problems
    .filter((problem) => touches(analysis.lines.rangeOf(problem.range), params.range))
    .flatMap((problem) => problem.fixes.map((fix) => toCodeAction(fix, problem, analysis, analysed, language)));
};

const touches = (a: LineRange, b: LineRange): boolean => !before(a.end, b.start) && !before(b.end, a.start);

const before = (a: LineRange['start'], b: LineRange['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
