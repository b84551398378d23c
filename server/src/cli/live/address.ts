import { DASHBOARD_VARIABLES, USUAL_DASHBOARD } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';

/** A dashboard’s address, and what of it is sent as headers. */
export interface DashboardAddress {
  /** With the path that stands before all paths, without a slash behind it: `http://127.0.0.1:8265`. */
  readonly base: string;
  /** `user:password` of the address, which is shown nowhere. */
  readonly login: string | null;
}

/** The address that the call names, else the one of the environment. Nothing is tried that nobody named. */
export const dashboardAddress = (option: string | undefined, env: NodeJS.ProcessEnv): DashboardAddress => {
  if (option !== undefined) return readAddress('--address', option);
  const variable = DASHBOARD_VARIABLES.find((name) => (env[name] ?? '') !== '');
  if (variable !== undefined) return readAddress(variable, env[variable] ?? '');
  throw new UsageError({
    en: `Which cluster? Name its dashboard: --address ${USUAL_DASHBOARD} (or RAY_DASHBOARD_ADDRESS).`,
    vi: `Cụm nào? Hãy nêu dashboard của nó: --address ${USUAL_DASHBOARD} (hoặc RAY_DASHBOARD_ADDRESS).`,
  });
};

/** `from`: what named it, told with a fault. */
const readAddress = (from: string, text: string): DashboardAddress => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || url === null || url.hostname === '') throw fault(from, shown(text), noAddress(text));
  if (scheme !== 'http' && scheme !== 'https') throw fault(from, shown(text), otherScheme(scheme, url.hostname));
  if (url.search !== '' || url.hash !== '') throw fault(from, shown(text), TOO_LONG);
  const { username, password } = url;
  return {
    base: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    login: username === '' && password === '' ? null : `${decoded(username)}:${decoded(password)}`,
  };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Without what may be a password. */
const shown = (text: string): string => text.replace(/\/\/[^/]*@/, '//').replace(/[?#].*$/s, '');

const fault = (from: string, text: string, why: Words): UsageError =>
  new UsageError({ en: `${from} ${text}: ${why.en}`, vi: `${from} ${text}: ${why.vi}` });

const noAddress = (text: string): Words => {
  const meant = /^[\w.-]+(?::\d{1,5})?$/.test(text) && text.includes('.') ? `http://${text}` : USUAL_DASHBOARD;
  const near = text === 'auto' || text.endsWith(':6379') ? USUAL_DASHBOARD : meant;
  return {
    en: `this is no address of a dashboard; it begins with http:// or https://, such as ${near}`,
    vi: `đây không phải địa chỉ của dashboard; nó bắt đầu bằng http:// hay https://, như ${near}`,
  };
};

const otherScheme = (scheme: string, host: string): Words =>
  scheme === 'ray'
    ? {
        en: `Ray Client listens there; the dashboard’s address is needed, such as http://${host}:8265`,
        vi: `đó là nơi Ray Client lắng nghe; cần địa chỉ của dashboard, như http://${host}:8265`,
      }
    : {
        en: `a dashboard is reached by http:// or https://, not by ${scheme}://`,
        vi: `dashboard được gọi bằng http:// hay https://, không phải ${scheme}://`,
      };

const TOO_LONG: Words = {
  en: 'an address ends before any ? or #',
  vi: 'địa chỉ kết thúc trước mọi ? hay #',
};
