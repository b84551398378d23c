import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, check, folderOf, run, write } from './in-folder.ts';

const all = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, GOOD]));

describe('a glob in quotes', () => {
  const root = folderOf({
    ...all([
      'a.yaml',
      'deploy/a.yaml',
      'deploy/eu/b.yml',
      'deploy/eu/c.json',
      'deploy/node_modules/x.yaml',
      'we{i}rd.yaml',
    ]),
    'deploy/.gitignore': 'out/\n',
    'deploy/out/x.yaml': GOOD,
  });

  it.each([
    ['deploy/**/*.yaml', ['deploy/a.yaml']],
    ['deploy/**/*.{yaml,yml}', ['deploy/a.yaml', 'deploy/eu/b.yml']],
    ['deploy/*', ['deploy/a.yaml', 'deploy/.gitignore']],
    ['**/*.json', ['deploy/eu/c.json']],
    ['*.yaml', ['a.yaml', 'we{i}rd.yaml']],
    ['./deploy/e?/*.yml', ['deploy/eu/b.yml']],
    ['we{i}rd.yaml', ['we{i}rd.yaml']],
  ])('%s finds files as a shell would, and no more than a folder', (glob, paths) => {
    expect(check(root, glob).paths.toSorted()).toEqual(paths.toSorted());
  });

  it('may be a path from the root on', () => {
    expect(check(root, join(root, 'deploy/*/*.yml')).paths).toEqual([join(root, 'deploy/eu/b.yml')]);
  });

  it.each(['nothing/*.yaml', '*.nothing'])('that matches nothing, as %s, is told with status 2', (glob) => {
    expect(run(root, ['check', glob])).toMatchObject({ status: 2 });
    expect(run(root, ['check', glob]).stderr).not.toBe('');
  });

  it('says in Vietnamese that nothing matches', () => {
    expect(run(root, ['check', '*.nothing'], { LC_ALL: 'vi_VN' }).stderr).toContain(
      '*.nothing: không có file nào khớp',
    );
  });
});

describe('what is left out', () => {
  it('by globs of the call is not looked at, found or named', () => {
    const root = folderOf(all(['a.yaml', 'old/a.yaml', 'old/deep/b.yaml', 'x/test.yaml', 'x/y.yaml']));
    const left = (...globs: readonly string[]) =>
      check(root, '.', ...globs.flatMap((glob) => ['--exclude', glob])).paths;
    expect(left('old/')).toEqual(['a.yaml', 'x/test.yaml', 'x/y.yaml']);
    expect(left('test.yaml', 'old/**')).toEqual(['a.yaml', 'x/y.yaml']);
    expect(left('**/a.yaml')).toEqual(['old/deep/b.yaml', 'x/test.yaml', 'x/y.yaml']);
    expect(check(root, 'a.yaml', 'x/y.yaml', '--exclude', 'a.yaml')).toMatchObject({ paths: ['x/y.yaml'], told: [] });
  });

  it('by .rayservelensignore is as git has it, in each folder, for files as well', () => {
    const root = folderOf({
      '.git/': '',
      '.rayservelensignore': '# ours\n/build/\n*.tmpl.yaml\n!keep.tmpl.yaml\nvalues.yaml/\n[]',
      ...all(['a.yaml', 'b.tmpl.yaml', 'keep.tmpl.yaml', 'build/keep.tmpl.yaml', 'in/build/a.yaml', 'in/b.tmpl.yaml']),
      'in/.rayservelensignore': '!b.tmpl.yaml\nown.yaml\n',
      'in/own.yaml': GOOD,
      'own.yaml': GOOD,
      'values.yaml': GOOD,
    });
    const paths = ['a.yaml', 'in/b.tmpl.yaml', 'in/build/a.yaml', 'keep.tmpl.yaml', 'own.yaml', 'values.yaml'];
    expect(check(root, '.')).toMatchObject({ paths, told: [] });
    expect(check(join(root, 'in'), '.').paths).toEqual(['b.tmpl.yaml', 'build/a.yaml']);
    expect(check(root, 'b.tmpl.yaml', 'build/keep.tmpl.yaml', 'a.yaml')).toMatchObject({
      paths: ['a.yaml'],
      told: [
        'b.tmpl.yaml: left out by .rayservelensignore; it is not checked',
        'build/keep.tmpl.yaml: left out by .rayservelensignore; it is not checked',
      ],
      status: 0,
    });
  });

  it('by git is read from no link and no pipe, and in no time', () => {
    const outside = folderOf({ patterns: 'kept/\n' });
    const root = folderOf({ '.git/': '', ...all(['kept/a.yaml', 'piped/b.yaml', 'many/c/d.yaml']) });
    symlinkSync(join(outside, 'patterns'), join(root, '.gitignore'));
    for (const name of ['.gitignore', '.rayservelensignore'])
      expect(spawnSync('mkfifo', [join(root, 'piped', name)]).status).toBe(0);
    write(root, { 'many/.gitignore': `${'['.repeat(100_000)}\n${'[\\]'.repeat(30_000)}\nc\n` });
    expect(check(root, '.')).toMatchObject({ paths: ['kept/a.yaml', 'piped/b.yaml'], status: 0 });
  });
});

describe('shards', () => {
  const names = Array.from({ length: 23 }, (_, i) => `team-${String(i % 4)}/${String(i)}.yaml`);
  const root = folderOf(all(names));
  const shard = (part: string, ...paths: readonly string[]) => check(root, ...paths, '--shard', part).paths;

  it.each([1, 2, 5])('of %d parts hold every file once, as many as the others', (count) => {
    const parts = Array.from({ length: count }, (_, i) => shard(`${String(i + 1)}/${String(count)}`, '.'));
    expect(parts.flat().toSorted()).toEqual(names.toSorted());
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('are the same in whatever order the call names the files, which are told in that order', () => {
    const [first = '', second = '', third = ''] = names.toSorted();
    expect(shard('1/2', third, second, first)).toEqual([third, first]);
    expect(shard('2/2', second, first, third)).toEqual([second]);
    expect(shard('1/1', second, first)).toEqual([second, first]);
  });

  it('may be empty', () => {
    expect(run(root, ['check', names[0] ?? '', '--shard', '2/2']).status).toBe(0);
  });

  it.each(['0/2', '3/2', '1', 'a/b', '1/0', '-1/2'])('are not %s', (part) => {
    expect(run(root, ['check', '.', `--shard=${part}`])).toMatchObject({ status: 2, stdout: '' });
  });
});
