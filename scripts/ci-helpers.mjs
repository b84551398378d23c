// Tests the helpers for CI with the real programs: pre-commit and Helm from PyPI, kubectl's kustomize where it is there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = ['pre-commit==4.7.0', 'helm-python-sdk==0.2.2', 'check-jsonschema==0.39.0'];
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const venv = join(cache, 'ray-serve-lens', 'ci-helpers');
const python = join(venv, 'bin', 'python');
const ready = join(venv, `ready-${PACKAGES.join('-').replaceAll(/[^\w.-]/g, '_')}`);

const must = (command, ...args) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')}: ${error?.message ?? `status ${status}`}`);
  process.exit(1);
};

if (!existsSync(ready)) {
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  must('python3', '-m', 'venv', venv);
  must(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES);
  writeFileSync(ready, '');
}
must(process.execPath, 'scripts/build.mjs');
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'ci-helpers', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, RAY_SERVE_LENS_CI_HELPERS: join(venv, 'bin') },
});
process.exit(status ?? 1);
