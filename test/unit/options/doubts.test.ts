import { describe, expect, it } from 'vitest';
import { buildDoubts } from '../../../server/src/core/certainty/build-doubts.ts';
import { doubtsOf, rootDoubts } from '../../../server/src/core/certainty/doubts-of.ts';
import type { Doubt } from '../../../server/src/core/certainty/doubt.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import { asList, asMap, valueOf } from '../../../server/src/core/yaml/tree.ts';
import type { MapNode, Tree } from '../../../server/src/core/yaml/tree.ts';

const RELEASE = '2.56.0';

const rootOf = (text: string): Tree => {
  const root = parseDocuments(text)[0]?.root ?? null;
  if (root === null) throw new Error('no document');
  return root;
};

const appOf = (text: string): MapNode => {
  const app = asMap(asList(valueOf(rootOf(text), 'applications'))?.items[0]);
  if (app === undefined) throw new Error('no application');
  return app;
};

/** Each doubt as `stage: the text it stands at`. */
const told = (text: string, doubts: readonly Doubt[]): readonly string[] =>
  doubts.map(({ stage, range }) => `${stage}: ${text.slice(range.start, range.end)}`);

const built = (more: string): string => `applications:
  - import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
          deployment_config: { num_replicas: 2, ray_actor_options: { num_cpus: 1 } }
${more}`;

const doubtsBy = (by: 'builder' | 'code', text: string, release = RELEASE): readonly string[] =>
  told(text, doubtsOf(appOf(text), by, release));

describe('doubts', () => {
  it('are none where the table decides every key', () => {
    expect(doubtsBy('builder', built('    deployments: [{ name: a, num_replicas: 2 }]\n'))).toEqual([]);
  });

  it('are none for logs over code, nor for an environment of plain values', () => {
    const over = '    deployments: [{ name: a, logging_config: { log_level: DEBUG } }]\n';
    expect(doubtsBy('code', built(over))).toEqual([]);
    expect(doubtsBy('code', built('    runtime_env: { env_vars: { A: "1" } }\n'))).toEqual([]);
    expect(doubtsBy('code', built('    runtime_env: { env_vars: { A: 1 } }\n'))).toEqual(['build: runtime_env']);
    expect(doubtsBy('code', built('    runtime_env: { env_vars: { A: "1" }, pip: [x] }\n'))).toEqual([]);
    expect(doubtsBy('code', built('    runtime_env: { env_vars: { A: "1" }, conda: x }\n'))).toEqual([
      'build: runtime_env',
    ]);
  });

  it('stand at the key that nothing decides, with the stage at which Ray reads it', () => {
    expect(doubtsBy('builder', built('    runtime_env: { pip: x.txt }\n'))).toEqual(['build: runtime_env']);
    expect(doubtsBy('builder', built('    autoscaling_policy: {}\n'))).toEqual(['deploy: autoscaling_policy']);
    expect(doubtsBy('builder', built('    deployments: [{ name: a, deployment_actors: [] }]\n'))).toEqual([
      'deploy: deployment_actors',
    ]);
    expect(doubtsBy('builder', built('          server_cls: a:B\n'))).toEqual(['build: server_cls']);
    expect(doubtsBy('builder', built('          server_cls: null\n'))).toEqual([]);
    expect(doubtsBy('builder', built('      ingress_cls_config: { ingress_cls: a:B }\n'))).toEqual([
      'build: ingress_cls_config',
    ]);
    expect(doubtsBy('builder', built('      ingress_deployment_config: { name: x, num_replicas: null }\n'))).toEqual([
      'build: name',
      'build: num_replicas',
    ]);
  });

  it('are none for a key that the release drops', () => {
    const text = built('    deployments: [{ name: a, no_such: 2, deployment_actors: [] }]\n');
    expect(doubtsBy('builder', text, '2.50.0')).toEqual([]);
    expect(doubtsBy('builder', text)).toEqual(['deploy: deployment_actors']);
    expect(doubtsBy('code', text, '2.50.0')).toEqual([]);
  });

  it('look into the models below a key', () => {
    const text = built('          deployment_config: { logging_config: {} }\n').replace(
      /^ +deployment_config: .*2.*\n/m,
      '',
    );
    expect(doubtsBy('builder', text)).toEqual(['build: logging_config']);
    const source = built('').replace('model_id: m', 'model_id: m, model_source: { bucket_uri: s3://a }');
    expect(doubtsBy('builder', source)).toEqual([]);
  });

  it('are one for arguments and paths that nobody reads', () => {
    const other = 'applications: [{ import_path: app:main }]\n';
    expect(doubtsBy('builder', other)).toEqual(['build: app:main']);
    const files = built('').replace(/- model_loading[^]*/, '- model.yaml\n');
    expect(told(files, buildDoubts(appOf(files), RELEASE))).toEqual(['build: model.yaml']);
  });

  it('ask of options over code that Ray surely takes them', () => {
    const over = (options: string): string =>
      `applications: [{ import_path: app:main, args: { a: 1 }, deployments: [{ name: D, ${options} }] }]\n`;
    expect(doubtsBy('code', over('num_replicas: 2, user_config: { a: [1] }, health_check_period_s: 3'))).toEqual([]);
    expect(doubtsBy('code', over('num_replicas: auto'))).toEqual([]);
    expect(doubtsBy('code', over('num_replicas: auto'), '2.9.0')).toEqual(['deploy: num_replicas']);
    expect(doubtsBy('code', over('num_replicas: "2"'))).toEqual(['deploy: num_replicas']);
    expect(doubtsBy('code', over('autoscaling_config: { max_replicas: 3, policy: {} }'))).toEqual([]);
    expect(doubtsBy('code', over('autoscaling_config: { policy: { policy_function: mine.policy } }'))).toEqual([
      'deploy: autoscaling_config',
    ]);
    expect(doubtsBy('code', over('max_replicas_per_node: 2'))).toEqual([]);
    expect(doubtsBy('code', over('max_replicas_per_node: 101'))).toEqual(['deploy: max_replicas_per_node']);
  });

  it('ask of a policy that another module holds, wherever it is named', () => {
    const model = (policy: string): string =>
      `applications: [{ import_path: 'ray.serve.llm:build_openai_app', args: { llm_configs: [{ model_loading_config: { model_id: m }, deployment_config: { autoscaling_config: { max_replicas: 2, policy: ${policy} } } }] } }]\n`;
    expect(doubtsBy('builder', model('{ policy_function: "mine:fn" }'))).toEqual(['build: policy']);
    expect(
      doubtsBy('builder', model('{ policy_function: "ray.serve.autoscaling_policy:default_autoscaling_policy" }')),
    ).toEqual([]);
    expect(doubtsBy('builder', model('null'))).toEqual([]);
  });

  it('are one for a deployment without a name of its own', () => {
    const text = 'applications: [{ import_path: app:main, deployments: [{ name: D }, { name: D }, {}] }]\n';
    expect(doubtsBy('code', text)).toEqual(['deploy: name', 'deploy: {}']);
  });

  it('of a file are its keys that nothing decides and those that are no text', () => {
    const text =
      'controller_options: {}\nhttp_options: { port: 1 }\napplications: [{ import_path: a:b, args: { 1: x } }]\n';
    expect(told(text, rootDoubts(rootOf(text), RELEASE))).toEqual(['build: 1', 'deploy: controller_options']);
  });

  it('are told in both languages', () => {
    for (const { message } of doubtsOf(appOf(built('    runtime_env: { pip: [x] }\n')), 'builder', RELEASE)) {
      expect(message.en).toContain('runtime_env');
      expect(message.vi).toContain('runtime_env');
    }
  });
});
