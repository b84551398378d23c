import { describe, expect, it } from 'vitest';
import { analyze, completionsAt, hintsOf, hoverAt, say } from '../../../server/src/core/index.ts';
import { plainCode } from '../plain-code.ts';

/** Names that would be a link to a command, a picture from elsewhere, or end what they stand in, were they not text. */
const HOSTILE = [
  '[x](command:evil)',
  '![x](https://evil.example/a.png)',
  '<img src=https://evil.example/a.png>',
  'a` <img src=x> `b',
  '``<a href=command:evil>``',
  'a|<b>|\\`<img src=x>',
  '</details><script>evil()</script>',
  'a\\n\\n<img src=x>\\n# b',
  '<https://evil.example>',
  '&lt;&#60;img&#62;',
];

const quoted = (name: string): string => JSON.stringify(name).replaceAll('\\\\n', '\\n');

/** A config in which this name stands wherever one may stand. */
const configWith = (written: string): string => {
  const name = quoted(written);
  return `# rayServeLens.rayVersion: 2.47.1
# rayServeLens.cluster: 2 x cpu=4,gpu=1,${written.replace(/[=,;\\n]/g, '')}=1,label:${written.replace(/[=,;\\n:]/g, '')}=a
${name}: 1
proxy_location: ${name}
http_options: { ${name}: 1, host: ${name} }
applications:
  - name: ${name}
    route_prefix: ${name}
    import_path: ${name}
    runtime_env: { working_dir: ${name}, ${name}: 1, pip: { ${name}: 1 }, env_vars: { ${name}: ${name} } }
    ${name}: 1
    deployments:
      - name: ${name}
        num_replicas: 3
        ${name}: 2
        ray_actor_options: { num_cpus: 2, resources: { ${name}: 2, ${quoted(`accelerator_type:${written}`)}: 1 }, accelerator_type: ${name}, ${name}: 1 }
        placement_group_bundles: [{ CPU: 1, ${name}: 1 }]
        placement_group_strategy: ${name}
        placement_group_bundle_label_selector: [{ ${name}: ${name} }]
        user_config: { ${name}: ${name} }
        logging_config: { log_level: ${name} }
  - name: llm
    route_prefix: /llm
    import_path: ray.serve.llm:build_openai_app
    args:
      ${name}: 1
      llm_configs:
        - model_loading_config: { model_id: ${name}, model_source: ${name} }
          accelerator_type: ${name}
          engine_kwargs: { ${name}: ${name}, tensor_parallel_size: ${name} }
          deployment_config: { num_replicas: ${name}, ${name}: 1, ray_actor_options: { resources: { ${name}: 1 } } }
          ${name}: 2
`;
};

/** What a reader of Markdown takes for more than text: escapes and code spans are taken out of each block first. */
const active = (markdown: string): readonly string[] =>
  markdown
    .split(/\n(?=\s*\n|[|#>-]|\s*- )/)
    .map((block) => {
      const plain = block.replace(/\\[^\w\s]/g, '').replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
      return plain.replace(/<\/?(?:details|summary)>|<br>/g, '').replace(/&(?:nbsp|lt|gt|amp);/g, '');
    })
    .filter((block) => /\]\(|<[a-z!/?]|!\[|`|&#/i.test(block));

const LANGUAGES = ['en', 'vi'] as const;
const NOWHERE = { targets: () => [], modules: () => [], files: () => [] };

describe.each(HOSTILE)('the name %s', (name) => {
  const text = configWith(name);
  const analysis = analyze(text, { codeOf: plainCode });

  it('stands in a config of ours', () => {
    expect(analysis.kind).toBe('serve');
  });

  it.each([true, false])('is nothing but text in every hover (problems shown beside it: %s)', (showsProblems) => {
    const found = new Set<string>();
    for (let at = 0; at <= text.length; at++) {
      const hover = hoverAt(analysis, at, { folds: true, showsProblems });
      for (const language of LANGUAGES)
        for (const block of hover === null ? [] : active(say(hover.markdown, language))) found.add(block);
    }
    expect([...found]).toEqual([]);
  });

  it('is nothing but text in every hint', () => {
    const tooltips = hintsOf(analysis).flatMap(({ tooltip }) => LANGUAGES.map((language) => tooltip(language)));
    expect(tooltips.flatMap(active)).toEqual([]);
  });

  it('is nothing but text in what is offered', () => {
    const pages = new Set<string>();
    for (const { index } of text.matchAll(/[: ]/g))
      for (const { documentation } of completionsAt(analysis, index + 1, NOWHERE))
        if (documentation !== null) pages.add(documentation.en).add(documentation.vi);
    expect([...pages].flatMap(active)).toEqual([]);
  });
});
