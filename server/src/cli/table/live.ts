import type { Words } from '../../core/index.ts';
import type { Option, Options } from './option.ts';

/** How a running cluster is reached: options of every command that asks one. */
export const LIVE = {
  address: {
    group: 'live',
    value: 'URL',
    meaning: {
      en: 'the dashboard of the cluster, such as `http://127.0.0.1:8265`, `head:8265` or `head`; nothing is asked that nobody named',
      vi: 'dashboard của cụm, như `http://127.0.0.1:8265`, `head:8265` hay `head`; không hỏi nơi nào mà không ai nêu',
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

/** Of a command that changes something, which a cluster may answer late. */
export const CHANGE = {
  ...LIVE,
  timeout: {
    ...LIVE.timeout,
    meaning: {
      en: 'how long one answer may take; the one to the change itself gets at least 120 s, as Serve may have to start first',
      vi: 'một câu trả lời được phép mất bao lâu; riêng câu trả lời cho thay đổi được ít nhất 120 s, vì có thể Serve phải khởi động trước',
    },
  },
} as const satisfies Options;

export const UNREACHABLE: Words = {
  en: 'wrong usage, or the cluster could not be asked, with the reason on standard error',
  vi: 'gọi sai, hoặc không hỏi được cụm, lý do ở standard error',
};

/** A cluster runs one config, and a file may hold several. */
export const CONFIG = {
  group: 'files',
  value: 'NAME',
  meaning: {
    en: 'which config of a file that holds several: its number from the top, or the name of its object or of an application in it',
    vi: 'cấu hình nào của một file có nhiều: số thứ tự từ trên xuống, hoặc tên của object hay của một ứng dụng trong đó',
  },
} as const satisfies Option;

export const YES = {
  group: 'run',
  meaning: {
    en: 'confirms by itself, where nobody is asked',
    vi: 'tự xác nhận, khi không có ai để hỏi',
  },
} as const satisfies Option;

/** What was deployed before is kept by every command that changes what is deployed. */
export const UNDO_FILE = {
  group: 'run',
  value: 'FILE',
  offers: 'files',
  meaning: {
    en: 'where what was deployed before is kept, to be deployed again; only you may read it',
    vi: 'nơi giữ những gì đã deploy trước đó, để deploy lại; chỉ bạn đọc được',
  },
  otherwise: {
    en: 'a new file in `ray-serve-lens/undo` of your own folder for state',
    vi: 'một file mới trong `ray-serve-lens/undo` của thư mục trạng thái của bạn',
  },
} as const satisfies Option;

/** The longest wait for the end of a change where nobody names one, in seconds. */
export const LONGEST_WAIT = 1800;

/** Who says how long to wait waits. */
export const WAIT_LIMIT = {
  group: 'run',
  value: 'SECONDS',
  counts: { least: 1, most: 86_400 },
  meaning: { en: 'waits as `--wait` does, at most so long', vi: 'chờ như `--wait`, lâu nhất chừng ấy' },
  otherwise: { en: `${String(LONGEST_WAIT)}, half an hour`, vi: `${String(LONGEST_WAIT)}, nửa giờ` },
} as const satisfies Option;

/** The option beside it that takes no value. */
export const isWaiting = (values: { readonly wait: boolean; readonly 'wait-limit'?: number | undefined }): boolean =>
  values.wait || values['wait-limit'] !== undefined;

export const LIVE_FORMAT = {
  group: 'output',
  choices: ['human', 'json'],
  default: 'human',
  meaning: { en: 'how it is written', vi: 'viết ra thế nào' },
} as const satisfies Option;
