// Builds, runs every suite in turn and closes with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';

/** Asked anew in every full run: an old, a middle and the newest release. */
const LIVE_RELEASES = ['2.9.3', '2.47.1', '2.60.0'];
/** What the fuzz of a full run begins with: the same input each time. */
const FUZZ_SEED = '29112026';
/** The share of random cases in a full run; the loop of one who codes takes fewer. */
process.env.FIT_CASES ??= '1500';
process.env.MODEL_EDITS ??= '300';
/** Whose heads a full run starts; `npm run test:live` takes five releases. */
process.env.LIVE_RELEASES ??= '2.47.1';
const scratch = mkdtempSync(join(tmpdir(), 'lens-test-'));
const totals = { passed: 0, failed: 0 };
const times = [];

/** Runs a command; its output is shown and, where `read` is given, also handed to it. */
const run = (title, command, args, read) => {
  console.log(`\n== ${title}`);
  const start = performance.now();
  const { status, stdout } = spawnSync(command, args, {
    stdio: ['ignore', read ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
  });
  times.push(`${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s  ${title}`);
  if (read) process.stdout.write(stdout);
  return read ? read(stdout, status === 0) : count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
};

const count = (passed, failed) => {
  totals.passed += passed;
  totals.failed += failed;
};

/** A project of vitest, or those of its files whose names hold one of these words. */
const suite = (project, ...files) => {
  const report = join(scratch, `${project}.json`);
  const args = [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  run(project, 'npx', args, (_, green) => {
    if (!existsSync(report)) return count(0, 1);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    count(numPassedTests, numFailedTests || (green ? 0 : 1));
  });
};

const editor = (title, ...script) =>
  run(title, process.execPath, script, (output, green) => {
    const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
    if (passed === undefined) count(0, 1);
    else count(Number(passed), Number(failed) || (green ? 0 : 1));
  });

/** Deploys on a real head. One that lost against a busy machine is tried once more, and what that says counts. */
const heads = () => {
  const before = { ...totals };
  suite('live', 'each-release');
  if (totals.failed === before.failed) return;
  Object.assign(totals, before);
  suite('live', 'each-release');
};

prepare();
run('types', 'npm', ['run', '--silent', 'types']);
run('lint', 'npm', ['run', '--silent', 'lint']);
run('rules', process.execPath, ['scripts/rules.mjs', '--check']);
run('command line', process.execPath, ['scripts/command-line.mjs', '--check']);
run('format', 'npm', ['run', '--silent', 'format:check']);
run('fuzz', process.execPath, ['scripts/fuzz.mjs', '--documents', '3000', '--seed', FUZZ_SEED]);
suite('unit');
suite('goldens');
suite('protocol');
editor('real editor', 'test/editor/run.mjs');
editor('beside Red Hat YAML', 'test/editor/run.mjs', '--beside');
editor('picks', 'test/editor/run-picks.mjs');
editor('running clusters', 'test/editor/run-live.mjs');
editor('Neovim', 'test/neovim/run.mjs');

editor('panel', 'test/panel/run.mjs');
editor('packages', 'test/package/run.mjs');
editor('playground', 'test/playground/run.mjs');

if (process.argv.includes('--with-oracle')) {
  run('CI helpers with the real pre-commit and Helm', process.execPath, ['scripts/ci-helpers.mjs']);
  run('edits beside yaml-language-server', process.execPath, ['scripts/bench.mjs', 'protocol', '--guard']);
  const oracle = (...args) => [process.execPath, ['oracle/run.mjs', ...args]];
  run('oracle tests', ...oracle('test'), (output, green) => {
    const passed = Number(/(\d+) passed/.exec(output)?.[1] ?? 0);
    const failed = Number(/(\d+) failed/.exec(output)?.[1] ?? 0);
    count(passed, failed || (green ? 0 : 1));
  });
  for (const release of LIVE_RELEASES)
    run(`real Ray ${release} against facts and goldens`, ...oracle('verify', release));
  heads();
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${times.join('\n')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
