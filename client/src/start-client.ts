import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { KeepRunning } from './keep-running.ts';
import { checkedAtStart } from './other-checkers.ts';
import { say, words } from './words.ts';

/** The bundled server by paths, and a folder of ours where Node, from 22.1 on, keeps it as it was compiled. */
interface Server {
  readonly module: string;
  readonly compiled: string;
}

/** The client for the bundled server; `help` is the URI of the folder of help pages. `ends`: what ends with the extension. */
export function createClient(server: Server, help: string, ends: { dispose(): unknown }[]): LanguageClient {
  const keepRunning = new KeepRunning(() => client.start());
  ends.push(keepRunning);
  const options: LanguageClientOptions = {
    // Python is told too, so that what is typed counts before it is saved.
    documentSelector: [
      { language: 'yaml' },
      { language: 'json' },
      { language: 'jsonc' },
      { language: 'python', scheme: 'file' },
    ],
    // What is typed is told while it is typed, and all of it when it is saved.
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler: keepRunning,
    // A server that ends while it starts is started again; nobody need do anything.
    initializationFailedHandler: () => false,
    initializationOptions: {
      help,
      tellsFiles: true,
      opensHelp: true,
      showsPicture: true,
      foldsHovers: true,
      showsProblemsInHovers: true,
      picksAgain: true,
      ...checkedAtStart(),
    },
    // A hover folds what few ask for, which takes HTML, and runs no command; the editor cleans what it shows.
    markdown: { isTrusted: false, supportHtml: true },
  };
  const bundled = { module: server.module, transport: TransportKind.ipc };
  const run = { ...bundled, options: { env: { NODE_COMPILE_CACHE: server.compiled } } };
  // The library takes it where the extension itself is debugged; .vscode/launch.json attaches to this port.
  const debug = { ...bundled, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const client = new LanguageClient('rayServeLens', say(words.name), { run, debug }, options);
  return client;
}

/** One restart runs and at most one waits: whoever asks meanwhile shares the waiting one. */
export function queueRestarts(restart: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    running = restart().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return begin();
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return begin();
      });
    return waiting;
  };
}
