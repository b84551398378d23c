import { posixWord } from '../text/posix-word.ts';

/** Where Serve listens for requests: its own port, and what stands before every route, empty where nothing does. */
export interface RequestPlace {
  readonly port: number;
  readonly root: string;
}

/** Of `http_options`, with Serve’s own defaults (`HTTPOptionsSchema` in `ray/serve/schema.py`). */
export const requestPlace = (options: unknown): RequestPlace => {
  const { port, root_path: root } = (options ?? {}) as { readonly port?: unknown; readonly root_path?: unknown };
  return {
    port: typeof port === 'number' ? port : 8000,
    root: typeof root === 'string' ? root.replace(/\/+$/, '') : '',
  };
};

/** A line for a shell that asks an address. */
export const curlLine = (url: string): string => `curl ${posixWord(url)}`;

/** Lines for a shell that ask an application which speaks OpenAI’s API for its models, and each of these for an answer. */
export const modelLines = (base: string, models: readonly string[]): readonly string[] => [
  curlLine(`${base}/v1/models`),
  ...models.map((model) => chatLine(base, model)),
];

const chatLine = (base: string, model: string): string => {
  const asked = JSON.stringify({ model, messages: [{ role: 'user', content: 'Hello' }] });
  return `${curlLine(`${base}/v1/chat/completions`)} -H 'Content-Type: application/json' -d ${posixWord(asked)}`;
};
