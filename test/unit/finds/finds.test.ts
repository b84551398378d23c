import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { randomBy } from '../../random.ts';
import { analysed, featuresHold, fixesHold, placesHold, staysSure } from '../../fuzz/properties.ts';

const folder = new URL('./texts/', import.meta.url);

describe('what the fuzz found once holds', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const analysis = analysed(text, {});
    placesHold(analysis);
    featuresHold(analysis, randomBy(1));
    staysSure(analysis, {});
    fixesHold(analysis, {});
  });
});
