import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const doubts = (code: string): readonly string[] => {
  const reading = read(
    `import os, random\nfrom datetime import datetime\n${code}\n@serve.deployment\nclass A: ...\napp = A.bind()\n`,
  );
  return reading.kind === 'read' ? reading.doubts.map(({ why }) => why.en) : ['not read'];
};

describe('a text into which something unknown is written', () => {
  it.each([
    'name = f"{datetime.now()}.log"',
    'name = f"{os.getenv(\'A\')}-{1.5}"',
    'name = "{who} speaks".format(who=random.choice(["a", "b"]))',
  ])('is made without fail by %s', (code) => {
    expect(doubts(code)).toEqual([]);
  });

  it.each([
    'import stranger_of_nobody as s\nname = f"{s.x}"',
    'name = f"{os.getenv(\'A\'):d}"',
    'name = "{who} {other}".format(who=random.choice(["a"]))',
    'name = "{who:d}".format(who=random.choice(["a"]))',
  ])('may fail by %s', (code) => {
    expect(doubts(code).length).toBeGreaterThan(0);
  });
});
