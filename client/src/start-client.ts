import { workspace } from 'vscode';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { SHOWN_SCHEME } from './live/compare.ts';
import { checkedAtStart } from './other-checkers.ts';

/** What a client of the bundled server tells it and does; `help` is the URI of the folder of help pages. */
export function clientOptions(help: string, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    // Python is told too, so that what is typed counts before it is saved.
    documentSelector: ['yaml', 'json', 'jsonc', 'python'].map((language) => ({ language })),
    // What is typed is told while it is typed, and all of it when it is saved.
    diagnosticPullOptions: { onChange: true, onSave: true },
    errorHandler,
    // What only shows what runs is no file of anybody.
    middleware: {
      didOpen: (document, next) => (document.uri.scheme === SHOWN_SCHEME ? Promise.resolve() : next(document)),
    },
    // A server that ends while it starts is started again; nobody need do anything.
    initializationFailedHandler: () => false,
    // Asked anew when the server is started again: trust may have come meanwhile.
    initializationOptions: () => ({
      help,
      tellsFiles: true,
      readsFiles: true,
      opensHelp: true,
      showsPicture: true,
      foldsHovers: true,
      showsProblemsInHovers: true,
      picksAgain: true,
      isTrusted: workspace.isTrusted,
      ...checkedAtStart(),
    }),
    // A hover folds what few ask for, which takes HTML, and runs no command; the editor cleans what it shows.
    markdown: { isTrusted: false, supportHtml: true },
  };
}

/** Starts a server that stands still, or another one in its place. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
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
