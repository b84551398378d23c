// Lets a bundle for Node and one for browsers share files.
import { builtinModules } from 'node:module';

const BUILTIN = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`);

/**
 * Libraries in CommonJS ask for Node's modules by `require`, which ES modules lack. As imports they stand only in files
 * that need them; a `require` made by a banner would stand in every file.
 */
export const importedBuiltins = {
  name: 'imported-builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: BUILTIN }, ({ path, kind }) =>
      kind === 'require-call' ? { path: path.replace(/^(?:node:)?/, 'node:'), namespace: 'builtin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
  },
};

/** Leaves one import alone, to a file that another bundle makes. */
export const ledTo = (source, target) => ({
  name: 'led-to',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ path }) => (path === source ? { path: target, external: true } : undefined));
  },
});
