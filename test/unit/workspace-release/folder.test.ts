import { describe, expect, it } from 'vitest';
import { SOURCE_GLOBS, sourceOf } from '../../../server/src/core/releases/workspace/sources.ts';
import { globMatches } from '../../../server/src/files/glob.ts';
import { inFolder, told } from './told.ts';

describe('a folder', () => {
  const requirements = { 'requirements.txt': 'ray==2.47.1\n' };
  const venv = { '.venv/lib/python3.11/site-packages/ray-2.45.0.dist-info': '' };

  it('believes the image before the lock, the lock before pins, pins before what is installed here, and tells the rest', () => {
    const lock = { 'uv.lock': '[[package]]\nname = "ray"\nversion = "2.46.0"\n' };
    const image = { Dockerfile: 'FROM rayproject/ray:2.44.0\n' };
    const versions = (files: Readonly<Record<string, string>>) => {
      const found = inFolder(files);
      return [found?.decided?.version, ...(found?.others.map(({ version, file }) => `${file} ${version}`) ?? [])];
    };
    expect(versions(venv)).toEqual(['2.45.0']);
    expect(versions({ ...venv, ...requirements })).toEqual(['2.47.1', '.venv 2.45.0']);
    expect(versions({ ...venv, ...requirements, ...lock })).toEqual([
      '2.46.0',
      'requirements.txt 2.47.1',
      '.venv 2.45.0',
    ]);
    expect(versions({ ...requirements, ...lock, ...image })).toEqual([
      '2.44.0',
      'uv.lock 2.46.0',
      'requirements.txt 2.47.1',
    ]);
  });
  it('reads virtual environments of Windows too, and no other package', () => {
    expect(inFolder({ 'venv/Lib/site-packages/ray-2.45.0.dist-info': '' })?.decided).toMatchObject({
      file: 'venv',
      line: null,
    });
    expect(inFolder({ '.venv/Lib/site-packages/xray-2.45.0.dist-info': '' })).toBeNull();
    expect(inFolder({ '.venv/Lib/site-packages/ray-3.0.0.dev0.dist-info': '' })).toBeNull();
  });
  it('takes the plain file before its variants', () => {
    expect(told('requirements-dev.txt', 'ray==2.9.3\n', requirements)).toBe('2.47.1 requirements.txt:1');
    expect(
      told('Dockerfile.train', 'FROM rayproject/ray:2.9.3\n', { Dockerfile: 'FROM rayproject/ray:2.47.1\n' }),
    ).toBe('2.47.1 Dockerfile:1');
    expect(told('requirements-dev.txt', 'ray==2.9.3\n')).toBe('2.9.3 requirements-dev.txt:1');
  });
  it('decides nothing between files of one weight that contradict each other', () => {
    expect(told('requirements-gpu.txt', 'ray==2.9.3\n', { 'requirements-cpu.txt': 'ray==2.47.1\n' })).toBe(
      '? 2.47.1 2.9.3',
    );
    expect(inFolder({ 'README.md': 'ray==2.47.1' })).toBeNull();
    expect(inFolder({})).toBeNull();
  });
  it('knows its files by name, and the globs name them all', () => {
    const names = [
      'Dockerfile',
      'Containerfile',
      'Dockerfile.gpu',
      'gpu.Dockerfile',
      'uv.lock',
      'poetry.lock',
      'pdm.lock',
      'pylock.toml',
      'pylock.prod.toml',
      'Pipfile',
      'Pipfile.lock',
      'conda-linux-64.lock',
      'requirements.txt',
      'requirements-dev.txt',
      'dev-requirements.txt',
      'requirements.lock',
      'constraints.txt',
      'pyproject.toml',
      'setup.cfg',
      'setup.py',
    ];
    for (const name of names) {
      expect([name, sourceOf(name) !== null]).toEqual([name, true]);
      expect([name, SOURCE_GLOBS.some((glob) => globMatches(glob, name))]).toEqual([name, true]);
    }
    for (const name of [
      'environment.yml',
      'environment-gpu.yaml',
      'compose.yaml',
      'docker-compose.prod.yml',
      'conda-lock.yml',
    ])
      expect([name, sourceOf(name) !== null]).toEqual([name, true]);
    for (const name of ['serve.yaml', 'notes.txt', 'requirements.md', 'Dockerfiles', 'a/requirements.txt'])
      expect([name, sourceOf(name)]).toEqual([name, null]);
  });
});
