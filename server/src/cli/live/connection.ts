import type { Ask } from '../../core/index.ts';
import type { LIVE } from '../table/live.ts';
import type { Values } from '../table/option.ts';
import { dashboardAddress } from './address.ts';
import { certificates } from './certificates.ts';
import { headersOf } from './headers.ts';
import { askBy } from './http/ask.ts';

/** A cluster that a call names. */
export interface Connection {
  /** As it may be shown. */
  readonly address: string;
  readonly ask: Ask;
}

/** Reads how a cluster is asked from the options of a call and the environment. Nothing is sent yet. */
export const connectionOf = (
  { address, header, 'ca-file': caFile, timeout }: Values<typeof LIVE>,
  signal?: AbortSignal,
  env: NodeJS.ProcessEnv = process.env,
): Connection => {
  const { base, login } = dashboardAddress(address, env);
  const ask = askBy({
    base,
    headers: headersOf(header, login, env),
    ca: certificates(caFile, env),
    timeout: timeout * 1000,
    ...(signal !== undefined && { signal }),
  });
  return { address: base, ask };
};
