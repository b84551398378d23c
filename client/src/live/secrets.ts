import type { SecretStorage } from 'vscode';

const PREFIX = 'rayServeLens.live:';

/** What is sent to one cluster alone. */
export interface Secrets {
  readonly token: string;
  /** Further headers by their names, as a proxy before the dashboard may want them. */
  readonly headers: Readonly<Record<string, string>>;
}

const NONE: Secrets = { token: '', headers: {} };

/** Tokens and headers by the cluster they are for, named by its address or by its place in Kubernetes, in the editor’s own secret storage. */
export class SecretStore {
  readonly #storage: SecretStorage;

  constructor(storage: SecretStorage) {
    this.#storage = storage;
  }

  async of(cluster: string): Promise<Secrets> {
    try {
      const text = await this.#storage.get(PREFIX + cluster);
      return text === undefined ? NONE : { ...NONE, ...(JSON.parse(text) as Partial<Secrets>) };
    } catch {
      return NONE;
    }
  }

  async set(cluster: string, secrets: Secrets): Promise<void> {
    if (secrets.token === '' && Object.keys(secrets.headers).length === 0) await this.#storage.delete(PREFIX + cluster);
    else await this.#storage.store(PREFIX + cluster, JSON.stringify(secrets));
  }
}

/** As headers of a request; Ray’s token mode reads `Authorization: Bearer` (`http_token_authentication.py`, from 2.52 on). */
export const headersOf = ({ token, headers }: Secrets): Readonly<Record<string, string>> => ({
  ...headers,
  ...(token !== '' && { Authorization: `Bearer ${token}` }),
});

/** `Name: value`; null for what is no header, or one that a request has by itself. */
export const headerIn = (line: string): readonly [name: string, value: string] | null => {
  const [, name = '', value = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*:\s*([\x20-\x7e]*?)\s*$/.exec(line) ?? [];
  return name === '' || value === '' || /^(?:host|content-length|transfer-encoding|connection)$/i.test(name)
    ? null
    : [name, value];
};
