// Builds a checkout that npm installs as a package, such as pre-commit's of its hook. Where npm installs into its global
// folder it leaves out what building needs: that is brought first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/esbuild')) {
  const args = [
    'ci',
    '--global=false',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
await import('./build.mjs');
