// Sets the oracle up where it is not (a Python 3.11 venv with uv and pytest) and hands its arguments to it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const home =
  process.env.RAY_SERVE_LENS_ORACLE_HOME ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ray-serve-lens', 'oracle');
const venv = join(home, 'python');
const python = join(venv, 'bin', 'python');

const must = (command, args) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${command} ${args.join(' ')}: ${error?.message ?? `status ${status}`}`);
    process.exit(1);
  }
};

const python311 = ['python3.11', 'python3', 'python'].find(
  (name) =>
    spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info[:2] != (3, 11))']).status === 0,
);

if (!existsSync(join(venv, 'ready'))) {
  if (!python311) {
    console.error('The oracle needs Python 3.11 (python3.11 on the PATH); the product itself needs no Python.');
    process.exit(1);
  }
  mkdirSync(home, { recursive: true });
  must(python311, ['-m', 'venv', '--clear', venv]);
  must(python, ['-m', 'pip', 'install', '-q', 'uv==0.13.9', 'pytest==9.1.1', 'PyYAML==6.0.3']);
  writeFileSync(join(venv, 'ready'), '');
}
const args = process.argv.slice(2);
const { status } = spawnSync(python, args[0] === 'test' ? ['-m', 'pytest', '-q', 'tests'] : ['-m', 'serve_oracle', ...args], {
  cwd: here,
  stdio: 'inherit',
  env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
});
process.exit(status ?? 1);
