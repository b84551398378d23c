import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { createServer } from './create-server.ts';

const connection = createConnection(ProposedFeatures.all);
createServer(connection);
connection.listen();
