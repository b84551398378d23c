import { describe, expect, it } from 'vitest';
import { distributionFor, namesPackages, packagesNamedIn } from '../../../server/src/core/index.ts';

const named = (path: string, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] => {
  const files: Readonly<Record<string, string | undefined>> = { ...others, [path]: text };
  return [...packagesNamedIn(path, (one) => files[one] ?? null).keys()];
};

describe('the packages that a file says are installed', () => {
  it('stand in a list of requirements, whatever way they are written in', () => {
    const text = `# a comment
--extra-index-url https://index.example/simple
One_Thing==1.2  # why
two[all,more]>=2,<3 ; python_version >= "3.10"
three @ https://a.example/three-3.0-py3-none-any.whl
git+https://a.example/team/four.git@main
-e git+https://a.example/team/repo.git#egg=five
six==1 \\
  --hash=sha256:00
seven; sys_platform == "win32"
./local
https://a.example/eight-1.0-py3-none-any.whl
`;
    expect(named('requirements.txt', text)).toEqual(['one-thing', 'two', 'three', 'four', 'five', 'six', 'eight']);
  });

  it('stand in files that it includes, also in a circle, but not in constraints', () => {
    const files = { 'lists/base.txt': 'base\n-r ../requirements.txt\n', 'constraints.txt': 'held\n' };
    expect(named('requirements.txt', '-r lists/base.txt\n-c constraints.txt\nown\n', files)).toEqual(['base', 'own']);
    expect(['constraints.txt', 'requirements-gpu.txt', 'notes.txt'].map(namesPackages)).toEqual([false, true, false]);
  });

  it('are told with the file in which they stand', () => {
    const files: Readonly<Record<string, string>> = {
      Dockerfile: 'FROM python\nRUN pip install one -r /app/requirements.txt\n',
      'requirements.txt': 'two\n',
    };
    const found = packagesNamedIn('Dockerfile', (path) => files[path] ?? null);
    expect([found.get('one'), found.get('two')]).toEqual(['Dockerfile', 'requirements.txt']);
  });

  it.each([
    ['pyproject.toml', '[project]\ndependencies = ["one>=1"]\noptional-dependencies.gpu = ["two"]\n', ['one', 'two']],
    ['pyproject.toml', '[dependency-groups]\ndev = ["one", {include-group = "x"}]\n', ['one']],
    ['pyproject.toml', '[tool.uv]\ndev-dependencies = ["one"]\n', ['one']],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\none = "^1"\n[tool.poetry.group.x.dependencies]\ntwo = "*"\n',
      ['one', 'two'],
    ],
    ['pyproject.toml', 'not toml [', []],
    ['uv.lock', 'version = 1\n[[package]]\nname = "one"\nversion = "1"\n[[package]]\nname = "two"\n', ['one', 'two']],
    ['poetry.lock', '[[package]]\nname = "one"\n', ['one']],
    ['Pipfile', '[packages]\none = "*"\n[dev-packages]\ntwo = "*"\n', ['one', 'two']],
    ['Pipfile.lock', '{"default": {"one": {"version": "==1"}}, "develop": {}}', ['one']],
    [
      'setup.cfg',
      '[metadata]\nname = mine\n[options]\ninstall_requires =\n    one>=1\n    two\nzip_safe = no\n',
      ['one', 'two'],
    ],
    ['setup.cfg', '[options.extras_require]\ngpu = one; two\n', ['one']],
    ['setup.py', 'setup(name="mine", install_requires=["one>=1", "two[x]"])\n', ['one', 'two']],
    [
      'environment.yml',
      'dependencies:\n  - one=1.2\n  - forge::two\n  - pip:\n    - three==3\n',
      ['one', 'two', 'three'],
    ],
    ['conda-lock.yml', 'package:\n- name: one\n  version: 1.2.3\n', ['one']],
    ['requirements.lock', 'one==1\n    # via two\n', ['one']],
  ])('stand in %s', (path, text, names) => {
    expect(named(path, text)).toEqual(names);
  });

  it.each([
    ['RUN pip install one "two>=2" three[x]==3', ['one', 'two', 'three']],
    ['RUN python3 -m pip install --no-cache-dir -i https://a.example/simple --timeout 100 one', ['one']],
    ['RUN apt-get install -y curl && pip3 install -U one', ['one']],
    ['RUN uv pip install --system one==${VERSION}', ['one']],
    ['RUN pip install one \\\n    two && echo done', ['one', 'two']],
    ['RUN conda install -y -c forge one=1.2 two', ['one', 'two']],
    ['RUN ["pip", "install", "one"]', ['one']],
    ['RUN pip install git+https://a.example/team/one@v2', ['one']],
    ['RUN echo pip and curl', []],
  ])('are those that a Dockerfile installs by %s', (line, names) => {
    expect(named('Dockerfile', `FROM python:3.11\n${line}\n`).filter((name) => name !== 'python')).toEqual(names);
  });

  it('are those that an image is called after', () => {
    expect(named('Dockerfile', 'FROM --platform=linux/amd64 a.example:5000/team/some_package:2.3 AS base\n')).toEqual([
      'some-package',
    ]);
  });
});

describe('the distribution that code imports from', () => {
  const of = (module: string, ...names: readonly string[]): string | null => distributionFor(new Set(names), module);

  it('has the same name but for dashes and capitals, or that of a package inside of it', () => {
    expect([of('some_thing.part', 'some-thing'), of('Thing', 'thing'), of('a.b.c', 'a-b')]).toEqual([
      'some-thing',
      'thing',
      'a-b',
    ]);
  });

  it('is called otherwise as everybody knows', () => {
    expect([of('cv2', 'opencv-python-headless'), of('PIL.Image', 'pillow'), of('dateutil', 'python-dateutil')]).toEqual(
      ['opencv-python-headless', 'pillow', 'python-dateutil'],
    );
  });

  it('is none that only begins alike', () => {
    expect([of('thing', 'thing-plugin'), of('constructor', 'x'), of('thing')]).toEqual([null, null, null]);
  });
});
