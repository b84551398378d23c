// What the packages' own package.json say. The one in the repository is where all of it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundle.mjs';

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

const pick = (names) => Object.fromEntries(names.flatMap((name) => (name in manifest ? [[name, manifest[name]]] : [])));

/** Who and where; links that are not set are left out. */
const IDENTITY = ['name', 'displayName', 'description', 'version', 'publisher', 'license', 'author'];
const LINKS = ['repository', 'homepage', 'bugs'];

/** How the packages are called, without ending. */
export const fileName = `${manifest.name}-${manifest.version}`;

/** The extension: CommonJS, as older web hosts load a file only if its name ends in `.js` and no module. */
export const extensionManifest = () => ({
  ...pick([...IDENTITY, ...LINKS]),
  engines: { vscode: manifest.engines.vscode },
  ...pick(['categories', 'keywords', 'icon', 'galleryBanner', 'pricing', 'preview', 'qna', 'extensionKind']),
  main: './extension.js',
  browser: './extension.js',
  ...pick(['l10n', 'activationEvents', 'capabilities', 'contributes']),
});

/** The command, the language server in it, and the core as a library. What is bundled is no dependency. */
export const libraryManifest = () => {
  const core = { types: './core.d.ts', default: './dist/core.js' };
  return {
    ...pick(IDENTITY),
    description: texts.description,
    ...pick(['keywords', ...LINKS]),
    type: 'module',
    sideEffects: ['./dist/cli.js'],
    engines: { node: manifest.engines.node },
    bin: { [manifest.name]: 'dist/cli.js' },
    main: './dist/core.js',
    types: './core.d.ts',
    exports: { '.': core, './core': core, './package.json': './package.json' },
  };
};
