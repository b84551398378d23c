// Builds the site into site/dist/site and holds its links: `npm run site`. The first run installs what only the site needs.
// `-- --serve` shows it at a local address; SITE_BASE is the path it will stand under, such as /ray-serve-lens/.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './docs/files.mjs';
import { checkSite } from './site/check.mjs';
import { writePages } from './site/pages.mjs';

const site = join(root, 'site');
const out = join(site, 'dist/site');
const base = process.env.SITE_BASE ?? '/';
const vitepress = join(site, 'node_modules/vitepress/bin/vitepress.js');

const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: site, ...options });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(vitepress)) run('npm', ['ci']);

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (scripts.playground) run('npm', ['run', '--silent', 'playground'], { cwd: root });
const playground = join(root, 'playground/dist');
const hasPlayground = existsSync(join(playground, 'index.html'));

writePages(join(site, 'dist/pages'), hasPlayground);
const env = { ...process.env, SITE_PLAYGROUND: hasPlayground ? 'yes' : 'no' };
run(process.execPath, [vitepress, 'build'], { env });
if (hasPlayground) cpSync(playground, join(out, 'playground'), { recursive: true });

const { pages, links, faults } = checkSite(out, base);
for (const fault of faults) console.error(fault);
console.log(`${pages} pages, ${links} links, ${faults.length} faults: site/dist/site`);
if (faults.length > 0) process.exit(1);
if (process.argv.includes('--serve')) run(process.execPath, [vitepress, 'preview'], { env });
