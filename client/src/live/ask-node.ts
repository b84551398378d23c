// By these names, without `node:` before them, the editor hands out modules that follow its proxy and certificate settings.
import http from 'http';
import https from 'https';
import { nodeFault } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveRequest } from '../../../server/src/core/index.ts';
import { LimitedText, PROGRAM, endOf, fault, withinTime, type AskTarget, type Target } from './asking.ts';

/**
 * Asks by Node’s own client. Not by `fetch`: that sends `Sec-Fetch-Mode`, by which Ray from 2.52 on takes it for a browser and
 * refuses to be changed (`is_browser_request` in `dashboard/optional_utils.py`).
 */
export const askByNode: AskTarget = (target, request, signal) =>
  new Promise((resolve) => {
    const limited = withinTime(signal, request.method);
    const failed = (error: unknown): void => {
      resolve(limited.aborted ? fault(endOf(limited), '') : nodeFault(error));
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
