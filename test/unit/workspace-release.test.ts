import { describe, expect, it } from 'vitest';
import { globMatches } from '../../server/src/files/glob.ts';
import { condaPin } from '../../server/src/core/releases/workspace/conda.ts';
import { poetryPin } from '../../server/src/core/releases/workspace/poetry-version.ts';
import { SOURCE_GLOBS, sourceOf } from '../../server/src/core/releases/workspace/sources.ts';
import { pinOf } from '../../server/src/core/releases/workspace/specifier.ts';
import { releaseInFolder, wantedFiles } from '../../server/src/core/releases/workspace/workspace-release.ts';
import type { WorkspaceRelease } from '../../server/src/core/releases/workspace/workspace-release.ts';

const inFolder = (files: Readonly<Record<string, string>>): WorkspaceRelease | null =>
  releaseInFolder(new Map(Object.entries(files)));
const told = (name: string, text: string, files: Readonly<Record<string, string>> = {}): string | null => {
  const found = inFolder({ ...files, [name]: text });
  if (found === null) return null;
  return found.decided === null
    ? `? ${found.others.map(({ version }) => version).join(' ')}`
    : `${found.decided.version} ${found.decided.file}:${String(found.decided.line)}`;
};

describe('what a version specifier leaves', () => {
  it.each([
    ['==2.47.1', '2.47.1', null],
    ['=== 2.47.1', '2.47.1', null],
    ['== 2.47.1+cu121', '2.47.1', null],
    ['==2.47', '2.47', null],
    ['>=2.40,==2.47.1', '2.47.1', null],
    ['==2.47.*', '2.47.1', '==2.47.*'],
    ['~=2.47.0', '2.47.1', '~=2.47.0'],
    ['>=2.47,<2.48', '2.47.1', '>=2.47,<2.48'],
    ['>2.46.0,<=2.47.0', '2.47.0', '>2.46.0,<=2.47.0'],
    ['>=2.9,<2.10', '2.9.3', '>=2.9,<2.10'],
    ['!=2.47.1,==2.47.*', '2.47.0', '!=2.47.1,==2.47.*'],
    ['==2.7.0', '2.7.0', null],
    ['~=2.7.0', '2.7.2', '~=2.7.0'],
    ['>=2.5,<2.8', '2.7.2', '>=2.5,<2.8'],
    ['<2.9', '2.8.1', '<2.9'],
    ['==1.*', '1.13.0', '==1.*'],
  ])('%s: %s', (specifier, version, range) => {
    expect(pinOf(specifier)).toEqual({ version, range });
  });
  it.each([
    '',
    '==2',
    '>=2.40,<2.48',
    '~=2.47',
    '>=2.60',
    '<2.10',
    '==2.*',
    '>=2.8,<2.9.1',
    '==3.0.0.dev0',
    '==2.47.0rc1',
    '>=2.48,==2.47.1',
    '!=2.47.1',
    '==${RAY}',
    '<2.40,>2.50',
  ])('nothing of %j', (specifier) => {
    expect(pinOf(specifier)).toBeNull();
  });
  it.each([
    ['2.47.1', '2.47.1'],
    ['==2.47.1', '2.47.1'],
    ['~2.47', '2.47.1'],
    ['~2.47.0', '2.47.1'],
    ['2.47.*', '2.47.1'],
    ['~=2.47.0', '2.47.1'],
    ['^2.47.1', undefined],
    ['*', undefined],
    ['2.46.0 || 2.47.1', undefined],
    ['>=2.40,<3', undefined],
  ])('of Poetry’s %s: %s', (constraint, version) => {
    expect(poetryPin(constraint)?.version).toBe(version);
  });
  it.each([
    ['ray-serve=2.47.1', '2.47.1'],
    ['ray-serve=2.47', '2.47.1'],
    ['ray-default=2.46.0=py311h1a2b3c4_0', '2.46.0'],
    ['conda-forge::ray-core==2.46.0', '2.46.0'],
    ['ray-serve 2.46.0', '2.46.0'],
    ['ray-serve 2.46.0 py311_1', '2.46.0'],
    ['ray-serve 2.46.*', '2.46.0'],
    ['ray-serve >=2.46,<2.47', '2.46.0'],
    ['ray-serve>=2.40', undefined],
    ['ray-serve', undefined],
    ['ray-tracer=2.47.1', undefined],
    ['ray-serve=2.46.0|2.47.1', undefined],
    ['xray=2.47.1', undefined],
  ])('of conda’s %s: %s', (spec, version) => {
    expect(condaPin(spec)?.version).toBe(version);
  });
});

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

