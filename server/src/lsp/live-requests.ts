import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { askedOf } from './asked-of.ts';
import { guarded } from './editor/answer.ts';
import type { OfDocument } from './editor/answer.ts';
import { LIVE_COMPARE, LIVE_CONFIGS, LIVE_PREVIEW, LIVE_TREE } from './features/asked-names.ts';
import type { OfConfig } from './features/live/params.ts';
import type { Session } from './session.ts';

const load = () => import('./features/live/index.ts');

/** Answers a client that looks at a running cluster; what is no such question is refused. */
export const answerLive = (connection: Connection, session: Session): readonly Disposable[] => {
  const { fault, live, wishes } = session;
  const { language } = wishes.words;
  const { about } = askedOf(session);
  const preview = about<OfConfig, unknown>('fault-live', async (analysed, { config, rayService }) =>
    (await load()).preview(analysed, live.view, language, { index: config, rayService }),
  );
  const compare = about<OfConfig, unknown>('fault-live', async (analysed, { config }) =>
    (await load()).compare(analysed, live.view, language, config),
  );
  const configs = about<OfDocument, unknown>('fault-live', async (analysed) =>
    (await load()).configs(analysed, language),
  );
  return [
    connection.onRequest(LIVE_TREE, async () => {
      const { tree } = await load();
      return guarded(fault, 'fault-live', () => tree(live.view, language));
    }),
    connection.onRequest(LIVE_PREVIEW, async (params: unknown, token: CancellationToken) =>
      preview((await load()).readOfConfig(params) ?? refuse(), token),
    ),
    connection.onRequest(LIVE_CONFIGS, async (params: unknown, token: CancellationToken) =>
      configs((await load()).readDocument(params) ?? refuse(), token),
    ),
    connection.onRequest(LIVE_COMPARE, async (params: unknown, token: CancellationToken) =>
      compare((await load()).readOfConfig(params) ?? refuse(), token),
    ),
  ];
};

const refuse = (): never => {
  throw new ResponseError(ErrorCodes.InvalidParams, 'this is no such question');
};
