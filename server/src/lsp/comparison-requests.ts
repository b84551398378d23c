import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import type { ReleaseDiff } from '../core/index.ts';
import { askedOf } from './asked-of.ts';
import type { DocumentText } from './documents/open-documents.ts';
import { COMPARISON, COMPARISON_EDIT } from './features/asked-names.ts';
import type { ComparisonParams, Releases } from './features/comparison.ts';
import type { Session } from './session.ts';

const load = () => import('./features/comparison.ts');

interface Compared {
  readonly document: DocumentText;
  readonly diff: ReleaseDiff;
  readonly releases: Releases;
}

/** Two releases beside each other for a document, and the edit that makes the safe fixes; what is no such question is refused. */
export const answerComparisons = (connection: Connection, session: Session): readonly Disposable[] => {
  const { language } = session.wishes.words;
  const compare = comparing(session);
  const answer = askedOf(session).answer;
  const show = answer('fault-comparison', async (params: ComparisonParams) => {
    const compared = await compare(params);
    return compared && (await load()).comparison(compared.diff, compared.document, compared.releases, language);
  });
  const mend = answer('fault-comparison', async (params: ComparisonParams) => {
    const compared = await compare(params);
    return compared && (await load()).comparisonEdit(compared.diff, compared.document);
  });
  const refused = (): never => {
    throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument and two known releases, or null, are asked');
  };
  return [
    connection.onRequest(COMPARISON, async (params: unknown, token: CancellationToken) =>
      show((await load()).readComparisonParams(params) ?? refused(), token),
    ),
    connection.onRequest(COMPARISON_EDIT, async (params: unknown, token: CancellationToken) =>
      mend((await load()).readComparisonParams(params) ?? refused(), token),
    ),
  ];
};

/** Compares, and keeps the last diff: one document is looked at so, and the next diff of it takes over what did not change. */
const comparing = ({ analyses, documents, standpoint }: Session) => {
  let last: { readonly uri: string; readonly diff: ReleaseDiff } | null = null;
  return async ({ textDocument: { uri }, ...asked }: ComparisonParams): Promise<Compared | null> => {
    const { chosen, diffFor, releasesFor } = await load();
    const own = await analyses.of(uri);
    const document = documents.get(uri);
    if (document === undefined || own?.isLookedAt !== true) return null;
    const { options } = await standpoint(document);
    const releases = releasesFor(own.analysis.configs[0]?.ray.version);
    const former = last?.uri === uri ? last.diff : undefined;
    const diff = diffFor(document.text, options(), chosen(asked, releases), former);
    last = { uri, diff };
    return { document, diff, releases };
  };
};
