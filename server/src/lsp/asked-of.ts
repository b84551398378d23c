import type { Analysed } from './documents/analyses.ts';
import { answering } from './editor/answer.ts';
import type { FaultCode } from './editor/faults.ts';
import type { Session } from './session.ts';

/** What answers requests about documents; `about` gives null for one that is not open. */
export const askedOf = ({ analyses, documents, fault }: Session) => {
  const textOf = (uri: string) => documents.get(uri);
  const answer = answering({ fault, textOf });
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    code: FaultCode,
    handle: (analysed: Analysed, params: P, isCancelled: () => boolean) => R | Promise<R>,
  ) =>
    answer<P, R | null>(code, async (params, isCancelled) => {
      const analysed = await analyses.of(params.textDocument.uri);
      return analysed && handle(analysed, params, isCancelled);
    });
  return { answer, about, textOf };
};