describe('pyproject.toml', () => {
  it.each([
    [
      '[project]\nname = "x"\ndependencies = [\n  "torch",\n  "ray[serve]==2.47.1", # pinned\n]\n',
      '2.47.1 pyproject.toml:5',
    ],
    ['[project.optional-dependencies]\nserve = ["ray[serve]==2.46.0"]\n', '2.46.0 pyproject.toml:2'],
    ['[dependency-groups]\ndev = [{ include-group = "x" }]\nx = ["ray==2.46.0"]\n', '2.46.0 pyproject.toml:3'],
    ['[tool.poetry.dependencies]\npython = "^3.11"\nray = "2.47.1"\n', '2.47.1 pyproject.toml:3'],
    [
      '[tool.poetry.dependencies]\nfoo = "2.46.0"\nray = {version = "2.46.0", extras = ["serve"]}\n',
      '2.46.0 pyproject.toml:3',
    ],
    ['[tool.poetry.group.serve.dependencies]\nray = "~2.46.0"\n', '2.46.0 pyproject.toml:2'],
    [
      '[project]\ndependencies = ["ray[serve]"]\n[tool.uv]\nconstraint-dependencies = ["ray==2.46.0"]\n',
      '2.46.0 pyproject.toml:4',
    ],
    [
      '[project]\ndependencies = ["ray==2.46.0"]\n[tool.uv]\noverride-dependencies = ["ray==2.47.1"]\n',
      '2.47.1 pyproject.toml:4',
    ],
    [
      '[project]\ndependencies = ["ray"]\n[tool.uv.sources]\nray = { url = "https://x.org/ray-2.47.1-cp311-cp311-linux_x86_64.whl" }\n',
      '2.47.1 pyproject.toml:4',
    ],
    [
      '[project]\ndependencies = ["ray==2.47.1"]\n[dependency-groups]\nold = ["ray==2.9.3"]\n',
      '2.47.1 pyproject.toml:2',
    ],
    ['[dependency-groups]\na = ["ray==2.47.1"]\nb = ["ray==2.9.3"]\n', '? 2.47.1 2.9.3'],
    ['[project]\ndependencies = ["ray>=2.40,<2.48"]\n', null],
    ['[tool.poetry.dependencies]\nray = "^2.47.1"\n', null],
    [
      '[tool.poetry.dependencies]\nray = { git = "https://github.com/ray-project/ray.git", rev = "ray-2.47.1" }\n',
      null,
    ],
    ['[project\ndependencies = ["ray==2.47.1"]\n', null],
  ])('%j: %s', (text, expected) => {
    expect(told('pyproject.toml', text)).toBe(expected);
  });
});

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

