import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomBy } from '../../random.ts';
import { PAGES } from '../pages.ts';
import { manyAnchors } from './anchors.ts';
import { manyParts, withPartEdited } from './deployments.ts';

export { randomBy } from '../../random.ts';

/** Lines that are no YAML yet, or are some that nobody means. */
export const HALF_LINES: readonly string[] = [
  '\n    run', '\nrun', '\n  run', '\n      run', '\n    run:x', '\n    x: "a', "\n    x: 'a b", '\n    x: [1, 2', '\n    x: {a: 1', '\n  - ',
  '\n  -', '\n  - n', '\n  -n', '\n  - name:', '\n   - n', '\n - n', '\n- n', '\n    x: a: b', '\n    x: @a', '\n    *', '\n    ]', '\n      x: 1', '\nx: 1',
  '\n   x: 1', '\n        - a', '\n    x: |', '\n    ? x', '\n    "x', '\n\tx: 1',
]; // prettier-ignore

/** What people type: letters, what has a meaning in YAML, whole keys and lines. */
const TYPED = [
  'a', '1', ' ', '\n', '\r\n', ':', ': ', '- ', '#', ' # note', '"', "'", '{', '}', '[', ']', ',', '&x ', '*x', '*env', '\n    <<: *env', '\n<<: *env\n', '- *env\n', '|', '>', '!', '\t',
  '\n  - name: b\n    import_path: a:b\n', '\n      - name: D\n', '\n    num_replicas: 2', '\n    route_prefix: /x', 'name: c', '\n---\n',
  '\nhttp_options: { port: 8000 }\n', '\ntarget_capacity: 50\n',
  '\ntarget_capacity: x\n', '{{ .Values.x }}', '\n    args:\n', '  ', '\n\n', 'é', '0.5', 'null',
  '\n# rayServeLens.ignore: unknown-key\n',
  ...HALF_LINES,
]; // prettier-ignore

/** The text after one small edit: something typed, deleted, replaced, a line moved or doubled, or a whole deployment. */
export const editedAtRandom = (text: string, random: (below: number) => number): string => {
  const at = random(text.length + 1);
  const typed = TYPED[random(TYPED.length)] ?? '';
  switch (random(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random(12));
    case 1:
      return text.slice(0, at) + typed + text.slice(at + random(8));
    case 2: {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(random(lines.length), 1);
      lines.splice(random(lines.length + 1), random(2), line, ...(random(3) === 0 ? [line] : []));
      return lines.join('\n');
    }
    case 3:
    case 4:
      return withPartEdited(text, random);
    default:
      return text.slice(0, at) + typed + text.slice(at);
  }
};

/** One of the texts, more often one of those with several applications. */
export const pickOf = (texts: readonly string[], random: (below: number) => number): string =>
  texts[random(3) > 0 ? random(12) : random(texts.length)] ?? '';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

/** Texts to edit: several applications over each other, the examples of all rules, and the files of the corpus where that is at hand. */
export const seeds = (): readonly string[] => [
  SEVERAL,
  SEVERAL.replaceAll('\n', '\r\n'),
  SEVERAL.replace('applications:\n', 'http_options: { port: 8000 }\napplications:\n').concat('logging_config: { log_level: INFO }\n'),
  SEVERAL.replace(/^ {2}/gm, ''),
  ...[1, 2, 3, 4].map((seed) => manyParts(randomBy(seed))),
  ...[1, 2, 3, 4].map((seed) => manyAnchors(randomBy(seed))),
  ...PAGES.flatMap(([, page]) => page.examples.map(({ wrong }) => wrong)),
  ...(existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => readFileSync(corpus + name, 'utf8'))
    : []),
]; // prettier-ignore

const SEVERAL = `applications:
  # The first one.
  - name: front
    route_prefix: /
    import_path: front:app
    deployments:
      - name: Front
        num_replicas: 3
        ray_actor_options:
          num_cpus: 2

  - name: text
    route_prefix: /text
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: small
          accelerator_type: L4
          deployment_config:
            autoscaling_config: { min_replicas: 1, max_replicas: 4 }
          engine_kwargs: { tensor_parallel_size: 2, unknown: 1 }
  - name: note
    route_prefix: /note
    import_path: note:app
    runtime_env:
      env_vars:
        LONG: |
          several
            lines
    deployments:
      - name: Note
        max_replicas: 3
        user_config: "a
          b"
      - { name: Other, num_replicas: auto }
  - import_path: last:app
    name: text
`;
