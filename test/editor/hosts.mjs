import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './paths.mjs';

const { publisher, name } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

/** The hosts of the extension, and the settings of the person that bring it there; what tests it runs in the one with Node. */
export const HOSTS = {
  node: {},
  web: { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } },
};
