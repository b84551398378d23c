type Random = (below: number) => number;

/** Names of few deployments, so that some come twice. */
const NAMES = ['Front', 'Note', 'Other', 'Front', 'LLMServer:small', 'LLMRouter', 'OpenAiIngress', 'D', 'E', 'F'];

/** What an item of `deployments` holds beside its name, by lines. */
const USUAL: readonly (readonly string[])[] = [
  ['num_replicas: 2'],
  ['num_replicas: auto'],
  ['ray_actor_options:', '  num_cpus: 2', '  num_gpus: 0.5'],
  ['ray_actor_options: { num_cpus: 1, resources: { a: 1 } }'],
];

/** What is refused, has no effect, or makes all of the file another thing. */
const RARE: readonly (readonly string[])[] = [
  ['max_replicas: 3'],
  ['ray_actor_options:', '  runtime_env:', '    pip: [vllm==0.9.0]', '    conda: x', '    1: a'],
  ['autoscaling_config: { min_replicas: 1, max_replicas: 4 }'],
  ['autoscaling_config:', '  min_replicas: 5', '  max_replicas: 4', '  max_replicas: 2'],
  ['user_config: |+', '  several', '', '    lines', ''],
  ['user_config: "a', '  b"'],
  ['placement_group_bundles: [{ CPU: 1 }, { GPU: 1 }]', 'max_replicas_per_node: 1'],
  ['num_cpus: 2', '# rayServeLens.ignore: misplaced-key'],
  ['num_replicas: <how many>'],
  ['max_surge_percent: 20', 'unknown: &none 1'],
  ['graceful_shutdown_timeout_s: -1'],
  ['num_replicas: "2"', 'user_config: null'],
];

/** What an item of `llm_configs` holds beside its name, by lines. */
const OF_MODELS = [
  ['accelerator_type: L4'],
  ['accelerator_type: A100-40G', 'accelerator_type: L4'],
  ['deployment_config:', '  num_replicas: 2'],
  ['deployment_config:', '  autoscaling_config: { min_replicas: 1, max_replicas: 4 }'],
  ['engine_kwargs: { tensor_parallel_size: 2 }'],
  ['engine_kwargs:', '  tensor_parallel_size: 2', '  pipeline_parallel_size: 2', '  max_model_len: 8192'],
  ['runtime_env: { env_vars: { VLLM_USE_V1: "0" } }'],
  ['placement_group_config: { bundles: [{ GPU: 1, CPU: 1 }], strategy: SPREAD }'],
  ['engine_kwarg: { tensor_parallel_size: 2 }'],
  ['lora_config: { dynamic_lora_loading_path: "s3://a/b", max_num_adapters_per_replica: 2 }'],
  ['llm_engine: vLLM', 'log_engine_metrics: <yes>'],
] as const;

const modelOf = (random: Random, indent: string): string => {
  const name = ['small', 'large', 'a/b.c', 'small'][random(4)] ?? '';
  const options = Array.from({ length: random(3) }, () => OF_MODELS[random(OF_MODELS.length)] ?? []).flat();
  const lines = [`- model_loading_config: { model_id: ${name} }`, ...options.map((line) => `  ${line}`)];
  return lines.map((line) => indent + line).join('\n');
};

const itemOf = (random: Random, indent: string): string => {
  const name = NAMES[random(NAMES.length)] ?? '';
  const some = random(6) === 0 ? RARE : USUAL;
  const options = some[random(some.length)] ?? [];
  return [`${indent}- name: ${name}`, ...options.map((line) => (line === '' ? line : `${indent}  ${line}`))].join('\n');
};

/** Applications with many deployments each: of code, of code that nobody reads, and over those of a builder. */
export const manyParts = (random: Random): string => {
  const indent = ['      ', '    ', '        '][random(3)] ?? '';
  const items = (): string => Array.from({ length: 3 + random(12) }, () => itemOf(random, indent)).join('\n');
  const models = (): string => Array.from({ length: 2 + random(6) }, () => modelOf(random, '        ')).join('\n');
  return `applications:
  - name: code
    route_prefix: /
    import_path: front:app
    runtime_env: { env_vars: { A: "1" }, conda: x }
    deployments:
${items()}
  - name: llm
    route_prefix: /llm
    deployments:
${items()}
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
${models()}
  # Nobody reads this.
  - import_path: nobody:app
    name: unread
    route_prefix: /unread
    deployments:
${items()}
`;
};

/** Where the items of a list of deployments or models begin and end in a text, as far as its lines show. */
const itemsIn = (lines: readonly string[]): readonly { readonly start: number; readonly end: number }[] => {
  const starts = lines.flatMap((line, at) => (/^ {4,}- (?:name|model_loading_config):/.test(line) ? [at] : []));
  return starts.map((start) => {
    const column = lines[start]?.indexOf('-') ?? 0;
    const behind = lines.findIndex((line, at) => at > start && line.trim() !== '' && line.search(/\S/) <= column);
    return { start, end: behind < 0 ? lines.length : behind };
  });
};

/** The text after an edit of whole deployments or models: one is deleted, doubled, moved, written anew, indented or named as another. */
export const withPartEdited = (text: string, random: Random): string => {
  const lines = text.split('\n');
  const items = itemsIn(lines);
  const item = items[random(items.length)];
  const other = items[random(items.length)];
  if (item === undefined || other === undefined) return text;
  const own = lines.slice(item.start, item.end);
  const put = (at: number, some: readonly string[]): string => lines.toSpliced(at, 0, ...some).join('\n');
  const instead = (some: readonly string[]): string =>
    lines.toSpliced(item.start, item.end - item.start, ...some).join('\n');
  const indent = ' '.repeat(own[0]?.indexOf('-') ?? 0);
  const fresh = (): string => (own[0]?.includes('- name:') === true ? itemOf(random, indent) : modelOf(random, indent));
  switch (random(8)) {
    case 0:
      return instead([]);
    case 1:
      return put(other.start, own);
    case 2:
      return instead(lines.slice(other.start, other.end));
    case 3:
      return instead(fresh().split('\n'));
    case 4:
      return put(item.end, fresh().split('\n'));
    case 5:
      return instead(own.map((line) => (random(2) === 0 ? `  ${line}` : line.replace(/^ {2}/, ''))));
    case 6:
      return instead(
        own.map((line, at) => (at === 0 ? `${line}${[' &a', ' *a', ':', ' # x', 'x'][random(5)] ?? ''}` : line)),
      );
    default:
      return put(item.end, ['', `${indent}# Between.`]);
  }
};
