import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, driftOf } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';
import { liveOf } from './live-of.ts';
import type { ServeAnswer } from './live-of.ts';

const FOLDER = new URL('equal/', import.meta.url);
const FILES = new URL('../../../oracle/serve_oracle/configs/equal/', import.meta.url);
const EXAMPLE = 'two-llm-apps.yaml';
const EXAMPLES = new URL('../../../examples/', import.meta.url);

/** A file as it was deployed (`oracle/serve_oracle/equals.py`). */
const textOf = (name: string): string =>
  name === EXAMPLE
    ? `proxy_location: Disabled\n${readFileSync(new URL(name, EXAMPLES), 'utf8')}`
    : readFileSync(new URL(name, FILES), 'utf8');

/** [release, file, what a real head told once it ran]. */
const TOLD = readdirSync(FOLDER).flatMap((name) =>
  Object.entries(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<string, ServeAnswer>).map(
    ([file, answer]) => [name.replace('.json', ''), file, answer] as const,
  ),
);

describe('a file that was deployed as it is', () => {
  it.each(TOLD)('on %s differs in nothing from what runs: %s', (release, file, answer) => {
    const analysis = analyze(textOf(file), { rayVersionOption: release, codeOf: goldenCode });
    const { differences, applications, unknown } = driftOf(analysis, 0, liveOf(release, answer));
    const changed = applications.flatMap((app) => app.deployments.filter(({ change }) => change !== 'stays'));
    expect({ differences, changed, unknown }).toEqual({ differences: [], changed: [], unknown: [] });
  });
});
