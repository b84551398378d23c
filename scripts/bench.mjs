// Runs benches of test/bench, all or those named: `npm run bench -- fit`. No tests, they never fail. What begins with `--` is for them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTypeScript } from './bundle.mjs';

const all = readdirSync(join(root, 'test/bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const given = process.argv.slice(2);
const asked = given.filter((arg) => !arg.startsWith('--'));
const options = given.filter((arg) => arg.startsWith('--'));
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is named ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n== ${name}`);
  if (!(await runTypeScript(`test/bench/${name}.ts`, options))) process.exitCode = 1;
}
