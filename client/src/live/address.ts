import type { Words } from '../choices/words.ts';
import { FAULT_WORDS } from './fault-words.ts';

/** Where Ray’s dashboard listens unless somebody says otherwise (`DEFAULT_DASHBOARD_PORT` in `ray_constants.py`). */
export const DEFAULT_ADDRESS = 'http://127.0.0.1:8265';

export type ReadAddress = { readonly address: string } | { readonly fault: Words };

/**
 * The address of a dashboard in what a person wrote, without a `/` at its end: `http://host:8265`, also behind a path where
 * a proxy has one. `host:8265` is taken as HTTP, as the dashboard has no TLS of its own.
 */
export const readAddress = (text: string): ReadAddress => {
  const written = text.trim();
  if (written.startsWith('ray://')) return { fault: FAULT_WORDS.rayClient };
  const url = urlIn(written.includes('://') ? written : `http://${written}`);
  // A number alone is an address for a URL, but a port for a person.
  if (url === null || !/^https?:$/.test(url.protocol) || /^\d+$/.test(written)) return { fault: FAULT_WORDS.noAddress };
  if (url.username !== '' || url.password !== '') return { fault: FAULT_WORDS.secretInAddress };
  return { address: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
};

const urlIn = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/** `127.0.0.1:8265`, or `context/namespace/service`: the name of a cluster as short as it can be told. */
export const shortName = (name: string): string => name.replace(/^(?:https?|kubectl):\/\//, '');

/** The machine alone, as a request to Serve’s own port names it. */
export const hostOf = (address: string): string => urlIn(address)?.hostname ?? '';
