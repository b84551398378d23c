import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { PythonFiles } from '../../server/src/files/python-files.ts';
import { nodeFiles } from '../../server/src/node/node-files.ts';
import { analyze, pythonReader } from '../../server/src/core/index.ts';

const HOME = { local: [], remote: false };

const APP =
  'from ray import serve\nfrom helper import N\n@serve.deployment(num_replicas=N)\nclass M:\n    pass\napp = M.bind()\n';

describe('code in another folder of the repository', () => {
  let root: string;
  let serve: string;
  let files: PythonFiles;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  const found = (name: string, module = name) => files.sourcesOf(serve, HOME, root, module).module(name);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lens-elsewhere-'));
    serve = join(root, 'deploy', 'serve.yaml');
    write('deploy/serve.yaml', '');
    files = new PythonFiles({ system: nodeFiles, reader: () => pythonReader });
  });

  it('is read where one folder alone has it, and that is told', () => {
    write('services/chat/app.py', APP);
    write('services/chat/helper.py', 'N = 3\n');
    const { configs } = analyze('applications:\n  - name: a\n    import_path: app:app\n', {
      rayVersionOption: '2.60.0',
      ...files.around(serve, root),
    });
    expect(configs[0]?.applications[0]?.deployments[0]?.replicas?.initial).toBe(3);
    expect(configs[0]?.verdict.status).toBe('accepted');
    expect(configs[0]?.verdict.assumptions.map(({ message }) => message.en)).toContain(
      'Python finds app in the folder ../services/chat.',
    );
  });

  it('is not guessed where several folders have it', () => {
    write('one/app.py', APP);
    write('two/app.py', APP);
    expect(found('app')).toBeNull();
  });

  it('is the one whose folder is no package itself', () => {
    write('lib/pkg/__init__.py', '');
    write('lib/pkg/app.py', APP);
    write('other/__init__.py', '');
    write('other/pkg/app.py', APP);
    expect(found('pkg.app')?.away).toBe('../lib');
  });

  it('is looked for only for the module of an import path', () => {
    write('x/torch.py', '');
    write('services/app.py', APP);
    expect(found('torch', 'app')).toBeNull();
  });

  it('is no environment and no package that was built', () => {
    write('build/lib/app.py', APP);
    write('tools/pyvenv.cfg', '');
    write('tools/app.py', APP);
    expect(found('app')).toBeNull();
  });

  it('makes another revision once another folder has it too', () => {
    write('one/app.py', APP);
    expect(found('app')?.away).toBe('../one');
    const before = files.around(serve, root).revision;
    expect(files.asksFor(serve, join(root, 'two', 'app.py'))).toBe(true);
    write('two/app.py', APP);
    files.refresh();
    expect(files.around(serve, root).revision).not.toBe(before);
    expect(found('app')).toBeNull();
    rmSync(join(root, 'one'), { recursive: true });
    files.refresh();
    expect(found('app')?.away).toBe('../two');
  });
});
