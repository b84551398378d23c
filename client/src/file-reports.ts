import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileReport } from './status/report.ts';

type Listener = (report: FileReport) => void;

/** A client knows one handler a notification: it hears for all of ours. */
const listeners = new WeakMap<object, Set<Listener>>();

/** Hears what the server tells of a document whenever it was looked at anew. */
export const onFileReport = (
  client: Pick<BaseLanguageClient, 'onNotification'>,
  listener: Listener,
): { dispose(): unknown } => {
  const all = listeners.get(client) ?? begin(client);
  all.add(listener);
  return { dispose: () => all.delete(listener) };
};

const begin = (client: Pick<BaseLanguageClient, 'onNotification'>): Set<Listener> => {
  const all = new Set<Listener>();
  listeners.set(client, all);
  client.onNotification('rayServeLens/file', (report: FileReport) => {
    for (const one of all) one(report);
  });
  return all;
};
