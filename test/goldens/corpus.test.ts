import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { readGoldens } from './read.ts';
import type { GoldenAnswer } from './read.ts';
import { realConfigs } from './real-configs.ts';

/** Real configs by the hash of their text; the project holds only real Ray's answers to them. */
const texts = new Map(
  realConfigs.map((config) => [createHash('sha256').update(config.text).digest('hex').slice(0, 12), config]),
);

/** Their code is not there: what Ray says after parsing tells nothing of the file, so only that it parsed counts. */
const contradicts = (ours: string, real: GoldenAnswer): boolean => {
  if (ours === 'unknown') return false;
  if (real.status === 'unread') return ours === 'schema' || ours === 'accepted';
  return ours !== (real.status === 'accepted' ? 'accepted' : real.stage);
};

describe.skipIf(texts.size === 0)('real configs', () => {
  it.each(readGoldens('corpus').flatMap(({ id, answers }) => (texts.has(id) ? [{ id, answers }] : [])))(
    'are judged as real Ray judges them, or not at all: $id',
    ({ id, answers }) => {
      const { name, text } = texts.get(id) ?? { name: '', text: '' };
      for (const { on, is } of answers)
        for (const release of on) {
          const verdict = analyze(text, { rayVersionOption: release }).configs[0]?.verdict ?? { status: 'unknown' };
          const ours = verdict.status === 'rejected' ? verdict.stage : verdict.status;
          expect(contradicts(ours, is), `${name} on ${release}: core ${ours}, Ray ${JSON.stringify(is)}`).toBe(false);
        }
    },
  );
});
