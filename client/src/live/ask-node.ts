// By these names, without `node:` before them, the editor hands out modules that follow its proxy and certificate settings.
import http from 'http';
import https from 'https';
import type { LiveAnswer, LiveFault, LiveRequest } from '../../../server/src/core/index.ts';
import { LimitedText, PROGRAM, endOf, fault, withinTime, type AskTarget, type Target } from './asking.ts';

/**
 * Asks by Node’s own client. Not by `fetch`: that sends `Sec-Fetch-Mode`, by which Ray from 2.52 on takes it for a browser and
 * refuses to be changed (`is_browser_request` in `dashboard/optional_utils.py`).
 */
export const askByNode: AskTarget = (target, request, signal) =>
  new Promise((resolve) => {
    const limited = withinTime(signal, request.method);
    const failed = (error: unknown): void => {
      resolve(limited.aborted ? fault(endOf(limited), '') : faultOf(error));
    };
    try {
      const sent = send(target, request, limited);
      sent.on('error', failed);
      sent.on('response', (response) => {
        read(response, request.limit, resolve, failed);
      });
      sent.end(request.body);
    } catch (error) {
      failed(error);
    }
  });

const send = ({ address, headers }: Target, { method, path, body }: LiveRequest, signal: AbortSignal) => {
  const { request } = address.startsWith('https:') ? https : http;
  const kind =
    body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return request(`${address}${path}`, {
    method,
    signal,
    headers: { Accept: '*/*', 'User-Agent': PROGRAM, ...kind, ...headers },
  });
};

const read = (
  response: http.IncomingMessage,
  limit: number,
  resolve: (answer: LiveAnswer) => void,
  failed: (error: unknown) => void,
): void => {
  const { statusCode: status = 0, headers } = response;
  const text = new LimitedText(limit);
  if (status >= 300 && status < 400) {
    response.destroy();
    resolve(fault('redirected', headers.location ?? ''));
    return;
  }
  response.on('data', (bytes: Uint8Array) => {
    if (text.add(bytes)) return;
    resolve(fault('too-large', String(limit)));
    response.destroy();
  });
  response.on('error', failed);
  response.on('end', () => {
    resolve({ status, contentType: headers['content-type'] ?? '', text: text.end() });
  });
};

/** Codes of Node’s network and TLS errors. */
const KINDS: readonly (readonly [RegExp, LiveFault])[] = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, 'unknown-host'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'timeout'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|^EPROTO$/, 'tls'],
  [/^(?:ECONNRESET|EPIPE|HPE_\w+)$/, 'broken-off'],
];

const faultOf = (error: unknown): LiveAnswer => {
  // Where a name has several addresses, the error holds one for each.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } = (first ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const text = typeof code === 'string' ? code : '';
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unreachable';
  return fault(kind, typeof message === 'string' ? message : text);
};
