import type { Words } from '../choices/words.ts';

/** What is wrong with an address that somebody typed. */
export const FAULT_WORDS = {
  noAddress: {
    en: 'This is no address of a dashboard: write one such as http://127.0.0.1:8265.',
    vi: 'Đây không phải địa chỉ của dashboard: hãy viết như http://127.0.0.1:8265.',
  },
  rayClient: {
    en: 'ray:// is the port of Ray’s client. The dashboard has one of its own: http://<head>:8265.',
    vi: 'ray:// là cổng của Ray client. Dashboard có cổng riêng: http://<head>:8265.',
  },
  secretInAddress: {
    en: 'An address holds no name and no password here: set a token for the cluster once it is connected.',
    vi: 'Địa chỉ ở đây không chứa tên và mật khẩu: hãy đặt token cho cụm sau khi kết nối.',
  },
} satisfies Record<string, Words>;
