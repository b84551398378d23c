import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver/node';
import { askedOf } from './asked-of.ts';
import { PICTURE, PICTURE_EDIT, picture, pictureEdit, readPictureParams, readWishParams } from './features/picture.ts';
import type { Session } from './session.ts';

/** The scene of a config, and the edit for a number of it; what is no such question is refused. */
export const answerPictures = (connection: Connection, session: Session): readonly Disposable[] => {
  const { about } = askedOf(session);
  const draw = about('fault-picture', picture);
  const write = about('fault-picture', pictureEdit);
  const refused = (): never => {
    throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument, config, level and numbers are asked');
  };
  return [
    connection.onRequest(PICTURE, (params: unknown, token: CancellationToken) =>
      draw(readPictureParams(params) ?? refused(), token),
    ),
    connection.onRequest(PICTURE_EDIT, (params: unknown, token: CancellationToken) =>
      write(readWishParams(params) ?? refused(), token),
    ),
  ];
};
