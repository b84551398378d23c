// Leads imports from the core's public face to the files that declare the names.
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root } from './bundle.mjs';

const face = join(root, 'server/src/core/index.ts');
const LIST = /^(import|export) \{([^}]*)\} from '([^']+)';/gm;

const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The file of the core that declares each name, by its path from the face's folder. */
const declarations = async () => {
  const lists = (await readFile(face, 'utf8')).matchAll(LIST);
  return new Map([...lists].flatMap(([, , names, file]) => namesIn(names).map((name) => [name, file])));
};

/** The same import, one statement a file; in one line, so that lines stay what they are. */
const led = (statement, [verb, list, from], path, files) => {
  if (join(dirname(path), from) !== face) return statement;
  const to = (name) => {
    const file = files.get(name.split(' as ')[0]);
    const way = file === undefined ? from : relative(dirname(path), join(dirname(face), file));
    return `${verb} { ${name} } from '${way.startsWith('.') ? way : `./${way}`}';`;
  };
  return namesIn(list).map(to).join(' ') + statement.replaceAll(/[^\n]/g, '');
};

/**
 * esbuild puts whole files into chunks, with all that they import, used or not: whoever imports one name from a face
 * would carry what stands behind all of them.
 */
export const declared = {
  name: 'declared',
  setup: ({ onLoad, onStart }) => {
    let files;
    onStart(async () => {
      files = await declarations();
    });
    onLoad({ filter: /\/(?:server|picture)\/src\/.*\.tsx?$/ }, async ({ path }) => {
      if (path.startsWith(`${dirname(face)}/`)) return null;
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll(LIST, (statement, ...groups) => led(statement, groups, path, files));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
