import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD, GOOD, WARNED, check, folderOf, run, write } from './in-folder.ts';

const FILE = 'known.json';
const known = (root: string) =>
  (
    JSON.parse(readFileSync(join(root, FILE), 'utf8')) as {
      problems: { path: string; code: string; fingerprint: string; count: number }[];
    }
  ).problems;
const codesIn = ({ files }: ReturnType<typeof check>): readonly string[] =>
  files.flatMap(({ path, diagnostics }) => diagnostics.map(({ code }) => `${path} ${code}`));

describe('a baseline', () => {
  const root = folderOf({ '.git/': '', 'a.yaml': BAD, 'sub/b.yaml': WARNED, 'sub/good.yaml': GOOD });

  it('is written of all that is found, and then nothing of that counts or is told', () => {
    expect(codesIn(check(root, '.'))).not.toEqual([]);
    const written = check(root, '.', '--baseline', FILE, '--write-baseline');
    expect(written).toMatchObject({ status: 0, told: [`${FILE}: written with 2 known problems; 0 are gone`] });
    expect(codesIn(written)).toEqual([]);
    expect(known(root).map(({ path, count }) => [path, count])).toEqual([
      ['a.yaml', 1],
      ['sub/b.yaml', 1],
    ]);
    const again = check(root, '.', '--baseline', FILE, '--fail-on', 'warning');
    expect([codesIn(again), again.told, again.status]).toEqual([[], [], 0]);
  });

  it('is the same text for the same problems, whatever the order and the threads', () => {
    const text = readFileSync(join(root, FILE), 'utf8');
    expect(text).toMatch(
      /^\{\n {2}"schema": 1,\n {2}"problems": \[\n {4}\{"path":"a.yaml","code":"route-prefix","fingerprint":"[0-9a-f]{32}","count":1\},\n/,
    );
    run(root, ['check', 'sub', 'a.yaml', '--baseline', FILE, '--write-baseline', '--jobs', '2']);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(text);
  });

  it('counts from its own folder, wherever the call comes from', () => {
    expect(codesIn(check(join(root, 'sub'), '..', '--baseline', `../${FILE}`))).toEqual([]);
  });

  it('knows a problem wherever its lines move to, and each one as often as it stood there', () => {
    const here = folderOf({ 'a.yaml': BAD });
    run(here, ['check', '.', '--baseline', FILE, '--write-baseline']);
    write(here, { 'a.yaml': `# new\n\n${BAD}` });
    expect(codesIn(check(here, '.', '--baseline', FILE))).toEqual([]);
    write(here, { 'a.yaml': `${BAD}  - name: second\n    import_path: c:d\n    route_prefix: chat\n` });
    const more = check(here, '.', '--baseline', FILE);
    expect(codesIn(more)).toContain('a.yaml route-prefix');
    expect(codesIn(more).filter((code) => code === 'a.yaml route-prefix')).toHaveLength(1);
    expect(more.status).toBe(1);
    write(here, { 'b.yaml': BAD });
    expect(codesIn(check(here, 'b.yaml', '--baseline', FILE))).toEqual(['b.yaml route-prefix']);
  });

  it('says what is gone, and takes it out when asked', () => {
    const here = folderOf({ 'a.yaml': BAD, 'b.yaml': BAD, 'c.yaml': WARNED });
    run(here, ['check', '.', '--baseline', FILE, '--write-baseline']);
    write(here, { 'a.yaml': GOOD });
    rmSync(join(here, 'b.yaml'));
    // Of what a call does not look at nothing is known; what is not there is gone.
    expect(check(here, 'c.yaml', '--baseline', FILE).told).toEqual([
      `${FILE}: 1 problem is gone: b.yaml (route-prefix); --update-baseline takes it out`,
    ]);
    const { told, status } = check(here, '.', '--baseline', FILE);
    expect(told).toEqual([
      `${FILE}: 2 problems are gone: a.yaml (route-prefix), b.yaml (route-prefix); --update-baseline takes them out`,
    ]);
    expect(status).toBe(0);
    write(here, { 'new.yaml': BAD });
    const updated = check(here, '.', '--baseline', FILE, '--update-baseline');
    expect(updated.told).toEqual([`${FILE}: written with 1 known problem; 2 are gone`]);
    expect(codesIn(updated)).toEqual(['new.yaml route-prefix']);
    expect(known(here).map(({ path }) => path)).toEqual(['c.yaml']);
    expect(run(here, ['check', '.', '--baseline', FILE], { LC_ALL: 'vi_VN' }).stderr).toBe('');
  });

  it('keeps what it knows of files that a call does not look at', () => {
    const here = folderOf({ 'a.yaml': BAD, 'b.yaml': BAD });
    run(here, ['check', '.', '--baseline', FILE, '--write-baseline']);
    run(here, ['check', 'a.yaml', '--baseline', FILE, '--write-baseline']);
    expect(known(here).map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('holds what a config says of code as well', () => {
    const here = folderOf({
      '.git/': '',
      'm.py': 'from ray import serve\n\n@serve.deployment(num_replicas=-1)\nclass D: pass\n\napp = D.bind()\n',
      'a.yaml': 'applications:\n  - import_path: m:app\n',
    });
    const paths = check(here, 'a.yaml').paths;
    expect(paths).toEqual(['a.yaml', 'm.py']);
    run(here, ['check', '.', '--baseline', FILE, '--write-baseline']);
    expect(check(here, '.', '--baseline', FILE)).toMatchObject({ paths: ['a.yaml'], status: 0 });
  });

  it.each([
    ['nothing.json', '--baseline nothing.json: no such file or folder'],
    ['a.yaml', '--baseline a.yaml: no baseline of this program; --write-baseline writes one'],
    ['-', '--baseline -: write the name of a file'],
  ])('that is none, as %s, ends the call', (file, told) => {
    const { stderr, status } = run(root, ['check', '.', '--baseline', file]);
    expect([stderr.trim(), status]).toEqual([told, 2]);
  });

  it('cannot be written and updated at once', () => {
    expect(run(root, ['check', '.', '--write-baseline', '--update-baseline'])).toMatchObject({ status: 2 });
  });

  it('that cannot be written is told', () => {
    const { told, status } = check(root, '.', '--write-baseline', '--baseline', 'no/such/folder.json');
    expect([told, status]).toEqual([['no/such/folder.json: it cannot be written'], 2]);
  });
});

describe('what counts', () => {
  const root = folderOf({ 'bad.yaml': BAD, 'good.yaml': GOOD, 'warned.yaml': WARNED, 'warned-2.yaml': WARNED });

  it('is told by a quiet call only where it is an error or makes it fail', () => {
    expect(codesIn(check(root, '.', '--quiet'))).toEqual(['bad.yaml route-prefix']);
    expect(codesIn(check(root, '.', '--quiet', '--fail-on', 'warning'))).toHaveLength(3);
    const { stdout } = run(root, ['check', '.', '--quiet']);
    expect(stdout).toContain('bad.yaml');
    expect(stdout).not.toContain('good.yaml');
    expect(run(root, ['check', 'good.yaml', '--quiet']).status).toBe(0);
  });

  it('are more warnings than a call lets pass', () => {
    const call = (most: string) => check(root, 'warned.yaml', 'warned-2.yaml', '--quiet', '--max-warnings', most);
    expect(call('2')).toMatchObject({ status: 0, told: [] });
    expect(call('1')).toMatchObject({
      status: 1,
      told: ['--max-warnings: 2 warnings, and at most 1 is let pass'],
    });
    expect(run(root, ['check', '.', '--max-warnings', 'x']).status).toBe(2);
  });
});
