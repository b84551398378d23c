// What the suite runs on: the built extension, a copy of the examples and the suite as one file.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './paths.mjs';

/** A fresh folder with `workspace/` (the examples), `roots/` (a workspace of two) and the paths that a run needs. */
export function prepare() {
  for (const file of ['extension.cjs', 'server.js', 'server.web.js'])
    if (!existsSync(join(project, 'dist', file)))
      throw new Error(`dist/${file} is missing. Run "npm run build" first.`);
  const folder = mkdtempSync(join(tmpdir(), 'rsl-'));
  const workspace = join(folder, 'workspace');
  cpSync(realpathSync(join(project, 'examples')), workspace, { recursive: true });
  const roots = join(folder, 'roots');
  cpSync(join(project, 'test/editor/roots'), roots, { recursive: true });
  mkdirSync(join(folder, 's'));
  return {
    folder,
    workspace,
    roots: join(roots, 'roots.code-workspace'),
    server: join(folder, 's'),
    result: join(folder, 'result.json'),
  };
}

export async function bundleSuite(folder) {
  const outfile = join(folder, 'suite.cjs');
  await build({
    entryPoints: [join(project, 'test/editor/suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

/** Prints each test; what passed and failed, and `ok` only if the suite itself says that all is well. */
export function report(resultFile) {
  if (!existsSync(resultFile)) {
    console.error('The suite left no result.');
    return { ok: false, passed: 0, failed: 0 };
  }
  const { ok, editor, tests } = JSON.parse(readFileSync(resultFile, 'utf8'));
  for (const test of tests) {
    console.log(`${test.error === undefined ? 'ok  ' : 'FAIL'} ${test.name} (${test.milliseconds} ms)`);
    if (test.told !== undefined) console.log(`     ${test.told}`);
    if (test.error !== undefined) console.log(test.error.replace(/^/gm, '     '));
  }
  const failed = tests.filter((test) => test.error !== undefined).length;
  const passed = tests.length - failed;
  console.log(`${editor}: ${passed} passed, ${failed} failed`);
  return {
    ok: ok === true && failed === 0 && (passed > 0 || process.env.RAY_SERVE_LENS_ONLY !== undefined),
    passed,
    failed,
  };
}
