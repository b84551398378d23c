import type { Connection } from 'vscode-languageserver';
import { analyzeInSteps } from '../core/index.ts';
import { Checkers } from './documents/checkers.ts';
import { Analyses } from './documents/analyses.ts';
import { OpenDocuments } from './documents/open-documents.ts';
import { SettingsSource } from './documents/settings-source.ts';
import { nextTurn } from './editor/answer.ts';
import type { ClientWishes } from './editor/client-wishes.ts';
import { Editor } from './editor/editor.ts';
import { faultsOf, rememberFaults } from './editor/faults.ts';
import type { TellFault } from './editor/faults.ts';
import { pythonReader } from './features.ts';
import type { HostFiles } from './files/host-files.ts';
import { outsideModels } from '../files/outside-models.ts';
import { Contradictions } from './live/contradictions.ts';
import { LiveState } from './live/live-state.ts';
import { READ_FILES, askBy } from './files/read-request.ts';
import type { Ask } from './files/read-request.ts';
import { SessionFiles } from './files/session-files.ts';
import type { Beside } from './surroundings/beside.ts';
import { ClusterFiles } from './surroundings/cluster-files.ts';
import { Invalidation } from './surroundings/invalidation.ts';
import { SharedDocuments } from './surroundings/shared-documents.ts';
import { PythonDocuments } from './surroundings/python-documents.ts';
import { standpointOf } from './surroundings/surroundings.ts';
import { WorkspaceNames } from './surroundings/workspace-names.ts';
import { WorkspaceReleases } from './surroundings/workspace-releases.ts';
import { createTelling } from './telling.ts';

/** The documents, their settings and the files around them. */
const createSources = (connection: Connection, wishes: ClientWishes, host: HostFiles | null) => {
  const { fault, faults } = rememberFaults(faultsOf(connection));
  const files = new SessionFiles(host, wishes.readsFiles ? askFor(connection, fault) : null, pythonReader);
  const editor = new Editor(connection, wishes, fault, files.placeOf);
  const documents = new OpenDocuments(files.placeOf);
  const { folders, folderUris, isWatched, watch, tell } = editor;
  const beside = { disk: files.disk, folders, isWatched, watch, tell, openText: documents.openText };
  const settings = new SettingsSource(wishes.hasSettings ? pullFrom(connection) : null, fault, tell);
  const around = { ...sourcesAround(beside), ...runningCluster(connection, wishes, fault) };
  const python = new PythonDocuments(beside, files);
  files.onRead(() => {
    python.forget();
  });
  files.python.onCame(python.readerCame);
  const standpoint = standpointOf({
    settingsOf: (uri) => settings.of(uri),
    folderUris,
    files,
    isWatched,
    python,
    outside: host === null || !wishes.isTrusted ? null : outsideModels(host.system, host.hub),
    ...around,
  });
  const checkers = new Checkers(wishes.checkers);
  return {
    wishes,
    checkers,
    fault,
    faults,
    files,
    system: files.system,
    editor,
    documents,
    settings,
    python,
    ...around,
    standpoint,
  };
};

/** Files beside the documents that say something of them. */
const sourcesAround = (beside: Beside) => ({
  clusterFiles: new ClusterFiles(beside),
  releases: new WorkspaceReleases(beside),
  shared: new SharedDocuments(beside),
});

/** The running cluster that the client looks at, and the log of what it shows otherwise than it was said. */
const runningCluster = (connection: Connection, wishes: ClientWishes, fault: TellFault) => ({
  live: new LiveState(fault),
  contradictions: new Contradictions((line) => {
    connection.console.warn(line);
  }, wishes.words.language),
});

/** Where everything that is told comes from. */
export type Sources = ReturnType<typeof createSources>;

/** The analyses of the documents as they stand; a rule that fails is told of in the log. */
const createAnalyses = ({ documents, fault, files, standpoint }: Sources): Analyses =>
  new Analyses({
    textOf: (uri) => documents.get(uri),
    standpointOf: standpoint,
    analyze: (text, options, previous) =>
      analyzeInSteps(
        text,
        {
          ...options,
          onFault: (code, error) => {
            fault('fault-rule', new Error(code, { cause: error }));
          },
        },
        previous,
      ),
    now: () => performance.now(),
    turn: nextTurn,
    files,
  });

/** Everything that serves one client between `initialize` and `shutdown`, made of what it can do and wants. */
export const createSession = (connection: Connection, wishes: ClientWishes, host: HostFiles | null) => {
  const sources = createSources(connection, wishes, host);
  const { editor } = sources;
  const analyses = createAnalyses(sources);
  const names = new WorkspaceNames({
    disk: sources.files.disk,
    folders: editor.folders,
    isWatched: editor.isWatched,
    documents: () => sources.documents.all(),
    analysed: (uri) => analyses.of(uri),
  });
  const telling = createTelling(connection, sources, analyses);
  const invalidation = new Invalidation({ ...sources, analyses, saved: telling.saved.all });
  return { ...sources, ...telling, analyses, names, invalidation };
};

export type Session = ReturnType<typeof createSession>;

const pullFrom =
  (connection: Connection) =>
  (scopeUri: string): Promise<unknown> =>
    connection.workspace.getConfiguration({ scopeUri, section: 'rayServeLens' });

const askFor = (connection: Connection, fault: TellFault): Ask =>
  askBy(
    (params) => connection.sendRequest(READ_FILES, params),
    (error) => {
      fault('fault-files', error);
    },
  );
