import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { askedOf } from './asked-of.ts';
import { features } from './features.ts';
import { PICTURE, PICTURE_EDIT } from './features/asked-names.ts';
import type { PictureParams, WishParams } from './features/picture.ts';
import type { Session } from './session.ts';

/** The scene of a config, and the edit for a number of it; what is no such question is refused. */
export const answerPictures = (connection: Connection, session: Session): readonly Disposable[] => {
  const { about } = askedOf(session);
  const draw = about('fault-picture', async (analysed, params: PictureParams) =>
    (await features()).picture(analysed, params, session.live.view),
  );
  const write = about('fault-picture', async (analysed, wish: WishParams) =>
    (await features()).pictureEdit(analysed, wish),
  );
  const refused = (): never => {
    throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument, config, level and numbers are asked');
  };
  return [
    connection.onRequest(PICTURE, async (params: unknown, token: CancellationToken) =>
      draw((await features()).readPictureParams(params) ?? refused(), token),
    ),
    connection.onRequest(PICTURE_EDIT, async (params: unknown, token: CancellationToken) =>
      write((await features()).readWishParams(params) ?? refused(), token),
    ),
  ];
};
