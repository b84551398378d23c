import { describe, expect, it } from 'vitest';
import { parseDocuments } from '../yaml/parse-document.ts';
import { resources } from '../ray/amounts.ts';
import { router, routerScaling } from './router.ts';

const RELEASE = '2.47.1';

const scaling = (variables: Readonly<Record<string, string>>, ...configs: readonly string[]) => {
  const models = configs.flatMap((config) => parseDocuments(`deployment_config: { ${config} }\n`)[0]?.root ?? []);
  const made = routerScaling(models, RELEASE, new Map(Object.entries(variables)));
  return made.known ? made.value : 'unknown';
};

const bounds = (min: string, max: string) => `autoscaling_config: { min_replicas: ${min}, max_replicas: ${max} }`;

describe('the router that follows its models, two for each of their replicas', () => {
  it('counts all of them', () => {
    expect(scaling({}, bounds('1', '4'), '')).toMatchObject({ min: 4, initial: 4, max: 10 });
    expect(scaling({}, bounds('1', '4'), bounds('0', '3'))).toMatchObject({ min: 2, initial: 2, max: 14 });
  });

  it('takes the ratio of the environment, cut to a whole number', () => {
    const ratio = { RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO: '0.7' };
    expect(scaling(ratio, bounds('2', '4'), '')).toMatchObject({ min: 2, initial: 2, max: 3 });
    expect(scaling({ RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO: 'x' }, '')).toBe('unknown');
  });

  it('is unknown where one of them is', () => {
    expect(scaling({}, bounds('1', '4'), bounds('"{{ n }}"', '4'))).toBe('unknown');
    expect(scaling({}, 'autoscaling_config: "{{ bounds }}"', '')).toBe('unknown');
  });
});

describe('what a router asks for', () => {
  const actorOn = (release: string, variables: Readonly<Record<string, string>>) => {
    const { actor } = router([], { start: 0, end: 0 }, release, new Map(Object.entries(variables)));
    return actor.known ? actor.value : 'unknown';
  };
  const options = (text: string) => ({ RAYLLM_ROUTER_RAY_ACTOR_OPTIONS: text });

  it('is one CPU, or what a variable says up to 2.48', () => {
    expect(actorOn('2.48.0', {})).toEqual(resources({ CPU: 1 }));
    expect(actorOn('2.48.0', options('{"num_cpus": 2, "num_gpus": 0.5}'))).toEqual(resources({ CPU: 2, GPU: 0.5 }));
    expect(actorOn('2.49.0', options('{"num_cpus": 2}'))).toEqual(resources({ CPU: 1 }));
  });
});
