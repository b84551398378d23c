// The npm package in an empty folder: its command, its server, its types and the core in a browser.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { project } from '../editor/paths.mjs';
import { check, packed } from './pack.mjs';

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/** A folder in which nothing but the package is installed; nothing is asked of a registry. */
const installIn = (folder) => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', ...quiet, '--offline', packed('.tgz')], { cwd: folder, stdio: 'pipe' });
};

/** The first example of the documentation. */
const snippet = () => /```ts\n(.*?)```/s.exec(readFileSync(join(project, 'docs/library.md'), 'utf8'))[1];

const checks = (folder) => {
  cpSync(join(project, 'examples/two-llm-apps.yaml'), join(folder, 'serve.yaml'));
  const args = ['--offline', 'ray-serve-lens', 'check', 'serve.yaml', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync('npx', args, { cwd: folder, encoding: 'utf8' });
  check(status === 1, `it ends with ${status}: ${stderr}`);
  const [{ configs, diagnostics }] = JSON.parse(stdout).files;
  check(configs[0].demand.initial.CPU === 6, 'the file does not ask for 6 CPUs');
  check(
    diagnostics.some(({ code }) => code === 'cpu-contention'),
    'the error is missing',
  );
};

const framed = (message) => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
};

/** Says the next message as soon as the last request is answered. */
const answers = async (folder) => {
  const params = { processId: null, rootUri: null, capabilities: {} };
  const steps = [
    [{ id: 1, method: 'initialize', params }, '"hoverProvider"'],
    [{ id: 2, method: 'shutdown' }, '"id":2'],
    [{ method: 'exit' }],
  ];
  const server = spawn('npx', ['--offline', 'ray-serve-lens', 'lsp'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  let wanted;
  const next = () => {
    const [message, answer] = steps.shift();
    wanted = answer;
    server.stdin.write(framed(message));
  };
  server.stdout.on('data', (part) => {
    said += part;
    if (wanted !== undefined && said.includes(wanted)) next();
  });
  next();
  const status = await new Promise((resolve) => server.once('exit', resolve));
  check(status === 0 && steps.length === 0, `it ends with ${status}: ${said.slice(0, 200)}`);
};

/** As strict as they come, with nothing but what the language has and `console`. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2023', 'dom'],
  types: [],
};

const typed = (folder) => {
  writeFileSync(join(folder, 'example.ts'), snippet());
  const compilerOptions = { ...STRICT, outDir: 'out' };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.ts'] }));
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
  check(status === 0, stdout);
  const said = execFileSync(process.execPath, ['out/example.js'], { cwd: folder, encoding: 'utf8' });
  check(said.includes('Ray 2.47.1:') && said.includes('7: '), `it says ${said}`);
};

const inBrowser = async (folder) => {
  writeFileSync(join(folder, 'page.js'), "export { analyze } from 'ray-serve-lens/core';\n");
  const options = { bundle: true, platform: 'browser', format: 'iife', globalName: 'lens', write: false };
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: folder,
    entryPoints: ['page.js'],
    logLevel: 'silent',
  });
  const text = readFileSync(join(project, 'examples/two-llm-apps.yaml'), 'utf8');
  const context = createContext({ text });
  runInContext(outputFiles[0].text, context);
  const found = runInContext('lens.analyze(text).problems.map(({ code }) => code).join()', context);
  check(found.includes('cpu-contention'), `it finds ${found}`);
};

export const libraryTests = (folder) => ({
  'it is installed in an empty folder, without a registry': () => installIn(folder),
  'its command checks the example': () => checks(folder),
  'its server answers': () => answers(folder),
  'the example of its documentation is typed, strictly, and runs': () => typed(folder),
  'its core is bundled for browsers and runs where there is no Node': () => inBrowser(folder),
});
