// Builds what is missing and checks the bundled example: what a person sees first.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

prepare();
const example = 'examples/two-llm-apps.yaml';
console.log(`ray-serve-lens check ${example}\n`);
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', example, '--fail-on', 'never'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
