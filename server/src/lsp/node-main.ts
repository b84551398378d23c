import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { createServer } from './create-server.ts';
import { faultsOf } from './editor/faults.ts';

const connection = createConnection(ProposedFeatures.all);
const fault = faultsOf(connection);
process.on('unhandledRejection', (error) => {
  fault('fault-unknown', error);
});
createServer(connection);
connection.listen();
