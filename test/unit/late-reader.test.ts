import { describe, expect, it } from 'vitest';
import { analyze, pythonReader } from '../../server/src/core/index.ts';
import type { PythonReader, PythonSources } from '../../server/src/core/index.ts';
import { codeWith } from '../../server/src/files/late-code.ts';
import { LateReader } from '../../server/src/lsp/files/late-reader.ts';

const CODE = 'from ray import serve\n@serve.deployment(num_replicas=3)\nclass Model:\n    pass\napp = Model.bind()\n';

const sources: PythonSources = {
  module: (name) => (name === 'main' ? { path: 'main.py', text: CODE } : null),
  parse: pythonReader.parsePython,
};

const answers = (reader: () => PythonReader | null, importPath: string) =>
  analyze(`applications:\n  - import_path: ${importPath}\n`, { codeOf: codeWith(reader, () => sources) }).configs[0]
    ?.applications[0];

describe('what reads Python', () => {
  it('is waited for once code is there, and says then what it says at once', async () => {
    const late = new LateReader(() => Promise.resolve(pythonReader));
    expect(answers(late.get, 'main:app')?.code).toBeNull();
    expect(late.waits()).toBe(true);
    await late.read();
    expect([late.waits(), late.reads()]).toEqual([false, 1]);
    expect(answers(late.get, 'main:app')?.deployments).toEqual(answers(() => pythonReader, 'main:app')?.deployments);
    expect(answers(late.get, 'main:app')?.deployments[0]?.name).toBe('Model');
  });

  it.each(['other:app', 'main', 'os.path:join'])('is not asked for where nothing of %s can be read', (importPath) => {
    const late = new LateReader(() => Promise.resolve(pythonReader));
    const said = answers(late.get, importPath);
    expect(late.waits()).toBe(false);
    expect(said).toEqual(answers(() => pythonReader, importPath));
  });

  it('is loaded again where that failed', async () => {
    const loads = [() => Promise.reject(new Error('gone')), () => Promise.resolve(pythonReader)];
    const late = new LateReader(() => (loads.shift() ?? (() => Promise.resolve(pythonReader)))());
    late.get();
    await expect(late.read()).rejects.toThrow('gone');
    await late.read();
    expect(late.get()).toBe(pythonReader);
  });
});
