import { pathToFileURL } from 'node:url';
import type { DefinitionParams, Location } from 'vscode-languageserver/node';
import { definitionAt } from '../../core/index.ts';
import type { Analysis } from '../../core/index.ts';
import { offsetAt } from '../editor/to-protocol.ts';

export const definition = (analysis: Analysis, { position }: DefinitionParams): Location | null => {
  const found = definitionAt(analysis, offsetAt(analysis, position));
  return found && { uri: pathToFileURL(found.path).href, range: found.target };
};
