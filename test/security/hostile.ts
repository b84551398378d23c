import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A repository that wants what is outside of it, and a file that is there once anything of it was run. */
export interface Hostile {
  readonly root: string;
  readonly outside: string;
  readonly marker: string;
  /** Where the watched programs note what they do. */
  readonly log: string;
}

const pickedBy = (way: string): string => `  - name: ${way.replace(/\W/g, '-')}
    route_prefix: /${way.replace(/\W/g, '-')}
    import_path: ray.serve.llm:build_openai_app
    args: { llm_configs: [${JSON.stringify(way)}] }
`;

const importedBy = (way: string, more = ''): string => `  - name: ${way.replace(/\W/g, '-')}
    route_prefix: /${way.replace(/\W/g, '-')}
    import_path: ${JSON.stringify(way)}
${more}`;

const PICKED = ['../outside/secret.yaml', 'linked.yaml', 'linked/secret.yaml'];
const IMPORTED = ['../outside/secret:app', '...outside.secret:app', 'linked.secret:app', 'linked_file:app', 'app:app'];

const serveText = (outside: string, marker: string): string => {
  const away = `{ working_dir: ${outside}, py_modules: [${outside}], env_vars: { PYTHONPATH: ${outside} } }`;
  const picked = [`${outside}/secret.yaml`, ...PICKED].map(pickedBy);
  const imported = IMPORTED.map((way) => importedBy(way));
  const last = importedBy('secret:app', `    runtime_env: ${away}\n`);
  return `!!python/object/apply:os.system ["touch ${marker}"]: 1\napplications:\n${[...picked, ...imported, last].join('')}`;
};

export const hostile = (): Hostile => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'lens-hostile-')));
  const [root, outside, marker] = [join(base, 'repository'), join(base, 'outside'), join(base, 'was-run')];
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), text);
  };
  const code = `import os\nopen(${JSON.stringify(marker)}, "w").write("run")\nos.system("touch ${marker}")\n`;
  write('outside/secret.yaml', 'model_loading_config: { model_id: secret }\n');
  write('outside/secret.py', `${code}from ray import serve\napp = serve.deployment(lambda: 1).bind()\n`);
  write('outside/requirements.txt', 'ray[serve]==2.31.0\n');
  write('outside/cluster.yaml', 'apiVersion: ray.io/v1\nkind: RayCluster\nspec: { headGroupSpec: {} }\n');
  write('repository/.git/HEAD', 'ref: refs/heads/main\n');
  write('repository/app.py', `${code}from ray import serve\n@serve.deployment\nclass A: pass\napp = A.bind()\n`);
  write('repository/conftest.js', `require("fs").writeFileSync(${JSON.stringify(marker)}, "run")\n`);
  write('repository/requirements.txt', '-r ../outside/requirements.txt\n-c linked.txt\n');
  write('repository/Dockerfile', `FROM rayproject/ray\nENV PYTHONPATH=${outside}:../outside\n`);
  write('repository/pyproject.toml', '[tool.setuptools]\npackage-dir = { "" = "../outside" }\n');
  write('repository/serve.yaml', serveText(outside, marker));
  symlinkSync(outside, join(root, 'linked'));
  for (const [name, target] of [
    ['linked.yaml', 'secret.yaml'],
    ['linked_file.py', 'secret.py'],
    ['linked.txt', 'requirements.txt'],
    ['uv.lock', 'requirements.txt'],
    ['cluster.yaml', 'cluster.yaml'],
  ] as const)
    symlinkSync(join(outside, target), join(root, name));
  symlinkSync('..', join(root, 'round'));
  return { root, outside, marker, log: join(base, 'watched') };
};

/** What makes Node watch a program. */
export const watchedBy = ({ log }: Hostile): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import ${new URL('watch.mjs', import.meta.url).href}`,
  LENS_WATCH: log,
});

/** What the programs did, but for the reading of their own files and of what the process itself tells. */
export const doneBy = ({ log, root }: Hostile): readonly string[] => {
  const own = fileURLToPath(new URL('../..', import.meta.url));
  const inside = (place: string): boolean => [root, own, '/proc/'].some((one) => place.startsWith(one));
  const placeOf = (of: string): string => {
    try {
      return realpathSync(of.startsWith('file:') ? fileURLToPath(of) : resolve(root, of));
    } catch {
      return of;
    }
  };
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { what, of } = JSON.parse(line) as { what: string; of: string };
    return what === 'read' && inside(placeOf(of)) ? [] : [`${what} ${of}`];
  });
};
