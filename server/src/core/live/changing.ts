import type { Words } from '../text/words.ts';
import type { LiveAnswer, LiveRequest } from './answers.ts';
import { liveFault } from './fault.ts';

/** What became of a change that was sent: the cluster took it, refused it, or nobody can say. */
export type ChangeEnd =
  | { readonly is: 'taken' }
  | { readonly is: 'refused'; readonly why: Words }
  | { readonly is: 'unknown'; readonly why: Words };

/** A change that starts Serve first is answered once that runs: on a busy head after more than a minute. In milliseconds. */
const CHANGE_TIME = 120_000;

/** How long an answer is waited for where a read gets so many milliseconds. */
export const timeFor = (method: LiveRequest['method'], read: number): number =>
  method === 'GET' ? read : Math.max(read, CHANGE_TIME);

/**
 * What an answer to `PUT` or `DELETE` of `/api/serve/applications/` says (`ray/dashboard/modules/serve/serve_head.py`): 200
 * once the controller has it, 400 with what Ray does not take of a config, 500 with a fault of its own. Where no answer came,
 * or a server between gave up, the cluster may have it all the same.
 */
export const changeEnd = (answer: LiveAnswer): ChangeEnd => {
  if ('fault' in answer) return faultEnd(answer);
  if (answer.status === 200) return { is: 'taken' };
  if (answer.status === 502 || answer.status === 504) return { is: 'unknown', why: between(answer.status) };
  if (answer.status === 400 || answer.status === 500) return { is: 'refused', why: rayWords(answer.text) };
  return { is: 'refused', why: liveFault(answer) ?? otherStatus(answer.status) };
};

const faultEnd = (answer: Extract<LiveAnswer, { readonly fault: string }>): ChangeEnd => {
  const { fault, detail } = answer;
  if (fault === 'timeout') return { is: 'unknown', why: late(detail) };
  if (fault === 'broken-off' || fault === 'too-large') return { is: 'unknown', why: BROKEN };
  if (fault === 'cancelled') return { is: 'unknown', why: STOPPED };
  return { is: 'refused', why: liveFault(answer) ?? BROKEN };
};

/** The most characters that are told of what Ray says. */
const MOST = 2000;

const rayWords = (text: string): Words => {
  const said = text.trim().slice(0, MOST);
  return { en: `Ray does not take it: ${said}`, vi: `Ray không nhận: ${said}` };
};

const otherStatus = (status: number): Words => ({
  en: `the cluster did not take it (${String(status)})`,
  vi: `cụm không nhận (${String(status)})`,
});

const late = (detail: string): Words => {
  const [en, vi] = detail === '' ? ['', ''] : [` within ${detail}`, ` trong ${detail}`];
  return {
    en: `the cluster has not answered${en}, and may still take it: Serve may be starting first`,
    vi: `cụm chưa trả lời${vi}, và vẫn có thể nhận: có thể Serve đang khởi động trước`,
  };
};

const between = (status: number): Words => ({
  en: `a server before the cluster gave up waiting (${String(status)}); the cluster may have taken it`,
  vi: `một máy chủ phía trước cụm đã thôi chờ (${String(status)}); có thể cụm đã nhận`,
});

const BROKEN: Words = {
  en: 'the connection broke off before the answer; the cluster may have taken it',
  vi: 'kết nối bị ngắt trước khi có câu trả lời; có thể cụm đã nhận',
};
const STOPPED: Words = {
  en: 'it was stopped before the cluster answered; the cluster may have taken it',
  vi: 'đã dừng trước khi cụm trả lời; có thể cụm đã nhận',
};
