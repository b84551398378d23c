import type { Connection, Diagnostic } from 'vscode-languageserver';
import { analyze, toldElsewhere } from '../core/index.ts';
import type { Problem } from '../core/index.ts';
import { GIT_IGNORE } from '../files/git-ignore.ts';
import { whenRead } from '../files/late-files.ts';
import { CodeDiagnostics } from './diagnostics/code-diagnostics.ts';
import { FILE_NOTIFICATION, FileReports } from './diagnostics/file-reports.ts';
import { Publisher } from './diagnostics/publisher.ts';
import { Puller } from './diagnostics/puller.ts';
import { SavedFiles } from './diagnostics/saved-files.ts';
import type { SavedPlace } from './diagnostics/saved-files.ts';
import { Typing } from './diagnostics/typing.ts';
import type { Analysed, Analyses } from './documents/analyses.ts';
import type { DocumentText } from './documents/open-documents.ts';
import { unread } from './documents/our-files.ts';
import { nextTurn } from './editor/answer.ts';
import { toDiagnostic } from './editor/to-protocol.ts';
import type { Sources } from './session.ts';
import { yamlBelow } from './surroundings/yaml-walk.ts';

/** How what is known of files is told to the client: of open ones as they stand, of others where the settings want it. */
export const createTelling = (connection: Connection, sources: Sources, analyses: Analyses) => {
  const { documents, editor, fault, wishes } = sources;
  const { words } = wishes;
  const reports = new FileReports(words.language, (file, line) => {
    if (line !== null) connection.console.info(line);
    if (wishes.showsFiles) editor.send(connection.sendNotification(FILE_NOTIFICATION, file));
  });
  const saidOf = (uri: string): Diagnostic[] => [...saved.of(uri), ...code.of(uri)];
  const code = new CodeDiagnostics(words, (uri) => {
    teller.tell(uri, saidOf(uri));
  });
  const saved = savedFiles(sources, code, (uri) => {
    teller.tell(uri, saidOf(uri));
  });
  const typing: Typing = new Typing((uri) => {
    teller.tellAll(uri);
  });
  const diagnosticsOf = (analysed: Analysed): Diagnostic[] => {
    reports.tell(analysed);
    sources.contradictions.tell(analysed, sources.live.view);
    const { analysis, uri } = analysed;
    code.tell(analysed, documents.get(uri)?.path ?? null);
    const told = typing.told(uri, analysis).filter(hereAlone(sources, analysed));
    const own = told.map((problem) => toDiagnostic(problem, analysis, uri, words));
    return [...own, ...code.of(uri), ...driftOf(sources, analysed)];
  };
  const parts = { analyses, diagnosticsOf, fault, turn: nextTurn };
  const puller = wishes.pullsDiagnostics
    ? new Puller({
        ...parts,
        textOf: (uri) => documents.get(uri),
        endWait: (uri) => typing.end(uri),
        relatedTo: (uri) => (wishes.takesRelated ? closedCode(sources, code, uri) : {}),
        refresh: () => connection.languages.diagnostics.refresh(),
        surveyed: saved.settled,
      })
    : null;
  const teller = puller ?? new Publisher({ ...parts, send: (published) => connection.sendDiagnostics(published) });
  return { reports, code, saved, saidOf, typing, puller, teller };
};

/** What no other extension tells of a document. */
const hereAlone = ({ checkers, documents }: Sources, { analysis, uri }: Analysed): ((problem: Problem) => boolean) => {
  const checked = checkers.of(documents.get(uri)?.isJson === true);
  const isElsewhere = checked === null ? () => false : toldElsewhere(analysis, checked);
  return (problem) => !isElsewhere(problem);
};

/** How an open document differs from the cluster that is connected, where the settings let that be shown. */
const driftOf = ({ live, settings, wishes }: Sources, analysed: Analysed): Diagnostic[] => {
  const shown = settings.lastOf(analysed.uri).drift;
  const { language } = wishes.words;
  return shown === 'off' ? [] : (live.view?.diagnosticsOf(analysed, shown, language) ?? []);
};

/** What is said of files of code that are not open by one document. */
const closedCode = ({ documents }: Sources, code: CodeDiagnostics, uri: string): Record<string, Diagnostic[]> =>
  Object.fromEntries(
    code.namedBy(uri).flatMap((file) => (documents.get(file) === undefined ? [[file, code.of(file)]] : [])),
  );

/** The files that are told of as they are saved. */
const savedFiles = (
  { documents, editor, files, settings, standpoint, fault, wishes, clusterFiles, python, releases, shared }: Sources,
  code: CodeDiagnostics,
  changed: (uri: string) => void,
): SavedFiles =>
  new SavedFiles({
    folders: async () => {
      const scopes = await Promise.all(editor.folderUris().map(async (uri) => [uri, await settings.of(uri)] as const));
      const folders = scopes.flatMap(([uri, { scope }]) => (scope === 'workspace' ? (files.placeOf(uri) ?? []) : []));
      if (folders.length > 0) editor.watch(GIT_IGNORE);
      return folders;
    },
    filesBelow: (folder) => yamlBelow(files.disk, folder),
    isOpen: (uri) => documents.get(uri) !== undefined,
    textAt: files.disk.text,
    diagnosticsOf: async (document: DocumentText & SavedPlace) => {
      const { isLookedAt, options } = await standpoint(document);
      const analysis = isLookedAt
        ? await whenRead(files, () => analyze(document.text, options()))
        : unread(document.uri, document.text);
      const { uri, path, version } = document;
      if (documents.get(uri) !== undefined) return [];
      code.tell({ uri, version, analysis, isLookedAt }, path);
      return analysis.problems.map((problem) => toDiagnostic(problem, analysis, uri, wishes.words));
    },
    drop: ({ uri, path }) => {
      settings.forget(uri);
      code.forget(uri);
      for (const source of [clusterFiles, python, releases, shared]) source.close(path);
    },
    changed,
    fault,
    turn: nextTurn,
  });
