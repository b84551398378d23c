import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

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
