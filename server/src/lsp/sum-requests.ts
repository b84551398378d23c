import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { askedOf } from './asked-of.ts';
import { features } from './features.ts';
import { SUMS } from './features/asked-names.ts';
import type { OfDocument } from './features/choices/params.ts';
import type { Sums } from './features/sums.ts';
import type { Session } from './session.ts';

/** The verdict, the sums and the fit of each config of a document; what is no such question is refused. */
export const answerSums = (connection: Connection, session: Session): Disposable => {
  const { about } = askedOf(session);
  const { language } = session.wishes.words;
  const sum = about<OfDocument, Sums>('fault-sums', async (analysed) => (await features()).sums(analysed, language));
  return connection.onRequest(SUMS, async (params: unknown, token: CancellationToken) => {
    const asked = (await features()).readSumsParams(params);
    if (asked === null) throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument is asked');
    return sum(asked, token);
  });
};
