import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Runs the server of Red Hat's extension, whose place the run names, as that extension does. */
export const activate = async ({ subscriptions }: ExtensionContext): Promise<void> => {
  const module = process.env.RAY_SERVE_LENS_PEER;
  if (module === undefined) throw new Error('RAY_SERVE_LENS_PEER names no server');
  const client = new LanguageClient(
    'yaml',
    'YAML',
    { module, transport: TransportKind.ipc },
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- That server waits until settings are pushed.
    { documentSelector: [{ language: 'yaml' }], synchronize: { configurationSection: ['yaml', '[yaml]'] } },
  );
  subscriptions.push({ dispose: () => void client.dispose() });
  await client.start();
};
