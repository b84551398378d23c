import type { LiveAnswer, LiveFault } from './answers.ts';

/** What Node calls an error of a connection; others are of one that broke off. `ERR_INVALID_CHAR`: a header that it does not send. */
const KINDS: readonly (readonly [RegExp, LiveFault])[] = [
  [/^(?:ECONNREFUSED|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|ERR_INVALID_CHAR)$/, 'unreachable'],
  [/^(?:ENOTFOUND|EAI_\w+)$/, 'unknown-host'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'timeout'],
  [/^(?:EACCES|EPERM)$/, 'blocked'],
  [/CERT|CRL|TLS|SSL|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|^(?:EPROTO|HOSTNAME_MISMATCH|INVALID_CA)$/, 'tls'],
];

/** The answer that an error of Node’s client is; where a name has several addresses, it holds one for each. */
export const nodeFault = (error: unknown): Extract<LiveAnswer, { readonly fault: LiveFault }> => {
  const [first] = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [];
  const { code } = (first ?? error ?? {}) as { readonly code?: unknown };
  const detail = typeof code === 'string' ? code : '';
  return { fault: KINDS.find(([pattern]) => pattern.test(detail))?.[1] ?? 'broken-off', detail };
};
