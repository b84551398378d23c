import type { Words } from '../../core/index.ts';
import type { Options } from './option.ts';

/** How a running cluster is reached: options of every command that asks one. */
export const LIVE = {
  address: {
    group: 'live',
    value: 'URL',
    meaning: {
      en: 'the dashboard of the cluster, such as `http://127.0.0.1:8265`; nothing is asked that nobody named',
      vi: 'dashboard của cụm, như `http://127.0.0.1:8265`; không hỏi nơi nào mà không ai nêu',
    },
    otherwise: {
      en: '`RAY_DASHBOARD_ADDRESS`, `RAY_API_SERVER_ADDRESS` or `RAY_ADDRESS`',
      vi: '`RAY_DASHBOARD_ADDRESS`, `RAY_API_SERVER_ADDRESS` hoặc `RAY_ADDRESS`',
    },
  },
  header: {
    group: 'live',
    value: "'NAME: VALUE'",
    isRepeatable: true,
    meaning: {
      en: 'goes with each question to the dashboard and is shown nowhere; besides `RAY_JOB_HEADERS`, and Ray’s own token (`RAY_AUTH_TOKEN`, `RAY_AUTH_TOKEN_PATH`, with `RAY_AUTH_MODE=token` `~/.ray/auth_token`)',
      vi: 'gửi kèm mỗi câu hỏi tới dashboard và không được hiện ở đâu; bên cạnh `RAY_JOB_HEADERS`, và token của chính Ray (`RAY_AUTH_TOKEN`, `RAY_AUTH_TOKEN_PATH`, với `RAY_AUTH_MODE=token` thì `~/.ray/auth_token`)',
    },
  },
  'ca-file': {
    group: 'live',
    value: 'FILE',
    offers: 'files',
    meaning: {
      en: 'the certificates (PEM) that are trusted, and no others',
      vi: 'các chứng chỉ (PEM) được tin, ngoài ra không tin gì khác',
    },
    otherwise: {
      en: '`REQUESTS_CA_BUNDLE`, else those of Node and of `NODE_EXTRA_CA_CERTS`',
      vi: '`REQUESTS_CA_BUNDLE`, nếu không thì của Node và của `NODE_EXTRA_CA_CERTS`',
    },
  },
  timeout: {
    group: 'live',
    value: 'SECONDS',
    counts: { least: 1, most: 3600 },
    default: '15',
    meaning: { en: 'how long one answer may take', vi: 'một câu trả lời được phép mất bao lâu' },
  },
} as const satisfies Options;

export const UNREACHABLE: Words = {
  en: 'wrong usage, or the cluster could not be asked, with the reason on standard error',
  vi: 'gọi sai, hoặc không hỏi được cụm, lý do ở standard error',
};
