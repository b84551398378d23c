import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pythonReader } from '../../../server/src/core/index.ts';
import { PythonFiles } from '../../../server/src/files/python-files.ts';
import { nodeFiles } from '../../../server/src/node/node-files.ts';

const HOME = { local: [], remote: false };

describe('the file that says that a package is installed', () => {
  let root: string;
  let files: PythonFiles;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const serve = (): string => join(root, 'deploy', 'serve.yaml');
  const installer = (name: string, from = 'deploy/main.py'): string | undefined =>
    files.sourcesOf(serve(), HOME, root).installer?.(name, join(root, from))?.file;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lens-installers-'));
    files = new PythonFiles({ system: nodeFiles, reader: () => pythonReader });
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is the nearest around the config or the code that imports it, up to the root', () => {
    write('requirements.txt', 'one\ntwo\n');
    write('deploy/requirements-gpu.txt', 'two\n');
    write('deploy/docker/Dockerfile', 'FROM python\nRUN pip install three\n');
    write('code/pyproject.toml', '[project]\ndependencies = ["four"]\n');
    expect(['one', 'two', 'three', 'four', 'five'].map((name) => installer(name))).toEqual([
      '../requirements.txt',
      'requirements-gpu.txt',
      'docker/Dockerfile',
      undefined,
      undefined,
    ]);
    expect(installer('four', 'code/app/main.py')).toBe('../code/pyproject.toml');
  });

  it('is never read outside of the root', () => {
    write('requirements.txt', 'one\n');
    write('deploy/requirements.txt', '-r ../requirements.txt\n');
    const inner = files.sourcesOf(serve(), HOME, join(root, 'deploy'));
    expect(inner.installer?.('one', join(root, 'deploy', 'main.py'))).toBeNull();
  });

  it('makes another revision when it comes, changes or goes, and is known to concern the config', () => {
    const revision = (): object => files.around(serve(), root).revision;
    const changes = (change: () => void): boolean => {
      const before = revision();
      installer('one');
      change();
      files.refresh();
      return revision() !== before;
    };
    const list = join(root, 'deploy', 'requirements-gpu.txt');
    expect(changes(() => undefined)).toBe(false);
    expect(files.asksFor(serve(), list)).toBe(true);
    expect(
      changes(() => {
        write('deploy/requirements-gpu.txt', 'one\n');
      }),
    ).toBe(true);
    expect(installer('one')).toBe('requirements-gpu.txt');
    expect(
      changes(() => {
        write('deploy/requirements-gpu.txt', 'another\n');
      }),
    ).toBe(true);
    expect(
      changes(() => {
        rmSync(list);
      }),
    ).toBe(true);
    expect(
      changes(() => {
        write('deploy/notes.md', 'one\n');
      }),
    ).toBe(false);
  });
});
