import { describe, expect, it } from 'vitest';
import { labelsAt, takenAt } from '../at-cursor.ts';

const LLM = `applications:
  - name: chat
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
`;

describe('values are offered where they can be told', () => {
  it.each([
    ['choices', 'applications: []\nproxy_location: ‸', ['EveryNode', 'HeadOnly', 'Disabled']],
    ['accelerators', `${LLM}          accelerator_type: ‸\n`, ['L4', 'H100']],
    ['true and false', `${LLM}          log_engine_metrics: ‸\n`, ['true', 'false']],
    ['routes', `${LLM}    route_prefix: ‸\n`, ['/', '/chat']],
    ['deployments that Ray builds', `${LLM}    deployments:\n      - name: ‸\n`, ['OpenAiIngress', 'LLMServer:m']],
    ['builders', 'applications:\n  - import_path: ‸\n', ['ray.serve.llm:build_openai_app']],
    ['after the colon', 'applications:\n  - import_path: ray.serve.llm:‸\n', ['build_openai_app']],
    ['in brackets', LLM.replace('{ model_id: m }', '{ model_id: m }\n          accelerator_config: { kind: ‸ }'), []],
    ['the release', `# rayServeLens.rayVersion: ‸\n${LLM}`, ['2.60.0', '2.47.1']],
    ['clusters', `# rayServeLens.cluster: ‸\n${LLM}`, ['cpu=4, gpu=1']],
    ['our comments', `# ‸\n${LLM}`, ['rayServeLens.rayVersion', 'rayServeLens.cluster', 'rayServeLens.ignore']],
    ['rules', `${LLM} # rayServeLens.ignore: ‸`, ['unknown-key']],
  ])('%s', (_, text, offered) => {
    expect(labelsAt(text, { rayVersionOption: '2.60.0' })).toEqual(expect.arrayContaining(offered));
  });

  it.each(['name', 'import_path', 'args', 'deployments'])(
    'and nothing of its own right behind the colon of %s',
    (key) => {
      expect(labelsAt(`applications:\n  - import_path: m:app\n    ${key}:‸\n`)).toEqual([]);
    },
  );

  it('modules and files of the workspace', () => {
    const world = {
      targets: () => [{ name: 'app', is: 'application' as const }],
      modules: () => ['pkg.main'],
      files: () => ['models/m.yaml'],
    };
    expect(labelsAt('applications:\n  - import_path: ‸\n', {}, world)[0]).toBe('pkg.main:');
    expect(labelsAt('applications:\n  - import_path: pkg.main:‸\n', {}, world)).toEqual(['app']);
    expect(labelsAt(`${LLM}        - ‸\n`, {}, world)).toContain('models/m.yaml');
  });

  it('over what is written, quotes left alone', () => {
    expect(takenAt('applications: []\nproxy_location: "Head‸"\n', 'HeadOnly')).toBe(
      'applications: []\nproxy_location: "HeadOnly"\n',
    );
  });
});
