import type { Words } from '../text/words.ts';
import type { LiveAnswer, LiveFault } from './answers.ts';
import { jsonOf } from './json.ts';

/** Why an answer cannot be used, in a sentence that says what to do; null where it is an answer of a dashboard. */
export const liveFault = (answer: LiveAnswer): Words | null => {
  if ('fault' in answer) return FAULTS[answer.fault];
  if (answer.status === 401) return NO_TOKEN;
  if (answer.status === 403) return FORBIDDEN;
  if (answer.status >= 300 && answer.status < 400) return FAULTS.redirected;
  if (isServeProxy(answer.text)) return SERVE_PROXY;
  if (isMuted(answer.text)) return MUTED;
  const isPage = isHtml(answer.contentType, answer.text);
  if (answer.status === 502 || answer.status === 504) return NO_CLUSTER_BEHIND;
  if (answer.status === 503) return isPage ? NO_CLUSTER_BEHIND : NOT_NOW;
  if (isPage) return WEB_PAGE;
  if (answer.status === 404 || answer.status === 405) return OTHER_SERVER;
  if (answer.status === 501) return NO_SERVE;
  if (answer.status < 200 || answer.status >= 300) return failed(answer.status);
  return jsonOf(answer.text) === undefined ? NOT_JSON : null;
};

/** `Path '/api/version' not found. Please ping http://.../-/routes for route table.` (`ray/serve/_private/proxy.py`). */
const isServeProxy = (text: string): boolean => /^Path '[^\n]*' not found\..*\/-\/routes/s.test(text);

/** 2.9 puts `NoServer` where its own answer allows `Disabled` (`get_serve_instance_details` in `ray/serve/_private/controller.py`). */
const isMuted = (text: string): boolean => /validation errors? for ServeInstanceDetails\s+proxy_location\s/.test(text);

const isHtml = (contentType: string, text: string): boolean =>
  /^text\/html\b/i.test(contentType) || /^\s*<(?:!doctype html|html)\b/i.test(text);

const FAULTS: Readonly<Record<LiveFault, Words>> = {
  unreachable: {
    en: 'nobody listens at this address: is the cluster up, and is this the port of its dashboard (8265 if nothing else was chosen)?',
    vi: 'không có gì lắng nghe ở địa chỉ này: cụm đã chạy chưa, và đây có phải cổng dashboard của cụm (mặc định 8265) không?',
  },
  'unknown-host': {
    en: 'no machine of this name was found: check the spelling, and the VPN if the cluster stands behind one',
    vi: 'không tìm thấy máy nào có tên này: hãy kiểm tra lại tên, và VPN nếu cụm nằm sau VPN',
  },
  timeout: {
    en: 'the cluster did not answer in time: it may be busy, or a firewall swallows the request',
    vi: 'cụm không trả lời kịp: có thể cụm đang bận, hoặc tường lửa chặn yêu cầu',
  },
  tls: {
    en: 'the certificate of the server is not trusted, or it speaks no HTTPS: check `https://` and the certificates of your system',
    vi: 'chứng chỉ của máy chủ không được tin cậy, hoặc máy chủ không dùng HTTPS: hãy kiểm tra `https://` và các chứng chỉ trên máy',
  },
  'broken-off': {
    en: 'the connection broke off before an answer of HTTP was whole: the cluster is going down, or this is a port of Ray that speaks no HTTP (6379, 10001) and not its dashboard (8265)',
    vi: 'kết nối bị ngắt trước khi có câu trả lời HTTP đầy đủ: cụm đang tắt, hoặc đây là cổng của Ray không dùng HTTP (6379, 10001) chứ không phải dashboard (8265)',
  },
  'too-large': {
    en: 'the answer is larger than is read, so this part of the cluster is not known',
    vi: 'câu trả lời lớn hơn mức được đọc nên không biết phần này của cụm',
  },
  redirected: {
    en: 'the server sends elsewhere, most often to a page where one signs in: give a token or header, or an address behind that page',
    vi: 'máy chủ chuyển sang nơi khác, thường là trang đăng nhập: hãy đưa token hoặc header, hoặc địa chỉ phía sau trang đó',
  },
  blocked: {
    en: 'this window may not ask that address: a browser lets a page ask only servers that allow it (CORS)',
    vi: 'cửa sổ này không được phép hỏi địa chỉ đó: trình duyệt chỉ cho trang hỏi máy chủ đồng ý (CORS)',
  },
  cancelled: { en: 'the request was cancelled', vi: 'yêu cầu đã bị hủy' },
};

const NO_TOKEN: Words = {
  en: 'the dashboard asks for a token (401) and got none: give it with `RAY_AUTH_TOKEN` or as a header',
  vi: 'dashboard yêu cầu token (401) nhưng không nhận được: hãy đưa token qua `RAY_AUTH_TOKEN` hoặc header',
};

const FORBIDDEN: Words = {
  en: 'the dashboard refused (403): the token is not the one of this cluster, or a proxy before it does not let you in',
  vi: 'dashboard từ chối (403): token không phải của cụm này, hoặc proxy phía trước không cho bạn vào',
};

const SERVE_PROXY: Words = {
  en: 'this is the port where Serve answers requests to applications (8000 if nothing else was chosen), not the dashboard (8265)',
  vi: 'đây là cổng Serve nhận yêu cầu cho ứng dụng (mặc định 8000), không phải dashboard (8265)',
};

const WEB_PAGE: Words = {
  en: 'a web page answers here, not the dashboard of Ray: another server listens at this port, or a page where one signs in stands before it',
  vi: 'ở đây là một trang web, không phải dashboard của Ray: có máy chủ khác ở cổng này, hoặc trang đăng nhập đứng trước',
};

const OTHER_SERVER: Words = {
  en: 'a server answers here but does not know this path: it is not the dashboard of Ray (8265), perhaps an application of Serve (8000) or an agent of a node (52365)',
  vi: 'có máy chủ trả lời nhưng không biết đường dẫn này: đây không phải dashboard của Ray (8265), có thể là ứng dụng Serve (8000) hoặc agent của một node (52365)',
};

const NO_SERVE: Words = {
  en: 'Serve is not installed on the head of this cluster (`pip install "ray[serve]"`)',
  vi: 'head của cụm này chưa cài Serve (`pip install "ray[serve]"`)',
};

const NO_CLUSTER_BEHIND: Words = {
  en: 'a proxy answers, but does not reach the dashboard behind it',
  vi: 'proxy trả lời nhưng không nối được tới dashboard phía sau',
};

const MUTED: Words = {
  en: 'this old release of Ray cannot tell what runs where Serve was started with `proxy_location: Disabled` (503; newer ones can): shut Serve down and deploy with `HeadOnly`',
  vi: 'bản Ray cũ này không cho biết được gì đang chạy nếu Serve khởi động với `proxy_location: Disabled` (503; bản mới hơn thì được): hãy tắt Serve rồi deploy với `HeadOnly`',
};

const NOT_NOW: Words = {
  en: 'the cluster cannot answer now (503): its head may be starting, or recovering',
  vi: 'hiện cụm chưa trả lời được (503): head có thể đang khởi động hoặc đang khôi phục',
};

const NOT_JSON: Words = {
  en: 'what answers here is no JSON, so it is not the dashboard of Ray',
  vi: 'câu trả lời không phải JSON nên đây không phải dashboard của Ray',
};

const failed = (status: number): Words => ({
  en: `the server could not answer (HTTP ${String(status)})`,
  vi: `máy chủ không trả lời được (HTTP ${String(status)})`,
});
