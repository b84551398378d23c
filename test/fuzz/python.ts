type Random = (below: number) => number;

const pick = (random: Random, list: readonly string[]): string => list[random(list.length)] ?? '';

const COUNTS = [
  '1',
  '2',
  '0',
  '-1',
  '"auto"',
  'None',
  'N',
  'N * 2',
  'int(os.environ.get("N", "3"))',
  'max(1, N)',
  '10**18',
  'len(NAMES)',
  'helper.COUNT',
  'args["n"]',
  'sum([1, 2])',
  '3 if FLAG else 4',
  'next(iter([1]))',
  'lambda: 1',
  '[x for x in range(3)][-1]',
  '0.5',
  '1e308',
  'float("inf")',
  '(yield)',
  'N if N else (N := 3)',
];

const OPTIONS = [
  'num_replicas',
  'max_ongoing_requests',
  'ray_actor_options',
  'autoscaling_config',
  'placement_group_bundles',
  'user_config',
  'name',
  'health_check_period_s',
  'nonsense',
];

const optionText = (random: Random): string => {
  const key = pick(random, OPTIONS);
  const count = pick(random, COUNTS);
  if (key === 'ray_actor_options') return `${key}={"num_cpus": ${count}, **EXTRA}`;
  if (key === 'autoscaling_config') return `${key}=dict(min_replicas=${count}, max_replicas=${pick(random, COUNTS)})`;
  if (key === 'placement_group_bundles') return `${key}=[{"CPU": 1}] * ${count}`;
  if (key === 'name') return `${key}=f"d{${count}}"`;
  return `${key}=${count}`;
};

const options = (random: Random): string => Array.from({ length: random(4) }, () => optionText(random)).join(', ');

const STATEMENTS = [
  (r: Random) =>
    `if ${pick(r, ['FLAG', 'N > 2', 'os.environ.get("X")', 'not FLAG', 'N in (1, 2)', 'isinstance(N, int)'])}:\n    N = ${pick(r, COUNTS)}\nelse:\n    N = ${pick(r, COUNTS)}`,
  (r: Random) => `for i in range(${pick(r, ['3', 'N', '10**9', '0'])}):\n    N = N + ${pick(r, ['i', '1', 'N'])}`,
  (r: Random) =>
    `while ${pick(r, ['N < 10', 'FLAG', 'True'])}:\n    N = N + 1\n    ${pick(r, ['break', 'continue', 'pass'])}`,
  (r: Random) => `try:\n    N = ${pick(r, COUNTS)}\nexcept Exception as e:\n    N = 1\nfinally:\n    FLAG = True`,
  (r: Random) =>
    `def f(n, *a, k=${pick(r, COUNTS)}, **kw):\n    return ${pick(r, ['n', 'f(n - 1)', 'f(n) if n else k', '[f] * n', 'kw'])}\nN = f(${pick(r, COUNTS)})`,
  (r: Random) =>
    `NAMES = [x ${pick(r, ['', 'if x', 'if f(x)'])} for x in ${pick(r, ['NAMES', 'range(5)', 'EXTRA', '"abc"'])}]`.replace(
      /x {2}/,
      'x ',
    ),
  (r: Random) => `EXTRA = {**EXTRA, "resources": {"a": ${pick(r, COUNTS)}}}`,
  () => `NAMES.append("x")`,
  () => `class Config(BaseModel):\n    n: int = 3\n    name: str = "a"\nN = Config(n=4).n`,
  () => `@dataclass\nclass Data:\n    n: int = 2\nN = Data().n`,
  () => `match N:\n    case 1:\n        N = 2\n    case [a, *b]:\n        N = a\n    case _:\n        N = 3`,
  () => `with open("x.txt") as fh:\n    N = int(fh.read())`,
  () => `import helper as h\nN = h.COUNT`,
  () => `from other import *`,
  () => `EXTRA = yaml.safe_load(open("config.yaml"))`,
  () => `globals()["N"] = 3`,
  () => `N: int = N\ndel NAMES`,
];

const deployment = (random: Random, index: number): string => {
  const name = `D${String(index)}`;
  const kind = pick(random, ['class', 'class', 'def', 'async def']);
  const decorator = pick(random, [
    '@serve.deployment',
    `@serve.deployment(${options(random)})`,
    '@wrapped',
    '@serve.deployment\n@serve.ingress(fast)',
  ]);
  const body =
    kind === 'class'
      ? `class ${name}${pick(random, ['', '(Base)', '(object)'])}:\n    def __init__(self, *a, **k):\n        self.a = a`
      : `${kind} ${name}(request):\n    return 1`;
  return `${decorator}\n${body}`;
};

const bound = (random: Random, count: number, depth: number): string => {
  const inner = depth > 2 ? '' : Array.from({ length: random(3) }, () => bound(random, count, depth + 1)).join(', ');
  return `D${String(random(count))}${random(2) > 0 ? `.options(${options(random)})` : ''}.bind(${inner})`;
};

/** A module that makes an application in one of the ways of Serve, with something in the way of reading it. */
export const pythonText = (random: Random): string => {
  const count = 1 + random(4);
  const lines = [
    'import os',
    'from dataclasses import dataclass',
    'import yaml',
    'from pydantic import BaseModel',
    'from ray import serve',
    random(2) > 0 ? 'import helper' : 'from helper import *',
    `N = ${String(random(5))}`,
    `FLAG = ${pick(random, ['True', 'False', 'os.environ.get("F") == "1"'])}`,
    'EXTRA = {}',
    'NAMES = ["a", "b"]',
    'class Base: pass',
    'fast = object()',
    'def wrapped(c): return serve.deployment(c)',
  ];
  for (let i = 0; i < random(6); i++) lines.push((STATEMENTS[random(STATEMENTS.length)] ?? (() => ''))(random));
  for (let i = 0; i < count; i++) lines.push(deployment(random, i));
  for (let i = 0; i < random(3); i++) lines.push((STATEMENTS[random(STATEMENTS.length)] ?? (() => ''))(random));
  const graph = bound(random, count, 0);
  lines.push(
    random(3) > 0
      ? `app = ${graph}`
      : `def app(args):\n    ${pick(random, ['', 'if args.get("x"):\n        return None\n    '])}return ${graph}`,
  );
  if (random(4) === 0) lines.push(`if __name__ == "__main__":\n    serve.run(app, name="x")`);
  const text = lines.join('\n') + '\n';
  return random(5) > 0 ? text : mangled(text, random);
};

const mangled = (text: string, random: Random): string => {
  const at = random(text.length);
  return (
    text.slice(0, at) +
    pick(random, ['(', ')', '"""', '\n    ', '\t', ':', ',', '@', '\\\n', '']) +
    text.slice(at + random(5))
  );
};

export const helperText = (random: Random): string =>
  `${pick(random, ['', 'import app_module\n', 'from app_module import N\n', 'import helper\n'])}COUNT = ${pick(random, COUNTS)}\nimport other\n`;
