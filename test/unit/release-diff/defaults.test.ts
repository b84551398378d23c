import { describe, expect, it } from 'vitest';
import { listed, llm, moved } from './configs.ts';

describe('defaults that move', () => {
  it('are told for keys left out of mappings that stand in the file, and for deployments unless code sets them', () => {
    expect(moved(listed, '2.31.0', '2.60.0')).toEqual([
      ['http_options', 'keep_alive_timeout_s', 5, 90, false],
      ['Search', 'max_ongoing_requests', 100, 5, true],
      ['autoscaling_config', 'target_ongoing_requests', 1, 2, false],
    ]);
    expect(moved(listed, '2.60.0', '2.31.0')).toContainEqual(['http_options', 'keep_alive_timeout_s', 90, 5, false]);
    expect(moved(listed, '2.9.3', '2.33.0')).toContainEqual(['Search', 'max_ongoing_requests', 100, 5, true]);
    expect(moved(listed, '2.9.0', '2.31.0')).toEqual([]);
  });

  it('are none where the key is written, in either of its names, or where the mapping is not there', () => {
    const written = listed
      .replace('port: 8000', 'keep_alive_timeout_s: 5')
      .replace('num_replicas: 2', 'max_ongoing_requests: 5')
      .replace('min_replicas: 1', 'target_num_ongoing_requests_per_replica: 1');
    expect(moved(written, '2.31.0', '2.60.0')).toEqual([]);
    expect(moved(listed.replace('http_options: { port: 8000 }', ''), '2.40.0', '2.60.0')).toEqual([]);
  });

  it('are not those of Ray’s own model for deployments that a builder makes', () => {
    const override = llm('    deployments:\n      - { name: "LLMServer:m", num_replicas: 1 }\n');
    expect(moved(override, '2.31.0', '2.60.0')).toEqual([]);
    expect(moved(llm('          deployment_config: { num_replicas: 1 }\n'), '2.31.0', '2.60.0')).toEqual([]);
  });

  it('tell of a model and of its bundles', () => {
    const text = llm('          placement_group_config: { bundles: [{ CPU: 1 }] }\n');
    expect(moved(text, '2.51.0', '2.60.0')).toEqual([['bundles', 'GPU', 1, 0, false]]);
    expect(moved(text, '2.50.1', '2.51.0')).toEqual([['llm_configs', 'log_engine_metrics', false, true, false]]);
  });

  it('tell once of a mapping that is shared', () => {
    const shared = `
applications:
  - name: a
    import_path: a:app
    deployments:
      - name: A
        max_ongoing_requests: 9
        autoscaling_config: &s { max_replicas: 2 }
      - { name: B, max_ongoing_requests: 9, autoscaling_config: *s }
`;
    expect(moved(shared, '2.31.0', '2.40.0')).toHaveLength(1);
  });
});
