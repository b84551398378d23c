import type { LiveAnswer } from '../../../server/src/core/index.ts';
import { LimitedText, endOf, fault, withinTime, type AskTarget } from './asking.ts';

/**
 * Asks as a browser does: only where the dashboard, or what stands before it, allows pages of other origins. What is not allowed
 * looks the same as what is not there, so both are told as blocked.
 */
export const askByBrowser: AskTarget = async ({ address, headers }, { method, path, body, limit }, signal) => {
  const limited = withinTime(signal, method);
  try {
    const response = await fetch(`${address}${path}`, {
      method,
      redirect: 'manual',
      credentials: 'omit',
      signal: limited,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body }),
    });
    if (response.type === 'opaqueredirect') return fault('redirected', '');
    return await read(response, limit, limited);
  } catch (error) {
    if (limited.aborted) return fault(endOf(limited), '');
    return fault('blocked', error instanceof Error ? error.message : '');
  }
};

const read = async (response: Response, limit: number, signal: AbortSignal): Promise<LiveAnswer> => {
  const { status, headers, body } = response;
  const text = new LimitedText(limit);
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      if (!text.add(part.value)) {
        await reader?.cancel();
        return fault('too-large', String(limit));
      }
  } catch (error) {
    return fault(signal.aborted ? endOf(signal) : 'broken-off', error instanceof Error ? error.message : '');
  }
  return { status, contentType: headers.get('content-type') ?? '', text: text.end() };
};
