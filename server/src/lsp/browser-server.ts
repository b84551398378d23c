import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ProposedFeatures,
  createConnection,
} from 'vscode-languageserver/browser';
import { createServer } from './create-server.ts';
import { faultsOf } from './editor/faults.ts';

/** The worker that this runs in, as far as it is used here and by the library. */
interface Scope {
  readonly addEventListener: (
    type: 'unhandledrejection',
    listener: (event: { readonly reason: unknown }) => void,
  ) => void;
}

const scope = globalThis as unknown as Scope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
const fault = faultsOf(connection);
scope.addEventListener('unhandledrejection', ({ reason }) => {
  fault('fault-unknown', reason);
});
createServer(connection, null);
connection.listen();
