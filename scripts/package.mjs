// Makes what is handed out into packages/: the extension (.vsix), the npm package (.tgz), a bill of materials of each and
// checksums. The same sources give the same bytes, wherever and whenever: what is packed carries one fixed time.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './bundle.mjs';
import { packExtension } from './package/extension.mjs';
import { packLibrary } from './package/library.mjs';

// npm packs with this time too.
process.env.SOURCE_DATE_EPOCH ??= '499162500';
process.env.TZ = 'UTC';

const target = join(root, 'packages');
const stage = mkdtempSync(join(tmpdir(), 'lens-package-'));

rmSync(target, { recursive: true, force: true });
mkdirSync(target);
const made = [
  ...(await packExtension(join(stage, 'extension'), target)),
  ...(await packLibrary(join(stage, 'npm'), target)),
];
rmSync(stage, { recursive: true, force: true });

const sums = made.map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}`);
writeFileSync(join(target, 'SHA256SUMS'), `${sums.join('\n')}\n`);

for (const name of readdirSync(target).sort()) {
  const kilobytes = readFileSync(join(target, name)).length / 1000;
  console.log(`${kilobytes.toFixed(1).padStart(8)} kB  packages/${name}`);
}
