import { setFlagsFromString } from 'node:v8';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { hubCache } from '../node/hub-cache.ts';
import { nodeDisk } from '../node/node-disk.ts';
import { nodeFiles } from '../node/node-files.ts';
import { placeOfPath } from '../node/places.ts';
import { createServer } from './create-server.ts';
import { faultsOf } from './editor/faults.ts';

// What each edit leaves is looked for after as much again as the process holds, not after up to three times that: it stays
// small however long somebody types.
setFlagsFromString('--heap-growing-percent=100');

const TRANSPORTS = /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=|$))/;

/** The connection that the arguments ask for; standard input and output where they name none. */
const connect = (): Connection | null => {
  if (!process.argv.some((arg) => TRANSPORTS.test(arg))) process.argv.push('--stdio');
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    process.stderr.write('ray-serve-lens: start it with --stdio, --node-ipc, --socket=PORT or --pipe=NAME\n');
    process.exitCode = 2;
    return null;
  }
};

const connection = connect();
if (connection !== null) {
  const fault = faultsOf(connection);
  process.on('unhandledRejection', (error) => {
    fault('fault-unknown', error);
  });
  createServer(connection, { system: nodeFiles, disk: nodeDisk, base: placeOfPath('.'), hub: hubCache() });
  connection.listen();
}
