import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';
import type { FaultCode, TellFault } from './faults.ts';

/** What a request about a document names it by. */
export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

export interface AnswerContext {
  readonly fault: TellFault;
  /** What tells one text of a document from the next: undefined where it is not open. */
  readonly textOf: (uri: string) => unknown;
}

/**
 * Handles a request so that its fault ends nothing else: null is answered and the log told. A request that was
 * cancelled, or whose document changed before it was answered, is refused as the protocol has it; `isCancelled` says so
 * to what is still at work on it.
 */
export const answering =
  ({ fault, textOf }: AnswerContext) =>
  <P extends OfDocument, R>(code: FaultCode, handle: (params: P, isCancelled: () => boolean) => R | Promise<R>) =>
  async (params: P, token: CancellationToken): Promise<R | null> => {
    const uri = uriOf(params);
    stopIf(token.isCancellationRequested, LSPErrorCodes.RequestCancelled, 'cancelled');
    const asked = textOf(uri);
    const isCancelled = (): boolean => token.isCancellationRequested || textOf(uri) !== asked;
    const answer = await guarded(fault, code, () => handle(params, isCancelled), uri);
    stopIf(token.isCancellationRequested, LSPErrorCodes.RequestCancelled, 'cancelled');
    stopIf(textOf(uri) !== asked, LSPErrorCodes.ContentModified, 'the document has changed');
    return answer;
  };

/** Resolves once what has come in meanwhile was heard. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** The answer, or null where there is none for a fault of ours, which is told. */
export const guarded = async <R>(
  fault: TellFault,
  code: FaultCode,
  handle: () => R | Promise<R>,
  uri?: string,
): Promise<R | null> => {
  try {
    return await handle();
  } catch (error) {
    fault(code, error, uri);
    return null;
  }
};

const uriOf = (params: { readonly textDocument?: { readonly uri?: unknown } }): string => {
  const uri = params.textDocument?.uri;
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument.uri must be a string');
  return uri;
};

const stopIf = (stops: boolean, code: number, message: string): void => {
  if (stops) throw new ResponseError(code, message);
};
