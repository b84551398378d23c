// Runs every suite in turn and closes with one line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'lens-test-'));
const report = join(scratch, 'vitest.json');
const totals = { passed: 0, failed: 0 };

const run = (title, command, args) => {
  console.log(`\n== ${title}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
};

const step = (title, command, args) => {
  totals[run(title, command, args) ? 'passed' : 'failed'] += 1;
};

if (!existsSync('node_modules')) step('packages', 'npm', ['ci']);
step('types', 'npm', ['run', '--silent', 'types']);

const green = run('unit', 'npx', [
  'vitest', 'run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
]);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += numPassedTests;
  totals.failed += numFailedTests || (green ? 0 : 1);
} else totals.failed += 1;

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
