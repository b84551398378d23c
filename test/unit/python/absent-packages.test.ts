import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

/** Each way through the code by its condition, with the counts; or the counts alone. */
const ways = (lines: string, made = '2 if HAS else 1'): string => {
  const reading = read(`${lines}
@serve.deployment(num_replicas=${made})
class A: ...

app = A.bind()
`);
  const countOf = (one: typeof reading | (typeof reading.ways)[number]['outcome']): string => {
    if (one.kind !== 'read') return one.kind;
    const [first] = one.deployments;
    return first?.settings.count.known === true
      ? `${String(first.settings.count.value)}${one.certain ? '' : '?'}`
      : '?';
  };
  if (reading.ways.length === 0) return reading.kind === 'refused' ? told(reading) : countOf(reading);
  return reading.ways.map(({ condition, outcome }) => `${condition}: ${countOf(outcome)}`).join('; ');
};

const BOTH = 'nobody_has is installed: 2; not nobody_has is installed: 1';

describe('code that catches the want of a package nobody knows', () => {
  it.each([
    ['try:\n    import nobody_has\n    HAS = True\nexcept ImportError:\n    HAS = False', BOTH],
    [
      'try:\n    import nobody_has\nexcept ModuleNotFoundError:\n    nobody_has = None\nHAS = nobody_has is not None',
      BOTH,
    ],
    ['try:\n    from nobody_has import run\nexcept ImportError:\n    HAS = False\nelse:\n    HAS = True', BOTH],
    [
      'def has(name):\n    try:\n        __import__(name)\n    except ImportError:\n        return False\n    return True\nHAS = has("nobody_has")',
      BOTH,
    ],
    ['import importlib.util\nHAS = bool(importlib.util.find_spec("nobody_has"))', BOTH],
    ['import importlib.util\nHAS = importlib.util.find_spec("json") is not None', '2'],
    ['try:\n    import nobody_has\nexcept ImportError:\n    pass\nHAS = True', '2'],
  ])('%s', (lines, expected) => {
    expect(ways(lines)).toBe(expected);
  });

  it('leaves what the package itself does open', () => {
    expect(ways('try:\n    import nobody_has\n    nobody_has.start()\nexcept ImportError:\n    pass\nHAS = True')).toBe(
      '2?',
    );
  });

  it('is not taken for caught by another handler', () => {
    expect(ways('try:\n    import nobody_has\nexcept KeyError:\n    pass\nHAS = True')).toBe('2?');
  });
});

describe('modules by a name in code', () => {
  it('are the modules of the workspace', () => {
    const reading = read({
      'app.py':
        'import importlib\nfrom ray import serve\nSIZES = importlib.import_module("sizes.prod")\n@serve.deployment(num_replicas=SIZES.COUNT)\nclass A: ...\napp = A.bind()\n',
      'sizes/__init__.py': '',
      'sizes/prod.py': 'COUNT = 4\n',
    });
    expect(reading).toMatchObject({ kind: 'read', certain: true });
    expect(reading.kind === 'read' && reading.deployments[0]?.settings.count).toMatchObject({ value: 4 });
  });

  it('may all be imported at once by those that a module lists', () => {
    const files = {
      'app.py': 'from steps import *\napp = A.bind()\n',
      'steps.py': 'from ray import serve\n__all__ = ["A"]\n@serve.deployment\nclass A: ...\nB = 1\n',
    };
    expect(told(read(files))).toBe('A');
    expect(read({ ...files, 'app.py': 'from steps import *\napp = B\n' })).toMatchObject({ kind: 'unknown' });
  });
});

describe('a variable that may be set', () => {
  it('is asked for without a doubt', () => {
    expect(ways('import os\nHAS = "X" in os.environ', '3')).toBe('3');
    expect(ways('import os\nHAS = "X" in os.environ')).toBe('HAS: 2; not HAS: 1');
  });
});

describe('a loop over handlers of logging', () => {
  it('costs nothing', () => {
    const loop =
      'import logging\nfor one in logging.getLogger("ray.serve").handlers:\n    one.setLevel(logging.DEBUG)\n';
    expect(ways(loop, '3')).toBe('3');
  });
});
