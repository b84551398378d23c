import { expect, it } from 'vitest';
import { analyze } from '../../index.ts';

const TEXT =
  'applications: [{ import_path: ray.serve.llm:build_openai_app, args: { llm_configs: [{ model_loading_config: { model_id: m } }] } }]\n';

const told = (environment: Readonly<Record<string, string>>): readonly string[] =>
  analyze(TEXT, { rayVersionOption: '2.60.0', environment })
    .problems.filter(({ code }) => code === 'hidden-router')
    .map(({ message }) => message.en);

it('tells how many replicas there are, and of a router on the nodes with a proxy where they stand', () => {
  const DIRECT = { RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING: '1', RAY_SERVE_ENABLE_HA_PROXY: '1' };
  expect(told({})).toEqual([
    'Ray 2.60.0 adds OpenAiIngress to this application: 1 replica, 1 CPU at the start. Nothing in the file shows it.',
  ]);
  expect(told(DIRECT)).toEqual([
    'Ray 2.60.0 adds LLMRouter to this application: 1 on each node with a proxy, without CPU. Nothing in the file shows it.',
  ]);
});
