import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

const BUILDER = `from typing import Dict, List, Literal, Optional
from pydantic import BaseModel, ConfigDict, Field

class Spec(BaseModel):
    name: str = "m"
    cpus: float = 0.5

class Args(BaseModel):
    replicas: int = Field(default=1, ge=1, le=5, description="how many")
    size: Literal["small", "large"] = "small"
    limit: Optional[int] = None
    models: List[Spec] = []
    sizes: Dict[str, Spec] = {}
    model_config = ConfigDict(extra="forbid")

@serve.deployment
class A: ...

def app(args: Args):
    named = [A.options(name=spec.name, ray_actor_options={"num_cpus": spec.cpus}).bind() for spec in args.models]
    return A.options(num_replicas=args.replicas, name=args.size).bind(named, args.limit)
`;

const outcome = (args: string): string => {
  const reading = read(BUILDER, { args });
  if (reading.kind !== 'read') return told(reading);
  const shown = reading.deployments.map(({ settings: { name, count, actor } }) => {
    const cpus = actor.known ? Number(actor.value.get('CPU')) / 10_000 : 0;
    return `${name} ${count.known ? String(count.value) : '?'}×${String(cpus)}`;
  });
  return `${shown.join(', ')}${reading.certain ? '' : '?'}`;
};

describe('what pydantic makes of a builder’s args', () => {
  it.each([
    ['{}', 'small 1×1'],
    ['{replicas: 3}', 'small 3×1'],
    ['{replicas: "3"}', 'small 3×1'],
    ['{replicas: 3.0, size: large}', 'large 3×1'],
    ['{limit: "7"}', 'small 1×1'],
    ['{models: [{name: a, cpus: 2}, {name: b}]}', 'a 1×2, b 1×0.5, small 1×1'],
    ['{sizes: {x: {cpus: "1.5"}}}', 'small 1×1'],
  ])('of %s', (args, expected) => {
    expect(outcome(args)).toBe(expected);
  });

  it.each([
    ['{replicas: 0}', 'refused: app.py line 20: Args refuses this replicas'],
    ['{replicas: 6}', 'refused: app.py line 20: Args refuses this replicas'],
    ['{other: 1}', 'refused: app.py line 20: Args takes no other'],
  ])('which refuses %s', (args, expected) => {
    expect(outcome(args)).toBe(expected);
  });

  it('is open where its versions differ, or a type may refuse it', () => {
    expect(outcome('{size: medium}')).toMatch(/^unknown|\?$/);
    expect(outcome('{replicas: 1.5}')).toMatch(/^unknown|\?$/);
  });
});

describe('int() of a text', () => {
  it.each([
    ['"3"', 'A'],
    ['" 1_0 "', 'A?'],
    ['"x"', 'refused: app.py line 2: this is no whole number, so Python raises ValueError'],
    ['"1.5"', 'refused: app.py line 2: this is no whole number, so Python raises ValueError'],
  ])('%s', (written, expected) => {
    const reading = read(`@serve.deployment(num_replicas=int(${written}))\nclass A: ...\n\napp = A.bind()\n`);
    expect(`${told(reading)}${reading.kind === 'read' && !reading.certain ? '?' : ''}`).toBe(expected);
  });
});
