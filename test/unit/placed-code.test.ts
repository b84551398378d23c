import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pythonOnDisk } from '../../server/src/node/python-on-disk.ts';
import { analyze } from '../../server/src/core/index.ts';

const APP =
  'from ray import serve\nfrom shared.sizes import N\n@serve.deployment(num_replicas=N)\nclass M:\n    pass\napp = M.bind()\n';
const YAML = 'applications:\n  - name: a\n    import_path: app:app\n';

let root: string;

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};

/** How many replicas, whether Ray takes it, and on which assumptions. */
const asked = (text = YAML) => {
  const files = pythonOnDisk();
  const [config] = analyze(text, {
    rayVersionOption: '2.60.0',
    ...files.around(join(root, 'deploy', 'serve.yaml'), root),
  }).configs;
  return [
    config?.applications[0]?.deployments[0]?.replicas?.initial,
    config?.verdict.status,
    ...(config?.verdict.assumptions.map(({ message }) => message.en) ?? []),
  ];
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lens-placed-'));
  write('deploy/serve.yaml', '');
  write('deploy/app.py', APP);
  write('lib/common/shared/__init__.py', '');
  write('lib/common/shared/sizes.py', 'N = 3\n');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('code on a path that a file names', () => {
  const FOUND = [3, 'accepted', 'Python finds shared in the folder ../lib/common.'];

  it('is not found where none does', () => {
    expect(asked().slice(0, 2)).toEqual([undefined, 'unknown']);
  });

  it.each(['/serve_app/lib/common', '../lib/common', '/opt:/home/ray/lib/common'])(
    'is found by PYTHONPATH %s of the runtime_env',
    (path) => {
      expect(asked(`${YAML}    runtime_env: { env_vars: { PYTHONPATH: "${path}" } }\n`)).toEqual(FOUND);
    },
  );

  it('is found by PYTHONPATH of the container in every group', () => {
    const pod = (name: string) =>
      `template: { spec: { containers: [{ name: ${name}, env: [{ name: PYTHONPATH, value: /app/lib/common }] }] } }`;
    const manifest = `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: s }\nspec:\n  serveConfigV2: |\n${YAML.replace(/^/gm, '    ').trimEnd()}\n  rayClusterConfig:\n    headGroupSpec:\n      rayStartParams: {}\n      ${pod('head')}\n`;
    expect(asked(manifest).slice(0, 3)).toEqual(FOUND);
  });

  it.each([
    ['Dockerfile', 'FROM rayproject/ray:2.60.0\nENV PYTHONPATH="/app/lib/common:${PYTHONPATH}"\n'],
    ['pyproject.toml', '[tool.setuptools.packages.find]\nwhere = ["lib/common"]\n'],
    ['pyproject.toml', '[tool.setuptools]\npackage-dir = { "" = "lib/common" }\n'],
    ['pyproject.toml', '[tool.setuptools.package-dir]\nshared = "lib/common/shared"\n'],
    ['pyproject.toml', '[tool.poetry]\npackages = [{ include = "shared", from = "lib/common" }]\n'],
    ['pyproject.toml', '[tool.hatch.build.targets.wheel]\npackages = ["lib/common/shared"]\n'],
    ['pyproject.toml', '[tool.uv.sources]\ncommon = { path = "lib/common", editable = true }\n'],
    ['setup.cfg', '[options]\npackage_dir =\n    = lib/common\npackages = find:\n'],
    ['setup.cfg', '[options.packages.find]\nwhere = lib/common\n'],
    ['setup.py', 'setup(packages=find_packages("lib/common"), package_dir={"": "lib/common"})\n'],
    ['requirements.txt', 'ray[serve]\n-e ./lib/common\n'],
  ])('is found by %s: %s', (file, text) => {
    write(file, text);
    expect(asked().filter((one) => !String(one).includes('image'))).toEqual(FOUND);
  });

  it('is not guessed where the path of an image may stand for several folders', () => {
    write('deploy/common/other.py', '');
    write('common/other.py', '');
    expect(asked(`${YAML}    runtime_env: { env_vars: { PYTHONPATH: /app/common } }\n`).slice(0, 2)).toEqual([
      undefined,
      'unknown',
    ]);
  });
});

describe('a variable that only the image sets', () => {
  const code = (asks: string): void => {
    write(
      'deploy/app.py',
      `import os\nfrom ray import serve\n@serve.deployment(num_replicas=int(${asks}))\nclass M:\n    pass\napp = M.bind()\n`,
    );
  };
  const TOLD = 'The image that Ray runs in is that of ../Dockerfile, whose line 2 sets COPIES.';

  it.each(['os.environ["COPIES"]', 'os.getenv("COPIES", "1")', 'os.environ.get("COPIES")'])(
    'has its value for %s, and the Dockerfile is told',
    (asks) => {
      code(asks);
      write('Dockerfile', 'FROM rayproject/ray:2.60.0\nENV A=1 COPIES=4\n');
      expect(asked()).toEqual([4, 'accepted', TOLD]);
    },
  );

  it('is what the application sets where it does', () => {
    code('os.getenv("COPIES", "1")');
    write('Dockerfile', 'FROM rayproject/ray:2.60.0\nENV COPIES=4\n');
    expect(asked(`${YAML}    runtime_env: { env_vars: { COPIES: "2" } }\n`)).toEqual([2, 'accepted']);
  });

  it('is not known where its value hangs on the build, nor taken from an image without Ray or of another name', () => {
    code('os.getenv("COPIES", "1")');
    write('Dockerfile', 'FROM rayproject/ray:2.60.0\nENV COPIES=$N\n');
    expect(asked()[0]).toBeUndefined();
    write('Dockerfile', 'FROM node:22\nENV COPIES=4\n');
    expect(asked()[0]).toBe(1);
    write('Dockerfile', 'FROM rayproject/ray:2.60.0\nENV COPIES=4\n');
    expect(asked(`${YAML}    runtime_env: { image_uri: my/image }\n`)[0]).toBe(1);
  });
});
