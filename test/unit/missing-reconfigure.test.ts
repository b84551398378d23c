import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../server/src/core/index.ts';

const told = (python: string, entry = '    deployments: [{ name: M, user_config: { a: 1 } }]\n'): readonly string[] =>
  analyze(`applications:\n  - name: a\n    import_path: m:app\n${entry}`, {
    rayVersionOption: '2.60.0',
    codeOf: codeFrom({
      module: (name) =>
        name === 'm' ? { path: 'm.py', text: `from ray import serve\n${python}\napp = M.bind()\n` } : null,
      parse: parsePython,
    }),
  }).problems.flatMap(({ code, message }) => (code === 'missing-reconfigure' ? [message.en] : []));

const WITH = 'class Base:\n    def reconfigure(self, config):\n        pass\n';

describe('a user_config', () => {
  it('that the class of a deployment cannot take fails every replica', () => {
    expect(told('@serve.deployment\nclass M:\n    pass\n')).toEqual([
      'Ray 2.60.0 accepts this, but every replica of M fails: it is given a user_config, and its code (m.py line 3) has no method reconfigure to take it.',
    ]);
    expect(told('@serve.deployment(user_config={"a": 1})\nclass M:\n    pass\n', '')).toHaveLength(1);
    expect(told('@serve.deployment\ndef M(request):\n    pass\n')).toHaveLength(1);
  });

  it.each([
    ['its class has the method', '@serve.deployment\nclass M:\n    def reconfigure(self, config):\n        pass\n'],
    ['a base has it', `${WITH}@serve.deployment\nclass M(Base):\n    pass\n`],
    ['a base is not read', 'import torch\n@serve.deployment\nclass M(torch.nn.Module):\n    pass\n'],
    ['a decorator may add it', 'from other import more\n@serve.deployment\n@more\nclass M:\n    pass\n'],
    ['any name is answered for', '@serve.deployment\nclass M:\n    def __getattr__(self, name):\n        pass\n'],
  ])('is no problem where %s', (_, python) => {
    expect(told(python)).toEqual([]);
  });

  it('that is null is none', () => {
    const entry = '    deployments: [{ name: M, user_config: null }]\n';
    expect(told('@serve.deployment\nclass M:\n    pass\n', entry)).toEqual([]);
  });
});
