import type { Words } from '../choices/words.ts';

/** What the connection, its view and its commands say. */
export const LIVE_WORDS = {
  connect: { en: 'Connect to a Running Cluster', vi: 'Kết nối với cụm đang chạy' },
  connectHint: { en: 'The address of Ray’s dashboard', vi: 'Địa chỉ dashboard của Ray' },
  usual: { en: 'a Ray head on this machine', vi: 'Ray head trên máy này' },
  usedBefore: { en: 'used before', vi: 'đã dùng' },
  others: { en: 'others', vi: 'khác' },
  typeAddress: { en: 'Type an address…', vi: 'Gõ địa chỉ…' },
  throughKubectl: {
    en: 'A KubeRay cluster through kubectl port-forward…',
    vi: 'Cụm KubeRay qua kubectl port-forward…',
  },
  throughKubectlWhy: {
    en: 'runs kubectl, and ends it with the connection',
    vi: 'chạy kubectl, và dừng nó khi ngắt kết nối',
  },
  whichContext: { en: 'The context of kubectl', vi: 'Context của kubectl' },
  currentContext: { en: 'current', vi: 'hiện tại' },
  noContexts: { en: 'kubectl knows no contexts.', vi: 'kubectl không có context nào.' },
  whichHead: { en: 'The service of the Ray head', vi: 'Service của Ray head' },
  noHeads: {
    en: 'There is no service of a Ray head in this context (ray.io/node-type=head).',
    vi: 'Context này không có service nào của Ray head (ray.io/node-type=head).',
  },
  notConnected: { en: 'Connect to a running cluster first.', vi: 'Hãy kết nối với một cụm đang chạy trước.' },
  noDashboard: {
    en: 'what answers here is not the dashboard of Ray: it names no release',
    vi: 'nơi trả lời ở đây không phải dashboard của Ray: không nêu bản Ray nào',
  },
  setToken: { en: 'Set Token…', vi: 'Đặt token…' },
  again: { en: 'Try Again', vi: 'Thử lại' },
  disconnect: { en: 'Disconnect', vi: 'Ngắt kết nối' },
  secretsFor: { en: 'What is sent to this cluster alone', vi: 'Phần chỉ gửi tới cụm này' },
  token: { en: 'Token', vi: 'Token' },
  tokenWhy: {
    en: 'sent as “Authorization: Bearer”, as Ray’s token mode reads it; empty: none',
    vi: 'gửi dưới dạng “Authorization: Bearer”, như chế độ token của Ray đọc; để trống: không có',
  },
  header: { en: 'Add a header…', vi: 'Thêm header…' },
  headerWhy: { en: 'Name: value, as a proxy may want it', vi: 'Tên: giá trị, nếu proxy cần' },
  noHeader: { en: 'Write it as Name: value.', vi: 'Hãy viết dạng Tên: giá trị.' },
  removeSecrets: { en: 'Remove all for this cluster', vi: 'Xóa tất cả của cụm này' },
  isSet: { en: 'set', vi: 'đã đặt' },
  stale: { en: 'stale', vi: 'đã cũ' },
  looking: { en: 'Looking…', vi: 'Đang xem…' },
  noLog: { en: 'This replica names no log file.', vi: 'Replica này không nêu file nhật ký nào.' },
  emptyLog: { en: '(empty)', vi: '(trống)' },
  longLines: {
    en: 'its last lines are longer than is read here',
    vi: 'các dòng cuối dài hơn mức được đọc ở đây',
  },
  otherCluster: { en: 'not connected any more', vi: 'không còn kết nối' },
  logEnded: {
    en: '(not connected any more: this is what was read last)',
    vi: '(không còn kết nối: đây là phần đọc được cuối cùng)',
  },
} satisfies Record<string, Words>;

/** The person’s own machine is another one. */
export const usualAt = (remote: string): Words => ({
  en: `a Ray head on the machine of this window (${remote})`,
  vi: `Ray head trên máy của cửa sổ này (${remote})`,
});

/** `isRead`: lines stand before it. */
export const logStopped = ({ en, vi }: Words, isRead: boolean): Words => ({
  en: `(${isRead ? 'not read on' : 'not read'}: ${en.trim()})`,
  vi: `(${isRead ? 'không đọc tiếp được' : 'không đọc được'}: ${vi.trim()})`,
});

export const kubectlFailed = (said: string): Words => ({ en: `kubectl: ${said}`, vi: `kubectl: ${said}` });

export const forwardEnded = (said: string): Words => ({
  en: `kubectl port-forward ended by itself. ${said}`,
  vi: `kubectl port-forward đã tự dừng. ${said}`,
});

export const staleSince = (time: string): Words => ({
  en: `stale: nobody has answered since ${time}`,
  vi: `đã cũ: không có trả lời từ ${time}`,
});

export const readAt = (time: string): Words => ({ en: `read at ${time}`, vi: `đọc lúc ${time}` });
