import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

/** The counts of all deployments, and a question mark where something may still make Ray refuse them. */
const counts = (text: string, args?: string): string => {
  const reading = read(text, args === undefined ? {} : { args });
  if (reading.kind !== 'read') return told(reading);
  const shown = reading.deployments.map(({ settings: { name, count } }) =>
    count.known ? `${name} ${String(count.value)}` : `${name} unknown`,
  );
  return `${shown.join(', ')}${reading.certain ? '' : '?'}`;
};

const PLAN = `from dataclasses import asdict, dataclass, field, replace
from enum import Enum

@serve.deployment
class A: ...

class Tier(str, Enum):
    FREE = "free"
    PAID = "paid"

@dataclass
class Plan:
    tier: Tier = Tier.FREE
    replicas: int = 1
    actor: dict = field(default_factory=lambda: {"num_cpus": 1})

    @classmethod
    def parse(cls, raw):
        raw = dict(raw or {})
        if "tier" in raw:
            raw["tier"] = Tier(raw["tier"])
        return cls(**raw)

    @staticmethod
    def twice(count):
        return 2 * count

    @property
    def count(self):
        return self.replicas * (3 if self.tier is Tier.PAID else 1)

def app(args):
    plan = Plan.parse(args)
`;

describe('objects of dataclasses that code makes of arguments', () => {
  it.each([
    ['A.options(num_replicas=plan.count)', 'tier: paid', 'A 3'],
    ['A.options(num_replicas=plan.count)', 'replicas: 2', 'A 2'],
    ['A.options(num_replicas=replace(plan, replicas=plan.replicas + 1).count)', 'tier: paid', 'A 6'],
    ['A.options(num_replicas=asdict(plan)["replicas"], ray_actor_options=asdict(plan)["actor"])', '{}', 'A 1'],
    ['A.options(num_replicas=plan.twice(2))', '{}', 'A 4'],
    ['A.options(num_replicas=Plan.twice(3))', '{}', 'A 6'],
    ['A', 'tier: gold', 'refused: app.py line 22: Tier has no such member'],
  ])('%s of %s', (made, args, outcome) => {
    expect(counts(`${PLAN}    return ${made}.bind()\n`, args)).toBe(outcome);
  });

  it('keep what one object holds from another', () => {
    const text = `${PLAN}    plan.actor["num_cpus"] = 5\n    return A.options(num_replicas=Plan().actor["num_cpus"]).bind()\n`;
    expect(counts(text)).toBe('A 1');
  });

  it('hold what runs once they are made', () => {
    const text = `from dataclasses import dataclass

@serve.deployment
class A: ...

@dataclass
class Plan:
    replicas: int = 1

    def __post_init__(self):
        self.replicas += 1

app = A.options(num_replicas=Plan(3).replicas).bind()
`;
    expect(counts(text)).toBe('A 4');
  });

  it('are left open where a method of theirs stands below another decorator', () => {
    const text = `import other
from dataclasses import dataclass

@serve.deployment
class A: ...

@dataclass
class Plan:
    @other.wrap
    @classmethod
    def make(cls):
        return cls()

app = A.options(num_replicas=Plan.make()).bind()
`;
    expect(counts(text)).toBe('A unknown?');
  });
});

describe('class methods of a class that is inherited', () => {
  it('see the class on which they are called', () => {
    const text = `class Base:
    size = 1

    @classmethod
    def sized(cls):
        return cls.size

class Own(Base):
    size = 4

@serve.deployment(num_replicas=Own.sized())
class A(Own): ...

app = A.bind()
`;
    expect(counts(text)).toBe('A 4');
  });
});
