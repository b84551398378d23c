import { request as sendPlain } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as sendSecure } from 'node:https';
import { timeFor } from '../../../core/index.ts';
import type { LiveAnswer, LiveFault, LiveRequest } from '../../../core/index.ts';
import type { HttpSettings } from './ask.ts';
import { ProxyRefusal, faultOf } from './faults.ts';
import { textOf } from './text-of.ts';
import { wayTo } from './ways.ts';
import type { Way } from './ways.ts';

/** One question and its answer. */
export interface Exchanged {
  readonly answer: LiveAnswer;
  /** Where a redirect leads; null where the answer is none. */
  readonly location: string | null;
}

/** Sends one question. Time and cancelling hold for the whole answer. */
export const exchange = async (asked: LiveRequest, url: URL, settings: HttpSettings): Promise<Exchanged> => {
  const way = wayTo(url);
  if (way === null) return { answer: { fault: 'blocked', detail: 'HTTP_PROXY' }, location: null };
  const ending = new AbortController();
  const end = (why: LiveFault) => (): void => {
    ending.abort(why);
  };
  const cancel = end('cancelled');
  const time = timeFor(asked.method, settings.timeout);
  const clock = setTimeout(end('timeout'), time);
  settings.signal?.addEventListener('abort', cancel);
  if (settings.signal?.aborted === true) cancel();
  try {
    return await answered(await opened(url, asked, optionsOf(asked, settings, way, ending.signal)), asked.limit);
  } catch (error) {
    return { answer: faultAnswer(error, ending.signal, time, way), location: null };
  } finally {
    clearTimeout(clock);
    settings.signal?.removeEventListener('abort', cancel);
  }
};

const faultAnswer = (error: unknown, ended: AbortSignal, time: number, { proxy }: Way): LiveAnswer => {
  if (!ended.aborted) return faultOf(error, proxy);
  return ended.reason === 'timeout'
    ? { fault: 'timeout', detail: `${String(time / 1000)} s` }
    : { fault: 'cancelled', detail: '' };
};

const optionsOf = (
  { method, body }: LiveRequest,
  { headers, ca }: HttpSettings,
  { agent }: Way,
  signal: AbortSignal,
): RequestOptions & { readonly rejectUnauthorized: true } => ({
  method,
  headers: {
    accept: 'application/json, text/plain;q=0.9',
    'user-agent': 'ray-serve-lens',
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
    ...Object.fromEntries(headers),
  },
  rejectUnauthorized: true,
  signal,
  ...(agent !== undefined && { agent }),
  ...(ca !== null && { ca }),
});

const opened = (url: URL, { body }: LiveRequest, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sending = (url.protocol === 'https:' ? sendSecure : sendPlain)(url, options, resolve);
    sending.on('error', reject);
    sending.on('proxyConnect', ({ statusCode }: { readonly statusCode?: number }) => {
      if (statusCode !== undefined && statusCode !== 200) sending.destroy(new ProxyRefusal(statusCode));
    });
    sending.end(body);
  });

const answered = async (response: IncomingMessage, limit: number): Promise<Exchanged> => {
  const status = response.statusCode ?? 0;
  const { location, 'content-type': contentType = '' } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy();
    return { answer: { fault: 'redirected', detail: '' }, location };
  }
  const text = await textOf(response, limit);
  const answer: LiveAnswer = text === null ? TOO_LARGE(limit) : { status, contentType, text };
  return { answer, location: null };
};

const TOO_LARGE = (limit: number): LiveAnswer => ({ fault: 'too-large', detail: String(limit) });
