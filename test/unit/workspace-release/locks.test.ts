import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('locks', () => {
  const uv =
    'version = 1\nrequires-python = ">=3.11"\n\n[[package]]\nname = "numpy"\nversion = "2.2.0"\n\n[[package]]\nname = "ray"\nversion = "2.47.1"\nsource = { registry = "https://pypi.org/simple" }\n';
  it.each([
    ['uv.lock', uv, '2.47.1 uv.lock:9'],
    ['uv.lock', `${uv}\n[[package]]\nname = "ray"\nversion = "2.46.0"\n`, '? 2.47.1 2.46.0'],
    [
      'poetry.lock',
      '[[package]]\nname = "ray"\nversion = "2.9.3"\noptional = false\n[package.extras]\nserve = ["fastapi"]\n',
      '2.9.3 poetry.lock:2',
    ],
    [
      'pdm.lock',
      '[[package]]\nname = "ray"\nversion = "2.9.3"\n[[package]]\nname = "ray"\nversion = "2.9.3"\nextras = ["serve"]\n',
      '2.9.3 pdm.lock:2',
    ],
    [
      'pylock.toml',
      'lock-version = "1.0"\n[[packages]]\nname = "ray"\nversion = "2.46.0+cu121"\n',
      '2.46.0 pylock.toml:3',
    ],
    [
      'Pipfile.lock',
      '{\n  "default": {\n    "ray": {\n      "extras": ["serve"],\n      "version": "==2.46.0"\n    }\n  },\n  "develop": {}\n}\n',
      '2.46.0 Pipfile.lock:3',
    ],
    [
      'conda-lock.yml',
      'version: 1\npackage:\n- name: ray-core\n  version: 2.46.0\n  manager: conda\n- name: ray-default\n  version: 2.46.0\n',
      '2.46.0 conda-lock.yml:3',
    ],
    [
      'conda-linux-64.lock',
      '@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/ray-core-2.46.0-py311h1a_0.conda#aa\n',
      '2.46.0 conda-linux-64.lock:2',
    ],
    ['uv.lock', uv.replace('"2.47.1"', '"3.0.0.dev0"'), null],
    ['uv.lock', `${uv}[[package`, null],
    ['Pipfile.lock', '{"default": {"ray"', null],
  ])('%s %#', (name, text, expected) => {
    expect(told(name, text)).toBe(expected);
  });
});

describe('conda, Pipfile and setup files', () => {
  it.each([
    ['environment.yml', 'name: x\ndependencies:\n  - python=3.11\n  - ray-serve=2.46.0\n', '2.46.0 environment.yml:4'],
    [
      'environment.yaml',
      'dependencies:\n  - ray-core=2.45.0\n  - pip:\n      - "ray[serve]==2.46.0"\n',
      '2.46.0 environment.yaml:4',
    ],
    ['environment.yml', 'dependencies:\n  - ray-serve>=2.40\n', null],
    ['environment.yml', 'dependencies: [ray-serve=2.46.0', '2.46.0 environment.yml:1'],
    ['Pipfile', '[packages]\nray = {version = "==2.46.0", extras = ["serve"]}\n', '2.46.0 Pipfile:2'],
    ['Pipfile', '[packages]\nray = "*"\n[dev-packages]\nray = "==2.46.0"\n', '2.46.0 Pipfile:4'],
    ['setup.cfg', '[options]\ninstall_requires =\n    torch\n    ray[serve]==2.46.0\n', '2.46.0 setup.cfg:4'],
    ['setup.cfg', '[options]\ninstall_requires = ray==2.46.0\n', '2.46.0 setup.cfg:2'],
    ['setup.cfg', '[metadata]\nname = ray\n', null],
    [
      'setup.py',
      'from setuptools import setup\n# "ray==2.9.3"\nsetup(install_requires=["torch",\n  "ray[serve]==2.46.0"])\n',
      '2.46.0 setup.py:4',
    ],
    ['setup.py', 'setup(name="ray", install_requires=["ray[serve]"])\n', null],
  ])('%s %#', (name, text, expected) => {
    expect(told(name, text)).toBe(expected);
  });
});
