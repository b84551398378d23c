import { posixWord } from '../text/posix-word.ts';
import type { Words } from '../text/words.ts';
import { numberOf, objectOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import { sentApplications } from './sent-applications.ts';

/** Where what was deployed is asked. */
export interface AskPlace {
  /** The machine of the dashboard, as an address has it: it is the head, where a proxy of Serve runs too. */
  readonly host: string;
  /** As the cluster tells them. */
  readonly httpOptions: unknown;
  readonly proxyLocation: string | null;
  /** The routes that Serve has for applications. */
  readonly applications: readonly { readonly name: string; readonly routePrefix: string | null }[];
}

/** Lines for a shell that ask what was deployed. */
export interface CurlLines {
  readonly lines: readonly string[];
  /** What is to be known of them; null where nothing is. */
  readonly note: Words | null;
}

/** Models are asked by their names, other applications at their routes. */
export const curlLines = (body: string, place: AskPlace): CurlLines => {
  if (place.proxyLocation === 'Disabled') return { lines: [], note: NO_PROXY };
  const { base, note } = requestPlace(place);
  const routes = new Map(place.applications.map(({ name, routePrefix }) => [name, routePrefix]));
  const lines = sentApplications(body).flatMap(({ name, routePrefix, models }) => {
    const route = routes.get(name) ?? routePrefix;
    if (route === null) return [];
    const url = `${base}${route.replace(/\/+$/, '')}`;
    return models === null ? [curlLine(`${url}/`)] : modelLines(url, models);
  });
  return { lines, note: lines.length === 0 ? null : note };
};

/** Serve’s own defaults stand in `HTTPOptionsSchema` (`ray/serve/schema.py`). */
const requestPlace = ({ host: own, httpOptions }: AskPlace): { readonly base: string; readonly note: Words | null } => {
  const options = objectOf(httpOptions) ?? {};
  const listens = textOf(options.host) ?? '';
  const isAway = isLoopback(listens) && !isLoopback(own);
  const host = EVERY.has(listens) || (isLoopback(listens) && !isAway) ? own : bracketed(listens);
  const scheme = textOf(options.ssl_certfile) === null ? 'http' : 'https';
  return { base: `${scheme}://${host}:${String(portOf(options))}${rootOf(options)}`, note: isAway ? ON_HEAD : null };
};

const portOf = ({ port }: JsonObject): number => numberOf(port) ?? 8000;

const rootOf = ({ root_path: root }: JsonObject): string => (textOf(root) ?? '').replace(/\/+$/, '');

/** On every address of its machine. */
const EVERY: ReadonlySet<string> = new Set(['', '0.0.0.0', '::', '[::]']);

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);

const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

const curlLine = (url: string): string => `curl ${posixWord(url)}`;

const modelLines = (url: string, models: readonly string[]): readonly string[] => [
  curlLine(`${url}/v1/models`),
  ...models.map((model) => chatLine(url, model)),
];

const chatLine = (url: string, model: string): string => {
  const asked = JSON.stringify({ model, messages: [{ role: 'user', content: 'Hello' }] });
  return `${curlLine(`${url}/v1/chat/completions`)} -H 'Content-Type: application/json' -d ${posixWord(asked)}`;
};

const ON_HEAD: Words = {
  en: 'on the head node, as Serve listens only there (http_options.host)',
  vi: 'trên node head, vì Serve chỉ lắng nghe ở đó (http_options.host)',
};
const NO_PROXY: Words = {
  en: 'Serve has no proxy (proxy_location: Disabled), so that nothing can be asked by HTTP',
  vi: 'Serve không có proxy (proxy_location: Disabled) nên không hỏi được gì qua HTTP',
};
