import type { Ask, LiveAnswer, LiveRequest } from '../../../core/index.ts';
import type { Headers } from '../headers.ts';
import { exchange } from './exchange.ts';
import { withoutSecrets } from './secrets.ts';

export interface HttpSettings {
  /** The dashboard’s address with the path before all paths. */
  readonly base: string;
  readonly headers: Headers;
  /** Certificates that are trusted instead of those that Node trusts, in PEM. */
  readonly ca: string | null;
  /** How long the answer to a read may take in all, in milliseconds; one to a change may take longer. */
  readonly timeout: number;
  /** Ends what is on its way. */
  readonly signal?: AbortSignal;
}

/** How often a question is sent on to another path of the same server. */
const REDIRECTS = 3;

/** Asks by Node’s own HTTP; whatever goes wrong is an answer, and none holds what was sent as a header. */
export const askBy =
  (settings: HttpSettings): Ask =>
  async (asked) =>
    withoutSecrets(
      await answerTo(asked, new URL(`${settings.base}${asked.path}`), settings, REDIRECTS),
      settings.headers,
    );

/** Only a read is sent on, and only to the server that it was meant for: another one would get its headers. */
const answerTo = async (
  asked: LiveRequest,
  url: URL,
  settings: HttpSettings,
  redirects: number,
): Promise<LiveAnswer> => {
  const { answer, location } = await exchange(asked, url, settings);
  if (location === null) return answer;
  const next = URL.canParse(location, url.href) ? new URL(location, url.href) : null;
  if (next?.origin === url.origin && asked.method === 'GET' && redirects > 0)
    return answerTo(asked, next, settings, redirects - 1);
  return { fault: 'redirected', detail: next === null ? '' : `${next.origin}${next.pathname}` };
};
