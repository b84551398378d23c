import type { Connection, Disposable, InlayHint } from 'vscode-languageserver';
import { askedOf } from './asked-of.ts';
import { features } from './features.ts';
import type { HintNote } from './features/hints.ts';
import { fileFinder } from './surroundings/find-file.ts';
import type { Session } from './session.ts';

/** Answers for what a document shows without being asked at a place: lenses, hints, the outline, links. */
export const answerGlances = (connection: Connection, session: Session): readonly Disposable[] => {
  const { documents, live, python, settings, wishes } = session;
  const { language } = wishes.words;
  const { answer, about, settled } = askedOf(session);
  return [
    connection.onCodeLens(
      answer('fault-code-lens', async ({ textDocument: { uri } }) => {
        const { lenses } = await settings.of(uri);
        return lenses
          ? settled(uri, async (analysed) =>
              (await features()).codeLenses(analysed, language, wishes.showsPicture, live.view),
            )
          : null;
      }),
    ),
    connection.languages.inlayHint.on(
      answer('fault-inlay-hint', async (params) => {
        const { uri } = params.textDocument;
        const { hints } = await settings.of(uri);
        return hints ? settled(uri, async (analysed) => (await features()).inlayHints(analysed, params, wishes)) : null;
      }),
    ),
    resolveHints(connection, session),
    connection.onDocumentSymbol(
      about('fault-symbols', async ({ analysis }) => (await features()).documentSymbols(analysis)),
    ),
    connection.onDocumentLinks(
      about('fault-links', async ({ analysis, uri }) =>
        (await features()).documentLinks(
          { analysis },
          fileFinder(python)(documents.get(uri)?.path ?? null),
          wishes.words,
        ),
      ),
    ),
  ];
};

/** A hint of a text that has changed since is given back as it came. */
const resolveHints = (connection: Connection, session: Session): Disposable => {
  const { about } = askedOf(session);
  const { language } = session.wishes.words;
  const resolve = about('fault-inlay-hint', async (analysed, { hint, note }: Chosen) =>
    (await features()).resolveHint(analysed, hint, note, language),
  );
  return connection.languages.inlayHint.resolve(async (hint, token) => {
    const note = (await features()).readHintNote(hint.data);
    return note === null ? hint : ((await resolve({ textDocument: note, hint, note }, token)) ?? hint);
  });
};

/** A hint that is looked at. */
interface Chosen {
  readonly textDocument: { readonly uri: string };
  readonly hint: InlayHint;
  readonly note: HintNote;
}
