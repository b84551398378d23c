import { describe, expect, it } from 'vitest';
import { wantedFiles } from '../../../server/src/core/releases/workspace/workspace-release.ts';
import { inFolder, told } from './told.ts';

describe('requirements', () => {
  it.each([
    ['torch==2.6.0\nray[serve,llm]==2.47.1  # as on the cluster\n', '2.47.1 requirements.txt:2'],
    ['ray [serve] == 2.47.1 ; python_version >= "3.10"\r\n', '2.47.1 requirements.txt:1'],
    ['Ray==2.47.1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n', '2.47.1 requirements.txt:1'],
    ['numpy \\\n  --hash=sha256:cc\nray==2.47.*\n', '2.47.1 requirements.txt:3'],
    ['https://files.example.org/ray-2.46.0-cp311-cp311-manylinux2014_x86_64.whl\n', '2.46.0 requirements.txt:1'],
    [
      'ray[serve] @ https://x.org/ray-2.46.0%2Bcu-cp311-cp311-linux_x86_64.whl#sha256=ab\n',
      '2.46.0 requirements.txt:1',
    ],
    ['ray (==2.46.0)\n', '2.46.0 requirements.txt:1'],
    ['ray==2.46.0; sys_platform == "win32"\nray==2.47.1; sys_platform != "win32"\n', '2.47.1 requirements.txt:2'],
    ['ray==2.46.0; python_version < "3.10"\nray==2.47.1; python_version >= "3.10"\n', '? 2.46.0 2.47.1'],
  ])('%j: %s', (text, expected) => {
    expect(told('requirements.txt', text)).toBe(expected);
  });
  it.each([
    '# ray==2.47.1\n',
    'ray[serve]\n',
    'ray>=2.40,<2.48\n',
    'ray-cpp==2.47.1\nxray==2.47.1\nray.x==2.47.1\nray_x==2.47.1\n',
    'ray @ git+https://github.com/ray-project/ray@ray-2.47.1\n',
    'https://s3.amazonaws.com/ray-wheels/latest/ray-3.0.0.dev0-cp311-cp311-manylinux2014_x86_64.whl\n',
    'ray==$RAY_VERSION\n',
    '',
  ])('say nothing: %j', (text) => {
    expect(told('requirements.txt', text)).toBeNull();
  });
  it('follow the files they name, once each, and say where the pin stands', () => {
    const files = {
      'requirements.txt': '-r requirements/base.txt\n--constraint=../pins.txt\n-r https://x.org/r.txt\n-r /etc/r.txt\n',
      'requirements/base.txt': '-r ../requirements.txt\n-rmore.in\n',
    };
    expect(wantedFiles(new Map(Object.entries(files)))).toEqual(['../pins.txt', 'requirements/more.in']);
    const more = { ...files, 'requirements/more.in': '\nray==2.46.0\n', '../pins.txt': 'ray==2.46\n' };
    expect(inFolder(more)?.decided).toMatchObject({ version: '2.46.0', file: 'requirements/more.in', line: 2 });
    expect(wantedFiles(new Map(Object.entries(more)))).toEqual([]);
  });
});
