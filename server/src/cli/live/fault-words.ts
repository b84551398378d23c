import { unreadWords } from '../../core/index.ts';
import type { LiveAnswer, UnreadAnswer, Words } from '../../core/index.ts';

/** Why there is no answer, with the address and what tells this case from others. */
export const faultWords = (address: string, answer: LiveAnswer, words: Words): Words => {
  const own = 'fault' in answer ? (OWN[answer.fault] ?? words) : words;
  const detail = 'fault' in answer && TOLD.has(answer.fault) && answer.detail !== '' ? ` (${answer.detail})` : '';
  return { en: `${address}: ${own.en}${detail}`, vi: `${address}: ${own.vi}${detail}` };
};

/** Details that a person can act on. */
const TOLD: ReadonlySet<string> = new Set(['timeout', 'tls', 'redirected', 'blocked']);

/** What another advice holds for here than in a window of an editor. */
const OWN: Readonly<Partial<Record<string, Words>>> = {
  blocked: {
    en: 'the proxy that HTTP_PROXY or HTTPS_PROXY names does not lead there; NO_PROXY names what is asked without it',
    vi: 'proxy mà HTTP_PROXY hay HTTPS_PROXY nêu không dẫn tới đó; NO_PROXY nêu nơi được hỏi trực tiếp',
  },
  tls: {
    en: 'its certificate is not trusted, or it speaks no TLS: name its certificates with --ca-file, or write http://',
    vi: 'chứng chỉ của nó không được tin, hoặc nó không dùng TLS: hãy nêu chứng chỉ bằng --ca-file, hoặc viết http://',
  },
  timeout: {
    en: 'the cluster does not answer in time; --timeout gives it more',
    vi: 'cụm không trả lời kịp; --timeout cho nó thêm thời gian',
  },
};

/** An answer that came and could not be read. */
export const notRead = (address: string, unread: UnreadAnswer): Words => {
  const { en, vi } = unreadWords(unread);
  return { en: `${address}: ${en}`, vi: `${address}: ${vi}` };
};
