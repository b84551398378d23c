import { applicationsIn } from './bodies.ts';

/** Where Serve listens for requests: its own port, not the dashboard’s. */
export interface ServePlace {
  /** As an address has it: IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** Before every route; empty where there is none. */
  readonly root: string;
}

/** Serve’s own defaults (`HTTPOptionsSchema` in `serve/schema.py`). */
export const servePlace = (host: string, options: unknown): ServePlace => {
  const { port, root_path: root } = (options ?? {}) as { readonly port?: unknown; readonly root_path?: unknown };
  return {
    host,
    port: typeof port === 'number' ? port : 8000,
    root: typeof root === 'string' ? root.replace(/\/+$/, '') : '',
  };
};

/** Lines for a shell that ask what was deployed: models by their names, other applications at their routes. */
export const curlLines = (body: string, { host, port, root }: ServePlace): readonly string[] =>
  applicationsIn(body).flatMap(({ routePrefix, models }) => {
    if (routePrefix === null) return [];
    const base = `http://${host}:${String(port)}${root}${routePrefix.replace(/\/+$/, '')}`;
    if (models === null) return [`curl ${quoted(`${base}/`)}`];
    return [`curl ${quoted(`${base}/v1/models`)}`, ...models.map((model) => chatLine(base, model))];
  });

const chatLine = (base: string, model: string): string => {
  const asked = { model, messages: [{ role: 'user', content: 'Hello' }] };
  return `curl ${quoted(`${base}/v1/chat/completions`)} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(asked))}`;
};

/** As one word of a POSIX shell. */
const quoted = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
