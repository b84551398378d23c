import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

describe('an application of the web that an import path names', () => {
  it.each(['fastapi import FastAPI as Web', 'starlette.applications import Starlette as Web'])(
    'is refused: from %s',
    (from) => {
      const code = `from ${from}\napp = Web()\n@serve.deployment\n@serve.ingress(app)\nclass A: ...\nmade = A.bind()\n`;
      expect(told(read(code))).toBe('refused: app.py line 3: this is neither an application nor a builder function');
      expect(told(read(code, { path: 'app:made' }))).toBe('A');
    },
  );
});

describe('a module that imports all of its own names', () => {
  it('has them already', () => {
    const files = {
      'app.py':
        'from ray import serve\nimport pkg\n@serve.deployment(num_replicas=pkg.count)\nclass A: ...\napp = A.bind()\n',
      'pkg/__init__.py': 'count = 2\nfrom pkg import *\n',
    };
    const reading = read(files);
    expect([told(reading), reading.kind === 'read' && reading.doubts]).toEqual(['A', []]);
  });
});
