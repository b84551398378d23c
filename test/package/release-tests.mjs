// A version is made in a copy of the project with a history of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './pack.mjs';

const names = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.org'];

/** What a test does to a copy of the project, packages of others included. */
const handsOn = (folder) => {
  const git = (...args) => execFileSync('git', [...names, ...args], { cwd: folder, encoding: 'utf8' }).trim();
  const release = (...args) => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000', GIT_CONFIG_COUNT: '2' };
    for (const [index, key] of ['user.name', 'user.email'].entries())
      Object.assign(env, { [`GIT_CONFIG_KEY_${index}`]: key, [`GIT_CONFIG_VALUE_${index}`]: 'tester@example.org' });
    return spawnSync('npm', ['run', '--silent', 'release', '--', ...args], { cwd: folder, encoding: 'utf8', env });
  };
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const refused = (words, ...args) => {
    const { status, stderr } = release(...args);
    check(status === 1 && stderr.includes(words), `it ends with ${status} and says ${stderr}`);
  };
  const begin = () => {
    for (const name of readdirSync(join(folder, 'changes')))
      if (name !== 'README.md') rmSync(join(folder, 'changes', name));
    write('package.json', read('package.json').replace(/"version": "[^"]*"/, '"version": "0.4.1"'));
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'As it stands');
  };
  return { git, release, read, write, refused, begin };
};

const refusals = ({ git, write, refused, begin }) => ({
  'no version is made without changes, of none, or of one that is not later': () => {
    begin();
    refused('nothing in changes/', 'patch');
    refused('Which version?');
    refused('not later than 0.4.1', '0.4.0');
  },
  'no version is made while something is not committed, or of a file that names no kind': () => {
    write('changes/hover.md', '---\nkind: added\n---\n\nThe hover says\nmore.\n');
    refused('not committed', 'minor');
    write('changes/more.md', 'More.\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'More');
    refused('more.md names no kind', 'minor');
    git('rm', '--quiet', 'changes/more.md');
    write('changes/lens.md', '---\nkind: fixed\n---\nThe lens stays.\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Better');
  },
});

/** `folder` holds a copy of the project, packages of others included. */
export const releaseTests = (folder) => {
  const hands = handsOn(folder);
  const { git, release, read, refused } = hands;
  return {
    ...refusals(hands),
    'a dry run tells and changes nothing': () => {
      const { status, stdout } = release('minor', '--dry-run');
      check(status === 0 && stdout.includes('## 0.5.0 (2023-11-14)'), stdout);
      check(git('status', '--porcelain') === '' && git('tag') === '', 'something changed');
    },
    'a version has its changelog, its tag and both packages': () => {
      const { status, stdout, stderr } = release('minor');
      check(status === 0, stdout + stderr);
      const wanted = '## 0.5.0 (2023-11-14)\n\n### Added\n\n- The hover says more.\n\n### Fixed\n\n- The lens stays.\n';
      check(read('CHANGELOG.md').includes(wanted), read('CHANGELOG.md'));
      check(git('tag') === 'v0.5.0' && git('status', '--porcelain') === '', git('status'));
      check(git('log', '-1', '--format=%s') === 'Version 0.5.0', 'it is not committed');
      check(
        JSON.parse(read('package-lock.json')).packages[''].version === '0.5.0',
        'the lock file has another version',
      );
      check(readdirSync(join(folder, 'changes')).join() === 'README.md', 'changes are left');
      for (const ending of ['vsix', 'tgz'])
        check(existsSync(join(folder, `packages/ray-serve-lens-0.5.0.${ending}`)), ending);
      refused('nothing in changes/', 'patch');
    },
  };
};
