import { describe, expect, it } from 'vitest';
import asked from './code-options.json' with { type: 'json' };
import { read, told } from './read.ts';

/** What real releases answered to options at the decorator (`npm run oracle -- options`): `x` refused, `.` taken. */
const ANSWERS = Object.entries(asked.answers).flatMap(([marks, options]) =>
  asked.releases.flatMap((release, index) =>
    options.map((option) => ({ release, option, refuses: marks[index] === 'x' })),
  ),
);

const outcome = (option: string, release: string): string =>
  told(read(`class A:\n    pass\n\n\napp = serve.deployment(${option})(A).bind()\n`, { release }));

/** What is said of an application with such a deployment: surely refused, surely taken, or neither. */
const said = (option: string, release: string): 'refused' | 'taken' | 'open' => {
  const reading = read(`class A:\n    pass\n\n\napp = serve.deployment(${option})(A).bind()\n`, { release });
  if (reading.kind === 'refused') return 'refused';
  return reading.kind === 'read' && reading.certain ? 'taken' : 'open';
};

describe('the value of an option in code', () => {
  it('is refused, and is surely taken, where real Ray does so and nowhere else', () => {
    const told = ANSWERS.map(({ option, release, refuses }) => ({
      asked: `${release} ${option}`,
      refuses,
      said: said(option, release),
    }));
    expect(told.filter(({ refuses, said: one }) => one === (refuses ? 'taken' : 'refused'))).toEqual([]);
    const share = (kind: boolean, right: 'refused' | 'taken') => {
      const all = told.filter(({ refuses }) => refuses === kind);
      return all.filter(({ said: one }) => one === right).length / all.length;
    };
    expect(share(true, 'refused')).toBeGreaterThan(0.94);
    expect(share(false, 'taken')).toBeGreaterThan(0.9);
  }, 300_000);

  it.each([
    ['num_replicas=-1', '2.60.0', 'Ray 2.60.0 refuses num_replicas -1'],
    ['max_ongoing_requests=0', '2.47.1', 'Ray 2.47.1 refuses max_ongoing_requests 0'],
    ['max_ongoing_requests=None', '2.60.0', 'Ray 2.60.0 refuses max_ongoing_requests None'],
    ['health_check_timeout_s=-0.5', '2.9.3', 'Ray 2.9.3 refuses health_check_timeout_s -0.5'],
    ['logging_config={"log_level": "LOUD"}', '2.60.0', 'Ray 2.60.0 refuses logging_config.log_level "LOUD"'],
    [
      'logging_config={"level": "INFO"}',
      '2.9.3',
      'Ray 2.9.3 refuses level in logging_config: it does not know this key',
    ],
    [
      'ray_actor_options={"num_gpu": 1}',
      '2.60.0',
      'Ray 2.60.0 refuses num_gpu in ray_actor_options: it does not know this key',
    ],
    ['ray_actor_options={"num_cpus": "1"}', '2.60.0', 'Ray 2.60.0 refuses ray_actor_options.num_cpus "1"'],
    [
      'placement_group_bundles=[]',
      '2.9.3',
      'Ray 2.9.3 refuses placement_group_bundles: it takes a list of at least one mapping of numbers',
    ],
    [
      'placement_group_bundles=[{"CPU": 0, "GPU": 0}, {"GPU": 1.0, "CPU": 8.0}], ray_actor_options={"num_cpus": 0}',
      '2.60.0',
      'Ray 2.60.0 refuses placement_group_bundles: it takes a list of at least one mapping of numbers, none of zeros alone',
    ],
    [
      'placement_group_bundles=[{"CPU": 1}], placement_group_strategy="TIGHT"',
      '2.60.0',
      'Ray 2.60.0 refuses placement_group_strategy "TIGHT": it knows PACK, SPREAD, STRICT_PACK, STRICT_SPREAD',
    ],
  ])('%s on %s is told in words', (option, release, words) => {
    expect(outcome(option, release)).toBe(`refused: app.py line 6: ${words}`);
  });

  it('under its former name is what Ray takes it for', () => {
    const on = (options: string) => ['2.9.3', '2.10.0', '2.11.0'].map((release) => said(options, release));
    // As real Ray of these releases answers.
    expect(on('max_concurrent_queries=None')).toEqual(['taken', 'refused', 'taken']);
    expect(on('max_concurrent_queries=5')).toEqual(['taken', 'taken', 'taken']);
    expect(on('max_concurrent_queries=0')).toEqual(['refused', 'refused', 'refused']);
    expect(on('max_concurrent_queries=None, max_ongoing_requests=3')).toEqual(['refused', 'taken', 'taken']);
    expect(on('max_concurrent_queries=0, max_ongoing_requests=3')).toEqual(['refused', 'taken', 'taken']);
  });

  it('is refused at its own `.options`, also beside one that is not known', () => {
    const code = `import unknown


@serve.deployment
class A:
    pass


B = A.options(
    ray_actor_options={"num_gpus": unknown.GPUS, "num_cpus": -1},
)
app = B.bind()
`;
    expect(told(read(code))).toBe('refused: app.py line 11: Ray 2.60.0 refuses ray_actor_options.num_cpus -1');
  });

  it.each([
    ['num_replicas=2, max_ongoing_requests=0, name="x"', 'max_ongoing_requests=0'],
    ['logging_config={"encoding": "JSON", "log_level": "LOUD"}', '"log_level": "LOUD"'],
    ['ray_actor_options=dict(num_cpus=-1), name="x"', 'ray_actor_options=dict(num_cpus=-1)'],
    ['num_replicas = (-1)', 'num_replicas = (-1)'],
    ['num_replicas=1, route_prefix="/x"', 'route_prefix="/x"'],
    ['num_replicas=0', 'num_replicas=0'],
    ['**{"num_replicas": -1}', 'serve.deployment(**{"num_replicas": -1})'],
  ])('%s is told at %s', (options, place) => {
    const reading = read(`@serve.deployment(${options})\nclass A:\n    pass\napp = A.bind()\n`);
    const { range, path } = (reading.kind === 'refused' ? reading.place : null) ?? { path: '', range: null };
    expect(range && reading.files.get(path)?.slice(range.start, range.end)).toBe(place);
  });

  it('is no refusal where code changed or hides it', () => {
    const code = `import logging
import unknown

LEVEL = {"log_level": unknown.LEVEL}


@serve.deployment(logging_config=LEVEL)
class A:
    pass


app = A.bind()
`;
    expect(told(read(code))).not.toContain('refused');
    expect(told(read(code.replace('unknown.LEVEL', 'logging.INFO')))).not.toContain('refused');
  });
});
