import type { ExtensionContext } from 'vscode';
import { deactivate as endClient } from './activate.ts';

/** What starts the extension in one kind of host, and ends what is not ended by itself. */
interface Kind {
  readonly start: (context: ExtensionContext) => void;
  readonly end?: () => void;
}

let kind: Kind | undefined;

/** One file serves both kinds of host, as a web host loads no second one; only the code of the host it is in is run. */
export async function activate(context: ExtensionContext): Promise<void> {
  kind = hasNode() ? await import('./node-host.ts') : await import('./web-host.ts');
  kind.start(context);
}

export async function deactivate(): Promise<void> {
  await endClient();
  kind?.end?.();
}

/** Types promise a `process` everywhere; a web host has none, or one that is no Node's. */
const hasNode = (): boolean => {
  const { process: here } = globalThis as { process?: { versions?: { node?: string } } };
  return here?.versions?.node !== undefined;
};
