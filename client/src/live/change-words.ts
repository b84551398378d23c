import type { Words } from '../choices/words.ts';

/** What deploying and shutting down say. */
export const CHANGE_WORDS = {
  deploy: { en: 'Deploy', vi: 'Triển khai' },
  compareTitle: { en: 'Compare With What Runs', vi: 'So sánh với phần đang chạy' },
  deployTitle: { en: 'Deploy This File', vi: 'Triển khai file này' },
  compare: { en: 'Compare', vi: 'So sánh' },
  notTrusted: {
    en: 'Nothing is deployed from a workspace that you do not trust.',
    vi: 'Không triển khai gì từ workspace mà bạn chưa tin.',
  },
  notSaved: {
    en: 'The file is not saved: what is typed is deployed.',
    vi: 'File chưa lưu: phần đang gõ sẽ được triển khai.',
  },
  changedMeanwhile: {
    en: 'This is no longer what you read before: the file or the cluster changed meanwhile.',
    vi: 'Đây không còn là điều bạn vừa đọc: file hoặc cụm đã thay đổi trong lúc đó.',
  },
  whichConfig: { en: 'The file holds several configs: which one?', vi: 'File có nhiều cấu hình: cấu hình nào?' },
  noPreview: {
    en: 'Ray Serve Lens cannot say what a deploy of this file would do, so nothing is deployed.',
    vi: 'Ray Serve Lens không nói được việc triển khai file này sẽ làm gì, nên không triển khai.',
  },
  notRead: {
    en: 'What runs could not be read, so nothing was sent.',
    vi: 'Không đọc được phần đang chạy nên không gửi gì.',
  },
  noUndo: {
    en: 'This cannot be undone from here: the dashboard hides values of what runs now.',
    vi: 'Không hoàn tác được từ đây: dashboard che một số giá trị của phần đang chạy.',
  },
  hidden: {
    en: 'One application cannot be shut down alone: the dashboard hides values of the others, which a deploy without it would lose.',
    vi: 'Không tắt riêng một ứng dụng được: dashboard che một số giá trị của các ứng dụng khác, và chúng sẽ mất khi triển khai phần còn lại.',
  },
  asBrowser: {
    en: 'Ray takes no deploy from a browser (405). Use the desktop editor, a remote window, or the command line.',
    vi: 'Ray không nhận triển khai từ trình duyệt (405). Hãy dùng bản desktop, cửa sổ remote, hoặc dòng lệnh.',
  },
  copyCurl: { en: 'Copy curl', vi: 'Sao chép curl' },
  undo: { en: 'Undo: Deploy What Ran Before', vi: 'Hoàn tác: triển khai lại phần chạy trước đó' },
  showView: { en: 'Show What Runs', vi: 'Xem phần đang chạy' },
  nothingKept: {
    en: 'Nothing that ran before on this cluster is kept.',
    vi: 'Không có phần nào chạy trước đó trên cụm này được giữ lại.',
  },
  whichKept: { en: 'What ran before, by when it was replaced', vi: 'Phần chạy trước đó, theo lúc bị thay' },
  shutDown: { en: 'Shut Down an Application', vi: 'Tắt một ứng dụng' },
  all: { en: 'All of Serve', vi: 'Toàn bộ Serve' },
  byRun: {
    en: 'started by serve.run: goes only with all of Serve',
    vi: 'chạy bằng serve.run: chỉ tắt cùng toàn bộ Serve',
  },
  nothingRuns: { en: 'No application runs there.', vi: 'Không có ứng dụng nào đang chạy.' },
  otherName: { en: 'This is another name.', vi: 'Đây là tên khác.' },
  isEqual: {
    en: 'The file says what runs there: there is no difference.',
    vi: 'File giống hệt phần đang chạy: không có khác biệt.',
  },
  noDifference: { en: 'There is nothing to compare: see the log.', vi: 'Không có gì để so sánh: hãy xem nhật ký.' },
} satisfies Record<string, Words>;

export const lineName = (line: number): Words => ({ en: `line ${String(line)}`, vi: `dòng ${String(line)}` });

export const deployTo = (what: string, address: string): Words => ({
  en: `Deploy ${what} to ${address}?`,
  vi: `Triển khai ${what} lên ${address}?`,
});

export const deploying = (what: string, address: string): Words => ({
  en: `Deploying ${what} to ${address}`,
  vi: `Đang triển khai ${what} lên ${address}`,
});

export const deployed = (what: string, address: string): Words => ({
  en: `${what} is RUNNING on ${address}.`,
  vi: `${what} đang RUNNING trên ${address}.`,
});

export const deployFailed = (name: string, message: string): Words => ({
  en: `${name} was not deployed: ${message}`,
  vi: `${name} không triển khai được: ${message}`,
});

export const notFollowed = (what: string): Words => ({
  en: `${what} was sent and goes on by itself; it is only not followed any more.`,
  vi: `${what} đã gửi và vẫn tiếp tục; chỉ là không theo dõi nữa.`,
});

export const deployAgain = (names: readonly string[], time: string, address: string): Words => ({
  en: `Deploy what ran on ${address} until ${time} again: ${names.join(', ')}?`,
  vi: `Triển khai lại phần đã chạy trên ${address} đến ${time}: ${names.join(', ')}?`,
});

export const ranUntil = (time: string): Words => ({ en: `what ran until ${time}`, vi: `phần chạy đến ${time}` });

export const typeName = (name: string, address: string): Words => ({
  en: `Type ${name} to shut it down on ${address}.`,
  vi: `Gõ ${name} để tắt trên ${address}.`,
});

export const shuttingDown = (name: string): Words => ({ en: `Shutting down ${name}`, vi: `Đang tắt ${name}` });

export const isDown = (name: string): Words => ({ en: `${name} is shut down.`, vi: `${name} đã tắt.` });

export const isAgain = (name: string): Words => ({
  en: `${name} was deployed anew by somebody else while it was being shut down.`,
  vi: `${name} được người khác triển khai lại trong lúc đang tắt.`,
});
