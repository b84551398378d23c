// Bundles benches of test/bench and runs them, all or those named: `npm run bench -- fit`. No test, they never fail.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, root } from './bundle.mjs';

const folder = join(root, 'test/bench');
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

const run = async (name) => {
  const outfile = join(root, 'dist/bench', `${name}.mjs`);
  await build({ ...forNode, entryPoints: [join(folder, `${name}.ts`)], format: 'esm', outfile });
  console.log(`\n== ${name}`);
  return spawnSync(process.execPath, [outfile], { stdio: 'inherit', cwd: root }).status === 0;
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !existsSync(join(folder, `${name}.ts`)));
if (unknown.length > 0) {
  console.error(`No bench is named ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) if (!(await run(name))) process.exitCode = 1;
