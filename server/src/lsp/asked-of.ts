import type { Analysed } from './documents/analyses.ts';
import { answering } from './editor/answer.ts';
import type { OfDocument } from './editor/answer.ts';
import type { FaultCode } from './editor/faults.ts';
import type { Session } from './session.ts';

/** What answers requests about documents; `about` and `settled` give null for one that is not open. */
export const askedOf = ({ analyses, documents, fault, files }: Session) => {
  const textOf = (uri: string) => documents.get(uri);
  const answer = answering({ fault, textOf });
  /** What is worked out of a document, again for as long as it asks for files that are not read yet. */
  const settled = async <R>(uri: string, handle: (analysed: Analysed) => R | Promise<R>): Promise<R | null> => {
    for (;;) {
      const analysed = await analyses.of(uri);
      if (analysed === null) return null;
      const reads = files.reads();
      const answered = await handle(analysed);
      if (!files.waits() && files.reads() === reads) return answered;
      await files.read();
      analyses.forget(uri);
    }
  };
  const about = <P extends OfDocument, R>(
    code: FaultCode,
    handle: (analysed: Analysed, params: P, isCancelled: () => boolean) => R | Promise<R>,
  ) =>
    answer<P, R | null>(code, (params, isCancelled) =>
      settled(params.textDocument.uri, (analysed) => handle(analysed, params, isCancelled)),
    );
  return { answer, about, settled, textOf };
};
