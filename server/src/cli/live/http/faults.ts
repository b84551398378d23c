import type { LiveAnswer, LiveFault } from '../../../core/index.ts';

/** A proxy that makes no tunnel. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${String(status)}`);
    this.status = status;
  }
}

const named = (fault: LiveFault, codes: string): readonly (readonly [string, LiveFault])[] =>
  codes.split(' ').map((code) => [code, fault] as const);

/** What Node calls an error of a connection. */
const CODES: ReadonlyMap<string, LiveFault> = new Map([
  ...named('unreachable', 'ECONNREFUSED EHOSTUNREACH ENETUNREACH EHOSTDOWN ENETDOWN EADDRNOTAVAIL'),
  ...named('unknown-host', 'ENOTFOUND EAI_AGAIN'),
  ...named('timeout', 'ETIMEDOUT'),
  ...named('blocked', 'EACCES EPERM'),
  ...named('tls', 'EPROTO SELF_SIGNED_CERT_IN_CHAIN DEPTH_ZERO_SELF_SIGNED_CERT HOSTNAME_MISMATCH INVALID_CA'),
  ...named('tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
]);

/** The answer that an error of Node is; `proxy`: through which it was to go, with which it cannot be the dashboard that is not there. */
export const faultOf = (error: unknown, proxy: string | null): LiveAnswer => {
  if (error instanceof ProxyRefusal) return { fault: 'blocked', detail: `${proxy ?? ''}: ${error.message}` };
  const code = codeOf(error);
  const fault = CODES.get(code) ?? (/^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_)/.test(code) ? 'tls' : 'broken-off');
  if (proxy !== null && (fault === 'unreachable' || fault === 'unknown-host'))
    return { fault: 'blocked', detail: `${proxy}: ${code}` };
  return { fault, detail: code };
};

/** Its code; of several, where a name has several addresses, that of the first. */
const codeOf = (error: unknown): string => {
  const [first] = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [];
  const one = first ?? error;
  return one instanceof Error && 'code' in one && typeof one.code === 'string' ? one.code : '';
};
