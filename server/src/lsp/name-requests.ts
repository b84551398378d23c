import type { Connection, Disposable } from 'vscode-languageserver';
import { askedOf } from './asked-of.ts';
import type { Analysed } from './documents/analyses.ts';
import { guarded } from './editor/answer.ts';
import { features } from './features.ts';
import type { NameContext } from './features/names.ts';
import { fileFinder } from './surroundings/find-file.ts';
import type { Session } from './session.ts';

/** Answers about the names of applications, deployments and models: where they are defined and used, and others for them. */
export const answerNames = (connection: Connection, session: Session): readonly Disposable[] => {
  const { documents, fault, names, python } = session;
  const { about } = askedOf(session);
  const around = (uri: string, isCancelled: () => boolean): NameContext => ({
    path: documents.get(uri)?.path ?? null,
    files: () => names.all(isCancelled),
    findFile: fileFinder(python),
  });
  return [
    connection.onDefinition(
      about('fault-definition', async (analysed, { position }, isCancelled) =>
        (await features()).definitions(analysed, position, around(analysed.uri, isCancelled)),
      ),
    ),
    connection.onReferences(
      about('fault-references', async (analysed, { position }, isCancelled) =>
        (await features()).references(analysed, position, around(analysed.uri, isCancelled)),
      ),
    ),
    connection.onDocumentHighlight(
      about('fault-highlights', async (analysed, { position }) => (await features()).highlights(analysed, position)),
    ),
    ...answerRenames(connection, session),
    connection.onWorkspaceSymbol((params, token) =>
      guarded(fault, 'fault-symbols', async () =>
        (await features()).workspaceSymbols(await names.all(() => token.isCancellationRequested), params),
      ),
    ),
  ];
};

/** Names that are changed; others speak for those of documents that are not ours. */
const answerRenames = (connection: Connection, session: Session): readonly Disposable[] => {
  const { names, wishes } = session;
  const { language } = wishes.words;
  const { about } = askedOf(session);
  return [
    connection.onPrepareRename(
      about('fault-rename', async (analysed, { position }) =>
        isOurs(analysed) ? (await features()).prepareRename(analysed, position, language) : null,
      ),
    ),
    connection.onRenameRequest(
      about('fault-rename', async (analysed, params, isCancelled) =>
        isOurs(analysed)
          ? (await features()).rename(analysed, params, await names.all(isCancelled), {
              language,
              confirmsEdits: wishes.confirmsEdits,
            })
          : null,
      ),
    ),
  ];
};

const isOurs = ({ analysis }: Analysed): boolean => analysis.kind !== 'other';
