import type { Analysed } from '../../documents/analyses.ts';
import type { Session } from '../../session.ts';
import { clustersAround } from '../../surroundings/found-clusters.ts';
import { shellPath } from '../../surroundings/shell-path.ts';
import type { ChoiceRequest } from '../asked-names.ts';
import { clusterChoices, triedClusters } from './clusters.ts';
import * as forms from './params.ts';
import type { OfDocument, Reader } from './params.ts';
import { choiceEdit, releaseChanges, releaseChoices } from './releases.ts';
import { shellLine, winner } from './tell.ts';

export { report } from './tell.ts';
export { readReport } from './params.ts';

/** What answers one question about a document. */
type Handle = (analysed: Analysed, session: Session, isCancelled: () => boolean) => unknown;

/** A question that was understood. */
export interface Question extends OfDocument {
  readonly handle: Handle;
}

const answer =
  <P extends OfDocument>(
    read: Reader<P>,
    handle: (analysed: Analysed, params: P, session: Session, isCancelled: () => boolean) => unknown,
  ) =>
  (params: unknown): Question | null => {
    const asked = read(params);
    return (
      asked && {
        textDocument: asked.textDocument,
        handle: (analysed, session, isCancelled) => handle(analysed, asked, session, isCancelled),
      }
    );
  };

const languageOf = ({ wishes }: Session) => wishes.words.language;

/** By its name: null for what is no such question. */
export const QUESTIONS: Readonly<Record<ChoiceRequest, (params: unknown) => Question | null>> = {
  releases: answer(forms.readDocument, releaseChoices),
  releaseChanges: answer(forms.readReleases, (analysed, { releases }, session, isCancelled) =>
    releaseChanges(analysed, releases, languageOf(session), isCancelled),
  ),
  clusterFiles: answer(forms.readDocument, async (analysed, _, session, isCancelled) => {
    const path = session.documents.get(analysed.uri)?.path ?? null;
    const { disk } = session.files;
    const places = { disk, folders: session.editor.folders(), openText: session.documents.openText };
    const found = await clustersAround(path, places, isCancelled);
    return clusterChoices(analysed, found, languageOf(session), isCancelled);
  }),
  tryClusters: answer(forms.readSpecs, (analysed, { specs }, session) =>
    triedClusters(analysed, specs, languageOf(session)),
  ),
  choiceEdit: answer(forms.readEdit, (analysed, { choice, value }) => choiceEdit(analysed, choice, value)),
  winsOverSetting: answer(forms.readSetting, async (analysed, { choice, value, file }, session) =>
    winner(analysed, choice, value, await textOf(session, file), languageOf(session)),
  ),
  shellLine: answer(forms.readLine, (analysed, { line }, session) =>
    shellLine(analysed, line, shellPath(analysed.uri, session.editor.folderUris()), languageOf(session)),
  ),
};

/** A file named by its URI, with its text as it stands. */
const textOf = async ({ documents, files }: Session, uri: string | undefined) => {
  const path = uri === undefined ? null : files.placeOf(uri);
  const text = path === null ? null : (documents.openText(path) ?? (await files.disk.text(path)));
  return path === null || text === null ? null : { name: path, text };
};
