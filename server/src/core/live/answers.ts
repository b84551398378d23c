/** One question to a dashboard; only reads, except where a deploy or a shutdown was confirmed. */
export interface LiveRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Path and query behind the address: `/api/serve/applications/`. */
  readonly path: string;
  /** JSON, of a PUT. */
  readonly body?: string;
  /** The most characters of an answer that are read. */
  readonly limit: number;
}

/** What came back: an answer with its status and text, or why there is none. */
export type LiveAnswer =
  | { readonly status: number; readonly contentType: string; readonly text: string }
  | { readonly fault: LiveFault; readonly detail: string };

/**
 * Why there is no answer: nobody listens, the name is not known, time ran out, TLS was not trusted, the answer broke off,
 * was larger than the limit, was sent elsewhere, or the person's network did not let it through.
 */
export type LiveFault =
  | 'unreachable'
  | 'unknown-host'
  | 'timeout'
  | 'tls'
  | 'broken-off'
  | 'too-large'
  | 'redirected'
  | 'blocked'
  | 'cancelled';

/** Answers by the path that was asked. */
export type LiveAnswers = ReadonlyMap<string, LiveAnswer>;

/** Sends one question and never throws: a fault is an answer. */
export type Ask = (request: LiveRequest) => Promise<LiveAnswer>;
