import { expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../index.ts';

const CONFIG = 'applications:\n  - name: a\n    import_path: m:app\n';

/** A tuple that holds itself doubled sixty times over: 2^60 values in 60 lines. */
const DOUBLED = `from ray import serve\na = 1\n${'a = (a, a)\n'.repeat(60)}`;

it.each(['user_config=a', 'ray_actor_options={"resources": a}', 'num_replicas=2 if a == a else 3'])(
  'values that stand in each other many times over come to an end in %s',
  (option) => {
    const text = `${DOUBLED}@serve.deployment(${option})\nclass D:\n    pass\napp = D.bind()\n`;
    const codeOf = codeFrom({
      module: (name) => (name === 'm' ? { path: 'm.py', text } : null),
      parse: parsePython,
    });
    expect(analyze(CONFIG, { rayVersionOption: '2.60.0', codeOf }).configs[0]?.verdict.status).toBe('unknown');
  },
  60_000,
);
