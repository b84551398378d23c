import { describe, expect, it } from 'vitest';
import { analyze } from '../../index.ts';

const config = (option: string): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      ingress_deployment_config:
        ${option}
      llm_configs:
        - model_loading_config:
            model_id: qwen
`;

const isTold = (option: string, release: string): boolean =>
  analyze(config(option), { rayVersionOption: release }).problems.some(({ code }) => code === 'ingress-option');

describe('an option of the ingress', () => {
  it.each([
    ['max_constructor_retry_count: 3', '2.52.0'],
    ['max_constructor_retry_count: 3', '2.60.0'],
    ['version: "1"', '2.55.0'],
    ['name: front', '2.60.0'],
    ['gang_scheduling_config: null', '2.55.0'],
  ])('%s is taken by Ray %s', (option, release) => {
    expect(isTold(option, release)).toBe(false);
  });

  it.each([
    ['version: "1"', '2.60.0'],
    ['route_prefix: /x', '2.52.0'],
    ['route_prefix: /x', '2.60.0'],
    ['gang_scheduling_config: null', '2.52.0'],
    ['deployment_actors: null', '2.52.0'],
    ['_internal: true', '2.60.0'],
  ])('%s is refused by Ray %s', (option, release) => {
    expect(isTold(option, release)).toBe(true);
  });
});
