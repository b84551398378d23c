import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

const outcome = (text: string): string => {
  const reading = read(text);
  if (reading.kind !== 'read') return told(reading);
  const shown = reading.deployments.map(({ settings: { name, count } }) =>
    count.known ? `${name} ${String(count.value)}` : `${name} unknown`,
  );
  return `${shown.join(', ')}${reading.certain ? '' : '?'}`;
};

describe('calls that hold arguments back', () => {
  it.each([
    [
      'import functools\nsmall = functools.partial(serve.deployment, num_replicas=2)\n@small(max_ongoing_requests=3)\nclass A: ...\napp = A.bind()\n',
      'A 2',
    ],
    [
      'from functools import partial\n@serve.deployment\nclass A: ...\nmake = partial(A.options, name="B", num_replicas=2)\napp = make(num_replicas=5).bind()\n',
      'B 5',
    ],
    [
      'from functools import partial\ndef plus(a, b): return a + b\n@serve.deployment(num_replicas=partial(plus, 3)(1))\nclass A: ...\napp = A.bind()\n',
      'A 4',
    ],
    [
      'from functools import lru_cache\n@lru_cache(maxsize=None)\ndef options(): return {"num_replicas": 2}\noptions()["num_replicas"] = 7\n@serve.deployment(**options())\nclass A: ...\napp = A.bind()\n',
      'A 7',
    ],
    [
      'import functools\n@functools.cache\ndef size(of): return of * 2\n@serve.deployment(num_replicas=size(2) + size(3))\nclass A: ...\napp = A.bind()\n',
      'A 10',
    ],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe('sorted()', () => {
  it.each([
    ['sorted({"b": 1, "a": 2}.items())', 'a 1, b 1, A 1'],
    ['sorted(["b", "a"], reverse=True)', 'b 1, a 1, A 1'],
    ['sorted({"b", "c", "a"})', 'a 1, b 1, c 1, A 1'],
    ['sorted([("a", 2), ("b", 1)], key=lambda pair: pair[1])', 'b 1, a 1, A 1'],
  ])('%s', (items, expected) => {
    const text = `@serve.deployment
class A: ...

names = [one if isinstance(one, str) else one[0] for one in ${items}]
app = A.bind([A.options(name=name).bind() for name in names])
`;
    expect(outcome(text)).toBe(expected);
  });

  it('of what Python does not compare is not known', () => {
    const text = '@serve.deployment(num_replicas=sorted([1, "a"])[0])\nclass A: ...\napp = A.bind()\n';
    expect(outcome(text)).toBe('A unknown?');
  });
});

describe('collections', () => {
  it.each([
    ['from collections import defaultdict\nD = defaultdict(list)\nD["a"].append(3)\nN = D["a"][0]', 'A 3'],
    ['from collections import defaultdict\nD = defaultdict(lambda: 4, b=1)\nN = D["a"] + D["b"]', 'A 5'],
    ['from collections import OrderedDict\nN = OrderedDict(a=2)["a"]', 'A 2'],
    ['first, *rest = [1, 2, 3]\nN = len(rest) + rest[1]', 'A 5'],
    ['*rest, last = (4, 5)\nN = rest[0]', 'A 4'],
    ['N = 2 if any([0, "", 3]) and all([1, "a"]) and not all([1, 0]) else 1', 'A 2'],
    ['N = round(2.6) + int(round(1.26, 1) * 10)', 'A 16'],
    ['N = round(2.5)', 'A unknown?'],
  ])('%s', (lines, expected) => {
    expect(outcome(`${lines}\n@serve.deployment(num_replicas=N)\nclass A: ...\napp = A.bind()\n`)).toBe(expected);
  });
});

describe('classes of type parameters', () => {
  it('stay what they are with types in brackets', () => {
    const text = `from typing import Generic, TypeVar
from abc import ABC, abstractmethod

T = TypeVar("T")

class Base(ABC, Generic[T]):
    size = 3

    @abstractmethod
    def run(self): ...

class Middle(Base[T]): ...

@serve.deployment(num_replicas=Middle.size)
class A(Middle[str]): ...

app = A.bind()
`;
    expect(outcome(text)).toBe('A 3');
  });

  it('are open where the class takes none', () => {
    const text = 'class Base: ...\n\n@serve.deployment\nclass A(Base[str]): ...\n\napp = A.bind()\n';
    expect(outcome(text)).toBe('A 1?');
  });
});
