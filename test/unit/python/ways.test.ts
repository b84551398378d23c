import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';
import type { CodeReading, Outcome } from '../../../server/src/core/python/outcome.ts';

const M = '@serve.deployment(num_replicas=N)\nclass M:\n    pass\n\napp = M.bind()\n';
const FLAG = 'import os\nUSE_GPU = os.environ.get("USE_GPU") == "1"\n';

const counts = (outcome: Outcome): readonly string[] =>
  outcome.kind === 'read'
    ? outcome.deployments.map(({ settings: { name, count } }) => `${name} ${count.known ? String(count.value) : '?'}`)
    : [outcome.kind];

/** Each way with its condition and what is deployed. */
const waysOf = (reading: CodeReading): readonly string[] =>
  reading.ways.map(({ condition, outcome }) => `${condition}: ${counts(outcome).join(', ')}`);

const both = (code: string): readonly string[] => waysOf(read(code));

describe('a condition that nothing decides', () => {
  it('is followed both ways', () => {
    expect(both(`${FLAG}if USE_GPU:\n    N = 3\nelse:\n    N = 5\n${M}`)).toEqual(['USE_GPU: M 3', 'not USE_GPU: M 5']);
    expect(both(`${FLAG}N = 3 if USE_GPU else 5\n${M}`)).toEqual(['USE_GPU: M 3', 'not USE_GPU: M 5']);
    expect(both(`${FLAG}N = 3 if not USE_GPU else 5\n${M}`)).toEqual(['USE_GPU: M 5', 'not USE_GPU: M 3']);
    expect(both(`import torch\nN = 2 + int(torch.cuda.is_available())\n${M}`)).toEqual([
      'torch.cuda.is_available(): M 3',
      'not torch.cuda.is_available(): M 2',
    ]);
  });

  it('agrees where both ways agree', () => {
    const reading = read(`${FLAG}if USE_GPU:\n    print("gpu")\n    N = 3\nelse:\n    N = 3\n${M}`);
    expect([reading.ways, counts(reading), reading.kind === 'read' && reading.certain]).toEqual([[], ['M 3'], true]);
  });

  it('is one wherever it is asked again', () => {
    const code = `${FLAG}A = 1\nif USE_GPU:\n    A = 2\nB = 10\nif not USE_GPU:\n    B = 20\nN = A * B\n${M}`;
    expect([both(code), counts(read(code))]).toEqual([[], ['M 20']]);
  });

  it('is told as a test writes it, whatever stands before it', () => {
    const other = `${FLAG}CPU = not USE_GPU\nN = 3 if CPU else 5\n${M}`;
    expect(both(other)).toEqual(['os.environ.get("USE_GPU") == "1": M 5', 'not os.environ.get("USE_GPU") == "1": M 3']);
    const unequal = `import os\nMODE = os.getenv("MODE")\nN = 3 if MODE != "a" else 5\n${M}`;
    expect(both(unequal)).toEqual(['MODE == "a": M 5', 'not MODE == "a": M 3']);
    const unset = `import os\nN = 3 if not os.getenv("MODE") else 5\n${M}`;
    expect(both(unset)).toEqual(['os.getenv("MODE"): M 5', 'not os.getenv("MODE"): M 3']);
  });

  it('knows that a variable has one value', () => {
    const mode =
      'import os\nMODE = os.getenv("MODE")\nN = 1\nif MODE == "a":\n    N = 2\nelif MODE == "b":\n    N = 3\n';
    expect(both(mode + M)).toEqual([
      'MODE == "a": M 2',
      'not MODE == "a" and MODE == "b": M 3',
      'not MODE == "a" and not MODE == "b": M 1',
    ]);
    const again =
      'import os\nMODE = os.getenv("MODE")\nN = 1\nif MODE == "a":\n    N = 2\nif MODE == "b":\n    N += 3\n';
    expect(both(again + M)).toHaveLength(3);
  });

  it('tells other deployments', () => {
    const code = `${FLAG}N = 1\n${M}\n@serve.deployment\nclass G:\n    pass\n\nif USE_GPU:\n    app = G.bind()\n`;
    expect([both(code), told(read(code))]).toEqual([
      ['USE_GPU: G 1', 'not USE_GPU: M 1'],
      'unknown: app.py line 15: it depends on `USE_GPU`',
    ]);
  });

  it('on which Ray refuses it leaves a doubt and the amounts of the other', () => {
    const code = `import os\nN = 2\nif not os.path.exists("/data"):\n    raise RuntimeError("no data")\n${M}`;
    const reading = read(code);
    expect([reading.ways, counts(reading)]).toEqual([[], ['M 2']]);
    expect(reading.kind === 'read' && reading.doubts.map(({ why }) => why.en)).toEqual([
      'Ray refuses it if `not os.path.exists("/data")`: Python raises an error here',
    ]);
  });

  it('is given up where there are too many', () => {
    const many = Array.from(
      { length: 5 },
      (_, i) => `if os.path.exists("${String(i)}"):\n    N += ${String(2 ** i)}\n`,
    ).join('');
    const reading = read(`import os\nN = 1\n${many}${M}`);
    expect([reading.ways, counts(reading)]).toEqual([[], ['M ?']]);
  });
});

describe('a property', () => {
  it.each(['property', 'functools.cached_property'])('under %s gives what its function returns', (decorator) => {
    const code = `import functools\nclass P:\n    base = 2\n    @${decorator}\n    def count(self):\n        return self.base + 2\nN = P().count\n`;
    expect(counts(read(code + M))).toEqual(['M 4']);
  });
});
