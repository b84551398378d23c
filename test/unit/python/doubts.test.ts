import { describe, expect, it, test } from 'vitest';
import type { CodeReading } from '../../../server/src/core/index.ts';
import { read, told } from './read.ts';

const APP = '\n@serve.deployment(num_replicas=2)\nclass M:\n    pass\n\napp = M.bind()\n';

const doubtsOf = (reading: CodeReading): readonly string[] | string =>
  reading.kind === 'read' ? reading.doubts.map(({ why }) => why.en) : told(reading);

const takenBy = (reading: CodeReading): readonly string[] | string =>
  reading.kind === 'read' ? reading.assumptions.map(({ why }) => why.en) : told(reading);

describe('a package that may be missing', () => {
  it('is taken for granted, and told once', () => {
    const reading = read(`import torch\nfrom torch import nn\ntorch.set_num_threads(4)\n${APP}`);
    expect([doubtsOf(reading), takenBy(reading)]).toEqual([
      [],
      ['the package torch is installed', 'what the code calls of torch while it is imported does not fail'],
    ]);
  });

  it('is a doubt where nobody knows it', () => {
    expect(doubtsOf(read(`import helpers\n${APP}`))).toEqual([
      'helpers is not in the workspace, and neither runtime_env nor a file such as requirements.txt installs it',
    ]);
  });

  it('leaves open what code does without it', () => {
    const code = 'try:\n    import torch\n    N = 4\nexcept ImportError:\n    N = 1\n';
    const reading = read(`${code}${APP.replace('2', 'N')}`);
    expect(reading.kind === 'read' && reading.deployments[0]?.settings.count.known).toBe(false);
  });
});

test('what code of every day does at import is no doubt', () => {
  const code = `import logging, uuid
from fastapi import FastAPI
logger = logging.getLogger(__name__)
logger.info("up")
api = FastAPI()
api.add_middleware(object)
ID = str(uuid.uuid4())
@api.get("/")
def root():
    return ID
`;
  expect(doubtsOf(read(`${code}${APP}`))).toEqual([]);
});

test('what may fail at import is a doubt with its place', () => {
  const reading = read(`import json\nTABLE = json.load(open("x.json"))\n${APP}`);
  expect(reading.kind === 'read' && reading.certain).toBe(false);
});

test('a statement that is no Python costs what it names and the verdict', () => {
  const reading = read(`N = 2\nprint N\n${APP}`);
  expect(told(reading)).toBe('M');
  expect(doubtsOf(reading)).toEqual(['app.py cannot be read as Python here']);
});

describe('names of ray.serve', () => {
  const app = (line: string, release: string) => told(read(`${line}\n${APP}`, { release }));

  it('that are gone are refused, with what takes their place', () => {
    expect(app('from ray.serve.handle import RayServeHandle', '2.60.0')).toMatch(
      /^refused: app.py line 2: Ray 2.60.0 has no ray.serve.handle.RayServeHandle; it is gone since .*DeploymentHandle takes its place$/,
    );
    expect(app('from ray.serve.handle import RayServeHandle', '2.9.3')).toBe('M');
    expect(app('from ray.serve.drivers import DAGDriver', '2.9.3')).toMatch(/has no ray.serve.drivers$/);
    expect(app('serve.nothing', '2.60.0')).toMatch(/has no ray.serve.nothing$/);
  });

  it('are refused where an import path leads to a module that is gone', () => {
    const path = 'ray.llm._internal.serve.builders.application_builders:build_openai_app';
    expect(told(read(APP, { path, release: '2.60.0' }))).toMatch(/^refused: Ray 2.60.0 has no ray.llm._internal/);
  });

  it('that come later are refused before', () => {
    expect(app('from ray.serve.llm import LLMConfig', '2.24.0')).toMatch(/has no ray.serve.llm; it is there from/);
    expect(app('from ray.serve.llm import LLMConfig', '2.47.1')).toBe('M');
  });

  it('are open between two releases that differ', () => {
    expect(
      doubtsOf(read(`from ray.serve.config import AutoscalingPolicy\n${APP}`, { release: '2.49.0' })),
    ).toHaveLength(1);
  });
});

describe('parameters of serve.deployment', () => {
  const app = (option: string, release: string) =>
    told(read(`@serve.deployment(${option})\nclass M:\n    pass\n\napp = M.bind()\n`, { release }));

  it.each([
    ['route_prefix="/x"', '2.33.0', 'M'],
    ['route_prefix="/x"', '2.47.1', 'refused: app.py line 2: Ray 2.47.1 refuses route_prefix here'],
    ['route_prefix="/x"', '2.60.0', 'refused: app.py line 2: Ray 2.60.0 has no option route_prefix'],
    ['version="1"', '2.47.1', 'M'],
    ['version="1"', '2.60.0', 'refused: app.py line 2: Ray 2.60.0 refuses version here'],
    ['max_concurrent_queries=3', '2.33.0', 'refused: app.py line 2: Ray 2.33.0 has no option max_concurrent_queries'],
  ])('%s on %s', (option, release, wanted) => {
    expect(app(option, release).startsWith(wanted)).toBe(true);
  });
});
