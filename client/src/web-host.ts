import { Uri, workspace, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';
import { askByBrowser } from './live/ask-web.ts';
import { copiesOf } from './script-copies.ts';
import { say, words } from './words.ts';

/** What a worker's own global object knows; the rest of what it is belongs to the library. */
declare const Worker: new (script: string) => { terminate(): void };

let worker: { terminate(): void } | undefined;

/** In a host without Node, the server is a worker. */
export function start(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  // The host has a `Worker` of its own, which the library does not know for one.
  const makeWorker = async () => {
    worker?.terminate();
    worker = new Worker(await addressOf(script));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  activateWith(context, {
    machine: null,
    live: { ask: askByBrowser, kubectl: null, variable: () => undefined },
    makeClient: (options) => new LanguageClient('rayServeLens', say(words.name), makeWorker, options),
  });
}

/**
 * The editor makes no worker of a script that a remote machine serves (https://github.com/microsoft/vscode/issues/144235);
 * of its text it does.
 */
const addressOf = async (script: Uri): Promise<string> => {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const read = async (path: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(script, '..', path)));
  return copiesOf('server.web.js', read, (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
};

export function end(): void {
  worker?.terminate();
}
