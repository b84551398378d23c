import { describe, expect, it, test } from 'vitest';
import { parsePython } from '../../../server/src/core/index.ts';

/** Kinds of statements in order, and the texts of those that are no Python. */
const kinds = (text: string): readonly [string, readonly string[]] => {
  const { body, broken } = parsePython(text);
  return [body.map(({ kind }) => kind).join(' '), broken.map(({ start, end }) => text.slice(start, end))];
};

describe('what CPython 3.9 – 3.13 takes is read', () => {
  it.each([
    ['async def f():\n    yield\n', 'function'],
    ['x = yield\n', 'assign'],
    ['x = image / 255.\n', 'assign'],
    ['with (open(a) as b, open(c) as d,):\n    pass\n', 'with'],
    ['with x as (a, b), (yield):\n    pass\n', 'with'],
    ['print = f\nexec = print\n', 'assign assign'],
    ['\ufeffx = 1\r\n\f\r\ny = 2', 'assign assign'],
    ['@d["x"].y(1)\n@(lambda f: f)\nclass A: pass\n', 'class'],
    ['if (n := len(x)) > 1: y = n\n', 'if'],
    ['def f(*args: *Ts, a, /, b=1, **kw) -> int: ...\n', 'function'],
    ['match x:\n    case {"a": [1, *_], **r} | A(b=c.d) if r: pass\n    case -1 | "x" as y: pass\n', 'match'],
    ['match = case = type = 1\nmatch(x)\nmatch[1:2] = 3\n', 'assign value assign'],
    ['type X[T: int, *Ts] = list[T]\ntype(x)\n', 'assign value'],
    ['def f[T = int](x: T): pass\nclass A[T](B): x: int = 1;\n', 'function class'],
    ['x = f"{a["b"]!r:>{w}} {{}} {y = }" f\'{"}"}\'\n', 'assign'],
    ['try: a\nexcept* (B, C) as e: b\n', 'try'],
    ['x = [i async for i in y if i if j]; del x, y\n', 'assign delete'],
    ['x = not a if b else lambda *a, **k: (yield)\nfor x in *a, b: pass\n', 'assign for'],
    ['x = 1if y else 0xFFor z\n', 'assign'],
    ["a = rb'\\'' u\"x\" if b else '''\n\\\n'''\n", 'assign'],
    ['if a:\n\tb\n        \t# comment\n\n\tc\\\n  + d\nelif e: f\nelse:\n    g\n', 'if'],
    ['ñ = "𝒳"; 𝒳 = ñ\n', 'assign assign'],
  ])('%j', (text, wanted) => {
    expect(kinds(text)).toEqual([wanted, []]);
  });
});

describe('what is no Python hurts its own statement alone', () => {
  it.each([
    ['x = (1,\ndef f():\n    pass\n', 'unread function', ['x = (1,']],
    ['def f(a b):\n    a\n    b\nz = 1\n', 'unread assign', ['def f(a b):\n    a\n    b']],
    ['def f():\n    a b\n    return 1\n', 'function', ['a b']],
    [
      'try:\n    a\nexcept X Y:\n    b\nelse:\n    c\nz = 1\n',
      'unread assign',
      ['try:\n    a\nexcept X Y:\n    b\nelse:\n    c'],
    ],
    ['a = "x\nb = 1\n', 'unread assign', ['a = "x']],
    ['print f\n  x = 1\ny = 2\n', 'unread assign', ['print f\n  x = 1']],
    ['1 = x\ny = )\nz = 1\n', 'unread unread assign', ['1 = x', 'y = )']],
  ])('%j', (text, wanted, broken) => {
    expect(kinds(text)).toEqual([wanted, broken]);
  });
});

test('a text of any kind is parsed in the end', () => {
  for (const text of ['('.repeat(100_000), 'if a:\n'.repeat(2000), '1+'.repeat(50_000), ')]}\n\t\n \n'.repeat(500)])
    expect(parsePython(text).text).toBe(text);
});
