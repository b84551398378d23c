import { env } from 'vscode';

interface Words {
  readonly en: string;
  readonly vi: string;
}

/** The editor’s own language, as far as it is one of ours. */
export const language = env.language.toLowerCase().startsWith('vi') ? 'vi' : 'en';

/** The text in the editor's own language. */
export const say = (words: Words): string => words[language];

export const words = {
  name: { en: 'Ray Serve Lens', vi: 'Ray Serve Lens' },
  starting: { en: 'Starting…', vi: 'Đang khởi động…' },
  running: { en: 'Ready', vi: 'Sẵn sàng' },
  stopped: { en: 'Stopped', vi: 'Đã dừng' },
  startFailed: { en: 'Could not start', vi: 'Không khởi động được' },
  showLog: { en: 'Show Log', vi: 'Xem nhật ký' },
  restart: { en: 'Restart', vi: 'Khởi động lại' },
  nothingToCopy: { en: 'Nothing to copy.', vi: 'Không có gì để sao chép.' },
} satisfies Record<string, Words>;

export const copied = (text: string): Words => ({ en: `Copied: ${text}`, vi: `Đã sao chép: ${text}` });

export const failed = (reason: string): Words => ({
  en: `Ray Serve Lens could not start: ${reason}`,
  vi: `Ray Serve Lens không khởi động được: ${reason}`,
});

export const endsOften = (ends: number): Words => ({
  en: `The server of Ray Serve Lens ended ${String(ends)} times within a minute. It is started again after a pause, which grows each time.`,
  vi: `Máy chủ của Ray Serve Lens đã dừng ${String(ends)} lần trong một phút. Nó được khởi động lại sau một quãng chờ, mỗi lần dài hơn.`,
});
