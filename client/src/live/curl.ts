import { curlLine, modelLines, requestPlace, type RequestPlace } from '../../../server/src/core/index.ts';
import { applicationsIn } from './bodies.ts';

/** Where Serve listens for requests: its own port, not the dashboard’s. */
export interface ServePlace extends RequestPlace {
  /** As an address has it: IPv6 in brackets. */
  readonly host: string;
}

/** On the machine of that name. */
export const servePlace = (host: string, options: unknown): ServePlace => ({ host, ...requestPlace(options) });

/** Lines for a shell that ask what was deployed: models by their names, other applications at their routes. */
export const curlLines = (body: string, { host, port, root }: ServePlace): readonly string[] =>
  applicationsIn(body).flatMap(({ routePrefix, models }) => {
    if (routePrefix === null) return [];
    const base = `http://${host}:${String(port)}${root}${routePrefix.replace(/\/+$/, '')}`;
    return models === null ? [curlLine(`${base}/`)] : modelLines(base, models);
  });
