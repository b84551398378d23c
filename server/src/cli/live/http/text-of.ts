import type { IncomingMessage } from 'node:http';

/** The text of an answer, read as it comes; null where it has more characters than are wanted, of which no more are read. */
export const textOf = async (response: IncomingMessage, limit: number): Promise<string | null> => {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let length = 0;
  for await (const bytes of response as AsyncIterable<Uint8Array>) {
    const part = decoder.decode(bytes, { stream: true });
    parts.push(part);
    length += part.length;
    if (length > limit) {
      response.destroy();
      return null;
    }
  }
  return [...parts, decoder.decode()].join('');
};
