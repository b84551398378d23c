import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const APP = '@serve.deployment\nclass A: ...\napp = A.bind()\n';

/** Why it is not certain that Ray takes it; what is taken for granted where it is. */
const doubts = (code: string): readonly string[] => {
  const reading = read(`${code}\n${APP}`);
  if (reading.kind !== 'read') return ['not read'];
  return reading.doubts.map(({ why }) => why.en);
};

const granted = (code: string): readonly string[] => {
  const reading = read(`${code}\n${APP}`);
  return reading.kind === 'read' ? reading.assumptions.map(({ why }) => why.en) : [];
};

describe('an object of a class that stands on one of a package', () => {
  it.each(['Handler', 'Filter', 'Formatter', 'StreamHandler'])('is there where that is logging.%s', (base) => {
    expect(
      doubts(
        `import logging\nclass L(logging.${base}):\n    def emit(self, r): ...\nlogging.basicConfig(handlers=[L()])`,
      ),
    ).toEqual([]);
  });

  it('holds settings of pydantic, which are taken to be found', () => {
    const code =
      'from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    url: str\n    size: int = 1\ns = S()\nurl = s.url';
    expect(doubts(code)).toEqual([]);
    expect(granted(code)).toContain(
      'S finds the settings that it reads from the environment where Ray builds the application',
    );
  });

  it.each([
    'import logging\nclass L(logging.Handler):\n    def __init__(self): ...\nl = L()',
    'import logging\nclass L(logging.Handler): ...\nl = L(1)',
    'import logging\nclass M: ...\nclass L(logging.Handler, metaclass=M): ...\nl = L()',
    'import threading\nclass L(threading.Thread): ...\nl = L()',
    'from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    url: str\n    def model_post_init(self, c): ...\ns = S()',
  ])('may fail where %j makes it in another way', (code) => {
    expect(doubts(code)).toHaveLength(1);
  });
});

describe('a property with a setter', () => {
  const CLASS =
    'class B:\n    @property\n    def size(self):\n        return 2\n    @size.setter\n    def size(self, to): ...\n';

  it('is no reason for a doubt', () => {
    expect(doubts(CLASS)).toEqual([]);
  });

  it('gives what is not followed', () => {
    const reading = read(`${CLASS}@serve.deployment(num_replicas=B().size)\nclass A: ...\napp = A.bind()\n`);
    expect(reading.kind === 'read' && reading.deployments[0]?.settings.count.known).toBe(false);
  });
});

describe('a file that code closes itself', () => {
  it('is closed', () => {
    expect(doubts("with open('notes.txt') as f:\n    text = f.read()\nf.close()")).toEqual([]);
  });
});
