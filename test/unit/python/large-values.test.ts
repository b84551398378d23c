import { expect, it } from 'vitest';
import { read, told } from './read.ts';

const END = '@serve.deployment\nclass D: pass\napp = D.bind()';
const TOO_LARGE = 'this is larger than what is followed';

it.each([
  ['a list plus itself', "x = ['a']\nfor i in range(60):\n  x = x + x"],
  ['a list that grows by itself', "x = ['a']\nfor i in range(60):\n  x += x"],
  ['a list extended by itself', "x = ['a']\nfor i in range(60):\n  x.extend(x)"],
  ['a list spread twice', "x = ['a']\nfor i in range(60):\n  x = [*x, *x]"],
  ['a tuple plus itself', "x = ('a',)\nfor i in range(60):\n  x = x + x"],
  ['a text plus itself', "x = 'a'\nfor i in range(60):\n  x = x + x"],
  ['a text in a text', "x = 'a'\nfor i in range(60):\n  x = f'{x}{x}'"],
  ['joined by a function', "def twice(x): return x + x\nx = ['a']\nfor i in range(60):\n  x = twice(x)"],
])('%s ends the reading', (_, code) => {
  expect(told(read(`${code}\n${END}`))).toMatch(new RegExp(`^unknown: app\\.py line \\d+: ${TOO_LARGE}$`));
});

it.each([
  ['replaced', "x = 'ab'\nfor i in range(15):\n  x = x + x\ny = x.replace('a', x)"],
  [
    'joined',
    "x = ['a' * 1]\nfor i in range(12):\n  x = x + x\ns = ','.join(x)\nfor i in range(4):\n  s = s + s\ny = s.join(x)",
  ],
])('a text too large by a method is not known, and the rest is read: %s', (_, code) => {
  expect(told(read(`${code}\n${END}`))).toBe('D');
});

it('what code really holds is followed', () => {
  const code =
    "x = []\nfor i in range(2000):\n  x.append(i)\n@serve.deployment(name=f'D{len(x)}')\nclass D: pass\napp = D.bind()";
  expect(told(read(code))).toBe('D2000');
});
