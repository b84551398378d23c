import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Tests that read the sources as text, play the clock or import by a pattern: they are not run here. */
const LEFT_OUT =
  /(import-wall|release-literal|grammars|completion-world|at-rest)\.test\.ts$|unit\/(lsp|half-lines|picture)\//;

const entryOf = (root: string, tests: readonly string[]): string =>
  [
    `import { answerParent } from ${JSON.stringify(join(root, 'test/mutate/run.ts'))};`,
    ...tests.flatMap((file) => [`import 'begin:${file}';`, `import ${JSON.stringify(join(root, file))};`]),
    'answerParent();',
  ].join('\n');

/** Vite's eager import by a pattern, written out: the folders of one folder that hold a file of that name. */
const withoutGlobs = (text: string, path: string): string => {
  const imports: string[] = [];
  const changed = text.replaceAll(
    /import\.meta\.glob(?:<.*>)?\(\s*'(.*)\/\*\/(.*)',\s*\{ eager: true \},?\s*\)/g,
    (_, folder: string, name: string) => {
      const found = readdirSync(join(dirname(path), folder)).filter((each) =>
        existsSync(join(dirname(path), folder, each, name)),
      );
      const entries = found.map((each, index) => {
        imports.push(`import * as globbed${String(index)} from '${folder}/${each}/${name}';`);
        return `'${folder}/${each}/${name}': globbed${String(index)}`;
      });
      return `({ ${entries.join(', ')} })`;
    },
  );
  return [...imports, changed].join('\n');
};

/** Sources with mutants in place of the plain ones, each file's own address, and a line that tells which file of tests begins. */
const withMutants = (root: string, contents: ReadonlyMap<string, string>): Plugin => ({
  name: 'with-mutants',
  setup: (plugins) => {
    plugins.onResolve({ filter: /^vitest$/ }, () => ({ path: join(root, 'test/mutate/shim.ts') }));
    plugins.onResolve({ filter: /^begin:/ }, ({ path }) => ({ path: path.slice('begin:'.length), namespace: 'begin' }));
    plugins.onLoad({ filter: /.*/, namespace: 'begin' }, ({ path }) => ({
      contents: `import { beginFile } from ${JSON.stringify(join(root, 'test/mutate/shim.ts'))}; beginFile(${JSON.stringify(path)});`,
      resolveDir: root,
    }));
    plugins.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const text = withoutGlobs(contents.get(path.slice(root.length)) ?? readFileSync(path, 'utf8'), path);
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', address), loader: 'ts', resolveDir: dirname(path) };
    });
  },
});

/** Writes one program that holds the core with its mutants and the unit tests. */
export const bundleTests = async (
  root: string,
  tests: readonly string[],
  contents: ReadonlyMap<string, string>,
  outfile: string,
): Promise<void> => {
  await build({
    stdin: {
      contents: entryOf(
        root,
        tests.filter((file) => !LEFT_OUT.test(file)),
      ),
      resolveDir: root,
      loader: 'ts',
    },
    ...{
      bundle: true,
      ignoreAnnotations: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      absWorkingDir: root,
    },
    ...{ mainFields: ['module', 'main'], alias: { yaml: './node_modules/yaml/browser/index.js' } },
    ...{ logLevel: 'error', external: ['typescript', 'vscode-oniguruma', 'vscode-textmate', 'esbuild', 'ajv'] },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [withMutants(root, contents)],
  });
};
