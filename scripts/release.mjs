// Makes a version: `npm run release -- minor` (or `major`, `patch`, `1.2.3`; `--dry-run` only tells). Writes the version and,
// from the files in changes/, the changelog; packs; commits and tags. Nothing is pushed or published.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';
import { changesIn, sectionOf, withSection } from './release/changelog.mjs';
import { nextVersion, withVersion } from './release/version.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const read = (name) => readFileSync(join(root, name), 'utf8');
const folder = join(root, 'changes');

/** What keeps a version from being made; null if nothing. */
const hindrance = (changes, version) => {
  const strange = changes.filter(({ kind }) => kind === null);
  if (git('status', '--porcelain') !== '') return 'The tree has changes that are not committed.';
  if (git('tag', '--list', `v${version}`) !== '') return `There is a tag v${version} already.`;
  if (strange.length > 0) return `changes/${strange[0].name} names no kind of change: see changes/README.md.`;
  if (changes.length === 0) return 'There is nothing in changes/: nobody would notice this version.';
  return null;
};

const write = (version, section, changes) => {
  for (const name of ['package.json', 'package-lock.json'])
    writeFileSync(join(root, name), withVersion(read(name), version));
  writeFileSync(join(root, 'CHANGELOG.md'), withSection(read('CHANGELOG.md'), section));
  for (const { name } of changes) rmSync(join(folder, name));
};

/** Packs what was written, and takes it back where that fails. */
const pack = () => {
  try {
    execFileSync(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root, stdio: 'inherit' });
  } catch (error) {
    git('restore', '.');
    throw error;
  }
};

const release = (args) => {
  const [wanted] = args.filter((arg) => !arg.startsWith('--'));
  const version = nextVersion(JSON.parse(read('package.json')).version, wanted);
  const changes = changesIn(folder);
  const hindered = hindrance(changes, version);
  if (hindered !== null) throw new Error(hindered);
  const section = sectionOf(
    version,
    changes,
    new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000),
  );
  console.log(
    `${section}\nTag v${version}, packages/ with both packages, ${changes.length} files of changes/ removed.`,
  );
  if (args.includes('--dry-run')) return;
  write(version, section, changes);
  pack();
  git('add', '--all');
  git('commit', '--quiet', '--message', `Version ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
};

try {
  release(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
