import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver/node';
import { askedOf } from './asked-of.ts';
import type { Analysed } from './documents/analyses.ts';
import { guarded } from './editor/answer.ts';
import { clusterChoices, triedClusters } from './features/choices/clusters.ts';
import * as forms from './features/choices/params.ts';
import type { OfDocument, Reader } from './features/choices/params.ts';
import { choiceEdit, releaseChanges, releaseChoices } from './features/choices/releases.ts';
import { report, shellLine, winner } from './features/choices/tell.ts';
import type { Session } from './session.ts';
import { pathOf, textAt } from './surroundings/disk.ts';
import { clustersAround } from './surroundings/found-clusters.ts';
import { shellPath } from './surroundings/shell-path.ts';

/** Answers what a client needs to let a person choose; what is no such question is refused. */
export const answerChoices = (connection: Connection, session: Session): readonly Disposable[] => {
  const on = answerer(connection, session);
  const { language } = session.wishes.words;
  return [
    on(forms.RELEASES, forms.readDocument, releaseChoices),
    on(forms.RELEASE_CHANGES, forms.readReleases, (analysed, { releases }, isCancelled) =>
      releaseChanges(analysed, releases, language, isCancelled),
    ),
    on(forms.CLUSTER_FILES, forms.readDocument, async (analysed, _, isCancelled) => {
      const path = session.documents.get(analysed.uri)?.path ?? null;
      const places = { folders: session.editor.folders(), openText: session.documents.openText };
      return clusterChoices(analysed, await clustersAround(path, places, isCancelled), language, isCancelled);
    }),
    on(forms.TRY_CLUSTERS, forms.readSpecs, (analysed, { specs }) => triedClusters(analysed, specs, language)),
    on(forms.CHOICE_EDIT, forms.readEdit, (analysed, { choice, value }) => choiceEdit(analysed, choice, value)),
    on(forms.WINS_OVER_SETTING, forms.readSetting, async (analysed, { choice, value, file }) =>
      winner(analysed, choice, value, await textOf(session, file), language),
    ),
    on(forms.SHELL_LINE, forms.readLine, (analysed, { line }) =>
      shellLine(analysed, line, shellPath(analysed.uri, session.editor.folderUris()), language),
    ),
    connection.onRequest(forms.REPORT, (params: unknown) => {
      const { textDocument } = forms.readReport(params) ?? refuse();
      return guarded(session.fault, 'fault-choice', async () => {
        const analysed = textDocument === null ? null : await session.analyses.of(textDocument.uri);
        return report(analysed, session.faults(), language);
      });
    }),
  ];
};

const refuse = (): never => {
  throw new ResponseError(ErrorCodes.InvalidParams, 'this is no such question');
};

/** Registers what answers a request about a document. */
const answerer =
  (connection: Connection, session: Session) =>
  <P extends OfDocument, R>(
    method: string,
    read: Reader<P>,
    handle: (analysed: Analysed, params: P, isCancelled: () => boolean) => R | Promise<R>,
  ): Disposable => {
    const answer = askedOf(session).about<P, R>('fault-choice', handle);
    return connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      answer(read(params) ?? refuse(), token),
    );
  };

/** A file named by its URI, with its text as it stands. */
const textOf = async ({ documents }: Session, uri: string | undefined) => {
  const path = uri === undefined ? null : pathOf(uri);
  const text = path === null ? null : (documents.openText(path) ?? (await textAt(path)));
  return path === null || text === null ? null : { name: path, text };
};
