import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import type { Agent } from 'node:http';

/** The way to an address: directly, or through a proxy. */
export interface Way {
  readonly agent: Agent | undefined;
  /** The proxy without its password; null where there is none. */
  readonly proxy: string | null;
}

/**
 * `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case; null where they name what is no HTTP proxy.
 * This machine itself is never asked through a proxy, as browsers have it: seen from there `127.0.0.1` is another one.
 */
export const wayTo = (url: URL): Way | null => {
  const proxy = isOwn(url.hostname) ? '' : getProxyForUrl(url.href);
  if (proxy === '') return { agent: undefined, proxy: null };
  if (!URL.canParse(proxy)) return null;
  const { protocol, host } = new URL(proxy);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const agent = url.protocol === 'https:' ? new HttpsProxyAgent(proxy) : new HttpProxyAgent(proxy);
  return { agent, proxy: `${protocol}//${host}` };
};

const isOwn = (host: string): boolean => /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);
