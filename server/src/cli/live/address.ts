import { DASHBOARD_VARIABLES, USUAL_DASHBOARD, readDashboardAddress } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { written } from '../arguments/written.ts';

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

/** As the editor reads it, but that a login may stand in it; `from`: what named it, told with a fault. */
const readAddress = (from: string, text: string): DashboardAddress => {
  const [, scheme = '', login = null, rest = text] = LOGIN.exec(text) ?? [];
  const address = `${scheme}${rest}`;
  const read = readDashboardAddress(address);
  if ('fault' in read) {
    const named = `${from} ${written(address.replace(/[?#].*$/s, ''))}`;
    throw new UsageError({ en: `${named}: ${read.fault.en}`, vi: `${named}: ${read.fault.vi}` });
  }
  return { base: read.address, login: login === null ? null : decoded(login.includes(':') ? login : `${login}:`) };
};

/** What stands before the first `@` of an authority, which may be a password. */
const LOGIN = /^([a-z][a-z\d+.-]*:\/\/)?(?:([^/?#]*)@)?(.*)$/is;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
