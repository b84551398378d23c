import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import { askByNode } from './live/ask-node.ts';
import { endForwards, kubectlHere } from './machine/kubectl-node.ts';
import { machineHere } from './machine/machine-node.ts';
import { say, words } from './words.ts';

/** V8 keeps so many MiB twice for what is new: with the usual 16 the server holds 15 MiB more, and is no faster. */
const YOUNG = ['--max-semi-space-size=8'];

/** In a host with Node, the server is a process of its own. */
export function start(context: ExtensionContext): void {
  const bundled = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  // A folder of ours where Node, from 22.1 on, keeps the server as it was compiled.
  const compiled = Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
  const run = { ...bundled, options: { execArgv: YOUNG, env: { NODE_COMPILE_CACHE: compiled } } };
  // The library takes it where the extension itself is debugged; .vscode/launch.json attaches to this port.
  const debug = { ...bundled, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  activateWith(context, {
    machine: machineHere,
    live: { ask: askByNode, kubectl: kubectlHere, variable: (name) => process.env[name] },
    makeClient: (options) => new LanguageClient('rayServeLens', say(words.name), { run, debug }, options),
  });
}

export const end = endForwards;
