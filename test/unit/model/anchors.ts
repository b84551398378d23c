type Random = (below: number) => number;

const pick = <T>(some: readonly T[], random: Random): T | undefined => some[random(some.length)];

/** Lines above the applications that others name. */
const COMMON: readonly string[] = [
  'x-env: &env\n  env_vars: { A: "1", B: "2" }\n',
  'x-log: &log\n  log_level: INFO\n  encodings: JSON\n',
  'x-options: &options { num_cpus: 2, num_gpu: 1 }\nx-more: &more\n  <<: *options\n  num_gpus: 0.5\n',
  'x-key: &key num_replicas\n',
];

/** What an item of `deployments` holds, with anchors that others may name. */
const PARTS: readonly string[] = [
  'ray_actor_options: &own\n  num_cpus: 1\n  1: a',
  'ray_actor_options: *own',
  'ray_actor_options:\n  <<: *own\n  num_gpus: 1',
  'ray_actor_options: *more',
  'ray_actor_options: { <<: [*options, *own], memory: 1 }',
  'ray_actor_options:\n  runtime_env: *env',
  '*key : 3',
  'num_replicas: &count 2',
  'num_replicas: *count',
  'user_config: &again { a: *again }',
  'user_config: { a: &deep [1, { b: &deeper 2, c: *deeper }], d: *deep }',
  'logging_config: *log',
  'num_replicas: 2',
  'max_replicas: 3',
];

/** What an application holds beside its deployments. */
const OWN: readonly string[] = [
  'runtime_env: &env\n  env_vars:\n    A: "1"\n    1: b',
  'runtime_env: *env',
  'runtime_env:\n  <<: *env\n  pip: [a]',
  'logging_config: *log',
  'logging_config:\n  <<: *log\n  enable_access_log: false',
  'args: &args { a: 1 }',
  'args: *args',
  'external_scaler_enabled: false',
];

const indented = (lines: string, indent: string): string => lines.replace(/^/gm, indent);

/** Takes of some lines those whose aliases all have an anchor before them, and whose anchors are not there yet. */
class Chosen {
  readonly #names = new Set<string>();
  /** False once no further anchor is wanted. */
  isOpen = true;

  take(lines: string): string | null {
    const [own, used] = [/&(\w+)/g, /\*(\w+)/g].map((form) => [...lines.matchAll(form)].map(([, name = '']) => name));
    if (own === undefined || used === undefined || (!this.isOpen && own.length > 0)) return null;
    if (own.some((name) => this.#names.has(name)) || !used.every((name) => this.#names.has(name) || own.includes(name)))
      return null;
    for (const name of own) this.#names.add(name);
    return lines;
  }
}

const deployment = (chosen: Chosen, name: string, random: Random): string => {
  const first = chosen.take(pick(PARTS, random) ?? '') ?? 'num_replicas: 1';
  const more = random(3) === 0 ? chosen.take(pick(PARTS, random) ?? '') : null;
  return [
    `      - name: ${name}`,
    indented(first, '        '),
    ...(more === null ? [] : [indented(more, '        ')]),
  ].join('\n');
};

const application = (chosen: Chosen, at: number, random: Random): string =>
  [
    `  - name: app-${String(at)}`,
    `    route_prefix: /${String(random(12))}`,
    `    import_path: ${pick(['front:app', 'nobody:app', 'note:app'], random) ?? ''}`,
    ...Array.from({ length: random(3) }, () => chosen.take(pick(OWN, random) ?? ''))
      .filter((lines) => lines !== null)
      .map((lines) => indented(lines, '    ')),
    '    deployments:',
    ...Array.from({ length: 1 + random(4) }, (_, i) =>
      deployment(chosen, ['Front', 'Note', 'Other', 'D'][i] ?? '', random),
    ),
  ].join('\n');

/** Applications that share values by anchors, aliases and merge keys, most of which stand above or in the first ones. */
export const manyAnchors = (random: Random): string => {
  const chosen = new Chosen();
  const common = COMMON.filter(() => random(2) === 0).map((lines) => chosen.take(lines) ?? '');
  const open = random(3) === 0 ? 9 : 1 + random(2);
  const all = Array.from({ length: 6 + random(4) }, (_, at) => {
    chosen.isOpen = at < open;
    return application(chosen, at, random);
  });
  const end = random(4) === 0 ? (chosen.take('logging_config: *log') ?? '') : '';
  return `${common.join('')}applications:\n${all.join('\n')}\n${end}`;
};
