import type { Words } from '../text/words.ts';

/** Where Ray’s dashboard listens unless somebody says otherwise (`DEFAULT_DASHBOARD_PORT` in `ray_constants.py`). */
const PORT = '8265';

/** The dashboard of a head on this machine. */
export const USUAL_DASHBOARD = `http://127.0.0.1:${PORT}`;

/**
 * Variables that may name a dashboard, what is read first standing first. `serve` reads the first one, in every release
 * (`serve/scripts.py`); `ray job` the second, from 2.49 on, then the third (`get_address_for_submission_client` in
 * `dashboard/utils.py`), which may name Ray’s own store or `auto` as well.
 */
export const DASHBOARD_VARIABLES = ['RAY_DASHBOARD_ADDRESS', 'RAY_API_SERVER_ADDRESS', 'RAY_ADDRESS'] as const;

export type ReadAddress = { readonly address: string } | { readonly fault: Words };

/**
 * The address of a dashboard in what a person wrote or copied, without a `/` at its end: `http://host:8265`, also behind a path
 * where a proxy has one. Without a scheme it is HTTP, as the dashboard has no TLS of its own, and without a port 8265. A page or
 * a question of the dashboard is taken for the dashboard itself.
 */
export const readDashboardAddress = (text: string): ReadAddress => {
  const written = text.trim().replace(/^(["'<])(.*)[>"']$/s, '$2');
  if (written === 'auto') return { fault: AUTO };
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(written)?.[1]?.toLowerCase();
  const url = urlIn(scheme === undefined ? withScheme(written) : written);
  if (url === null || url.hostname === '') return { fault: NO_ADDRESS };
  if (scheme === 'ray') return { fault: clientPort(url.hostname) };
  if (!/^https?:$/.test(url.protocol)) return { fault: NO_ADDRESS };
  if (url.username !== '' || url.password !== '') return { fault: SECRET };
  // Who writes the scheme may have put the dashboard there.
  const other = scheme === undefined ? OTHER_PORTS[url.port] : undefined;
  if (other !== undefined) return { fault: other(url.hostname) };
  return { address: `${url.protocol}//${reached(url)}${url.pathname.replace(OF_DASHBOARD, '').replace(/\/+$/, '')}` };
};

const withScheme = (text: string): string => {
  if (/^:?\d{1,5}$/.test(text)) return `http://127.0.0.1:${text.replace(':', '')}`;
  if (/^[\da-f]*(?::[\da-f]*){2,}$/i.test(text)) return `http://[${text}]:${PORT}`;
  const [, place = '', port = '', rest = ''] = /^(\[[^\]]*\]|[^/?#:[\]]*)(:\d+)?(.*)$/s.exec(text) ?? [];
  return port === ':443' ? `https://${place}${rest}` : `http://${place}${port === '' ? `:${PORT}` : port}${rest}`;
};

/** What every host knows of addresses. */
interface Url {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
}

declare const URL: { new (text: string): Url; canParse(text: string): boolean };

const urlIn = (text: string): Url | null => (URL.canParse(text) ? new URL(text) : null);

/** A server that listens at every address of its machine is reached at this one. */
const reached = ({ hostname, port }: Url): string => {
  const host = hostname === '0.0.0.0' ? '127.0.0.1' : hostname === '[::]' ? '[::1]' : hostname;
  return port === '' ? host : `${host}:${port}`;
};

/** Paths of the dashboard’s own, as they are copied from a browser or a shell. */
const OF_DASHBOARD = /\/(?:index\.html|api\/(?:version|cluster_status|jobs|serve|v0)(?:\/.*)?)$/;

const NO_ADDRESS: Words = {
  en: `This is no address of a dashboard: write one such as ${USUAL_DASHBOARD}.`,
  vi: `Đây không phải địa chỉ của dashboard: hãy viết như ${USUAL_DASHBOARD}.`,
};

const AUTO: Words = {
  en: `“auto” lets Ray look for a head on its machine. Write the address of that head’s dashboard, such as ${USUAL_DASHBOARD}.`,
  vi: `“auto” để Ray tự tìm head trên máy của nó. Hãy viết địa chỉ dashboard của head đó, như ${USUAL_DASHBOARD}.`,
};

const SECRET: Words = {
  en: 'An address holds no name and no password here: set a token for the cluster once it is connected.',
  vi: 'Địa chỉ ở đây không chứa tên và mật khẩu: hãy đặt token cho cụm sau khi kết nối.',
};

const clientPort = (host: string): Words => ({
  en: `Ray Client listens there. The dashboard has an address of its own: http://${host}:${PORT}.`,
  vi: `Đó là nơi Ray Client lắng nghe. Dashboard có địa chỉ riêng: http://${host}:${PORT}.`,
});

const storePort = (host: string): Words => ({
  en: `Ray’s own store listens there, for its nodes. The dashboard has an address of its own: http://${host}:${PORT}.`,
  vi: `Đó là kho riêng của Ray, cho các node. Dashboard có địa chỉ riêng: http://${host}:${PORT}.`,
});

/** Ports of Ray at which no dashboard is (`ray start`: `--port`, `--ray-client-server-port`). */
const OTHER_PORTS: Readonly<Partial<Record<string, (host: string) => Words>>> = {
  6379: storePort,
  10001: clientPort,
};
