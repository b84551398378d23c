import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { askedOf } from './asked-of.ts';
import { guarded } from './editor/answer.ts';
import { CHOICES, REPORT } from './features/asked-names.ts';
import type { Question } from './features/choices/answers.ts';
import type { Session } from './session.ts';

const load = () => import('./features/choices/answers.ts');

/** Answers what a client needs to let a person choose; what is no such question is refused. */
export const answerChoices = (connection: Connection, session: Session): readonly Disposable[] => {
  const { about } = askedOf(session);
  const answer = about('fault-choice', (analysed, { handle }: Question, isCancelled) =>
    handle(analysed, session, isCancelled),
  );
  return [
    ...CHOICES.map((name) =>
      connection.onRequest(`rayServeLens/${name}`, async (params: unknown, token: CancellationToken) =>
        answer((await load()).QUESTIONS[name](params) ?? refuse(), token),
      ),
    ),
    connection.onRequest(REPORT, async (params: unknown) => {
      const { readReport, report } = await load();
      const { textDocument } = readReport(params) ?? refuse();
      return guarded(session.fault, 'fault-choice', async () => {
        const analysed = textDocument === null ? null : await session.analyses.of(textDocument.uri);
        return report(analysed, session.faults(), session.wishes.words.language);
      });
    }),
  ];
};

const refuse = (): never => {
  throw new ResponseError(ErrorCodes.InvalidParams, 'this is no such question');
};