describe('images', () => {
  it.each([
    ['FROM rayproject/ray:2.46.0-py312-cpu\n', '2.46.0 Dockerfile:1'],
    ['FROM rayproject/ray:2.41.0.0e2f1a-py311\n', '2.41.0 Dockerfile:1'],
    ['FROM rayproject/ray-ml:2.40.0.abcdef\n', '2.40.0 Dockerfile:1'],
    ['FROM registry.example.com/mirror/ray:v2.44.1\n', '2.44.1 Dockerfile:1'],
    ['FROM registry.example.com/ray-serve:2.51.0-py311-gpu\n', '2.51.0 Dockerfile:1'],
    ['FROM team/custom-ray:v2.44.1 AS base\nFROM base\n', '2.44.1 Dockerfile:1'],
    ['FROM team/ray2.22.0-py310-model:latest\n', '2.22.0 Dockerfile:1'],
    ['FROM rayproject/ray:2.7.0-py310\n', '2.7.0 Dockerfile:1'],
    ['FROM rayproject/ray-ml:1.13.0\n', '1.13.0 Dockerfile:1'],
    [
      'FROM --platform=linux/amd64 docker.io/rayproject/ray-llm:2.46.0-py311-cu124@sha256:ab AS base\n',
      '2.46.0 Dockerfile:1',
    ],
    ['ARG RAY_VERSION=2.46.0\nARG PY=py312\nFROM rayproject/ray:${RAY_VERSION}-$PY\n', '2.46.0 Dockerfile:3'],
    ['FROM rayproject/ray:${RAY_VERSION:-2.46.0}\n', '2.46.0 Dockerfile:1'],
    [
      'FROM python:3.11\nRUN apt-get update && \\\n    # tools\n    pip install --no-cache-dir \\\n      torch==2.6.0 \\\n      "ray[serve]==2.9.3"\n',
      '2.9.3 Dockerfile:6',
    ],
    [
      'FROM python:3.11\nARG RAY=2.9.3\nENV X=1 V="${RAY}"\nRUN python3 -m pip install -U ray[serve]==$V\n',
      '2.9.3 Dockerfile:4',
    ],
    [
      'ARG RAY=2.9.3\nFROM python:3.11\nARG RAY\nRUN uv pip install --system "ray[serve]==${RAY}"\n',
      '2.9.3 Dockerfile:4',
    ],
    ['FROM rayproject/ray:2.46.0\nRUN pip install "ray[serve]==2.47.1"\n', '2.47.1 Dockerfile:2'],
    ['FROM rayproject/ray:2.46.0\nRUN pip install "ray[serve]>=2.40" emoji\n', '2.46.0 Dockerfile:1'],
    [
      'FROM rayproject/ray:2.46.0 AS base\nFROM node:22 AS web\nFROM base\nCOPY --from=web /x /x\n',
      '2.46.0 Dockerfile:1',
    ],
    [
      'FROM python:3.11 AS build\nRUN pip install ray==2.47.1\nFROM python:3.11-slim\nCOPY --from=build /venv /venv\n',
      '2.47.1 Dockerfile:2',
    ],
    [
      'FROM python:3.11\nRUN <<EOF\nset -e\npip install ray==2.47.1\nray --version\nEOF\nCMD ["serve"]\n',
      '2.47.1 Dockerfile:4',
    ],
    ['FROM python:3.11\nRUN ["pip", "install", "ray[serve]==2.47.1"]\n', '2.47.1 Dockerfile:2'],
    ['FROM condaforge/miniforge3\nRUN mamba install -y ray-serve=2.46.0\n', '2.46.0 Dockerfile:2'],
  ])('%j: %s', (text, expected) => {
    expect(told('Dockerfile', text)).toBe(expected);
  });
  it.each([
    'FROM rayproject/ray:nightly-py311\n',
    'FROM rayproject/ray\n',
    'FROM rayproject/ray:latest\n',
    'FROM rayproject/ray:${RAY_VERSION}-py311\n',
    'FROM anyscale/ray-llm:0.5.0\n',
    'FROM company/xray:2.47.1\n',
    'FROM team/ray-app:1.2.3\n',
    'FROM team/model:v2.44.1\n',
    'FROM rayproject/ray:2.10.0rc1\n',
    'FROM rayproject/ray:806c18-py38\n',
    'FROM rayproject/ray:2.46.0\nRUN pip install -U "ray[serve]"\n',
    'FROM rayproject/ray:2.46.0\nRUN pip install "ray[serve]>=2.47"\n',
    '# FROM rayproject/ray:2.46.0\nFROM python:3.11\n',
    'FROM python:3.11\nRUN echo ray==2.47.1\n',
    'FROM python:3.11\nRUN pip install torch; ray start==2.47.1\n',
  ])('say nothing: %j', (text) => {
    expect(told('Dockerfile', text)).toBeNull();
  });
  it('hold what the requirements or the lock that they install say', () => {
    const requirements = { 'requirements.txt': 'ray[serve]==2.47.1\n' };
    const text = 'FROM rayproject/ray:2.46.0\nCOPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n';
    expect(told('Dockerfile', text, requirements)).toBe('2.47.1 requirements.txt:1');
    expect(told('Dockerfile', text, { 'requirements.txt': 'torch\n' })).toBe('2.46.0 Dockerfile:1');
    const lock = { 'uv.lock': '[[package]]\nname = "ray"\nversion = "2.45.0"\n' };
    expect(told('Dockerfile', 'FROM python:3.11\nRUN uv sync --frozen\n', lock)).toBe('2.45.0 uv.lock:2');
  });
  it('of compose files', () => {
    const compose = (image: string): string =>
      `services:\n  web:\n    image: nginx:1.27\n  ray:\n    image: ${image}\n`;
    expect(told('docker-compose.yml', compose('rayproject/ray:2.46.0-py311'))).toBe('2.46.0 docker-compose.yml:5');
    expect(told('compose.yaml', compose('rayproject/ray:2.41.0.0e2f1a'))).toBe('2.41.0 compose.yaml:5');
    expect(told('compose.yaml', compose('team/ray-serve:v2.44.1'))).toBe('2.44.1 compose.yaml:5');
    expect(told('compose.yaml', compose('"rayproject/ray:${RAY:-2.46.0}"'))).toBe('2.46.0 compose.yaml:5');
    expect(told('compose.yaml', compose('rayproject/ray:${RAY}'))).toBeNull();
    expect(told('compose.yaml', compose('rayproject/ray:latest'))).toBeNull();
  });
});

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
