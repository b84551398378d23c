import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, mendingEdits, sheetOf } from '../../../server/src/core/index.ts';
import { diffOf, listed, newForm, scenario } from './configs.ts';

describe('the sheet of a comparison', () => {
  const sheet = (text: string, from: string, to: string) => sheetOf(diffOf(text, from, to), 'en');

  it('has a side for each release, and one for the release moved to once its safe fixes are made', () => {
    const [config] = sheet(scenario, '2.49.2', '2.60.0').configs;
    expect(config?.sides.map(({ release, isMended, verdict }) => [release, isMended, verdict])).toEqual([
      ['2.49.2', false, 'accepted'],
      ['2.60.0', false, 'rejected at stage build'],
      ['2.60.0', true, 'accepted'],
    ]);
    expect(config?.sides.map(({ amounts }) => amounts.initial)).toEqual([
      '6 CPU, 0.8 GPU',
      '3 CPU, 2 GPU',
      '4 CPU, 0.8 GPU',
    ]);
    expect(config?.sides.map(({ fit }) => fit?.initial.status)).toEqual(['does-not-fit', 'does-not-fit', 'fits']);
    expect(config?.condition).toBe('mended');
  });

  it('says the whole in one line, whose direction is that of the worst', () => {
    expect(sheet(scenario, '2.49.2', '2.60.0').answer).toEqual({
      direction: 'worse',
      text: 'Ray 2.60.0 rejects it at stage build; Ray 2.49.2 accepts it.',
    });
    expect(sheet(listed, '2.47.0', '2.47.1').answer).toEqual({ direction: 'other', text: 'Nothing changes.' });
    expect(sheet('a: 1\n', '2.47.0', '2.47.1').answer.text).toBe('No Ray Serve config found.');
  });

  it('shows both sides though nothing changes', () => {
    const { configs, nothing } = sheet(newForm, '2.59.0', '2.60.0');
    expect([nothing, configs[0]?.sides.length, configs[0]?.rows.length]).toEqual(['nothing changes', 2, 0]);
  });

  it('leads each line to its place, and says which of them the safe fixes end', () => {
    const { lines, mends } = sheet(scenario, '2.49.2', '2.60.0');
    const told = lines.filter(({ tells }) => tells === 'problem');
    expect(told.map(({ place, isMended }) => [scenario.slice(place.start, place.end), isMended])).toEqual([
      ['resources_per_bundle', true],
      ['resources_per_bundle', true],
    ]);
    expect(mends).toBeGreaterThan(0);
  });

  it('makes the safe fixes by edits that lead to the text it judged', () => {
    const { after, mended } = diffOf(scenario, '2.49.2', '2.60.0');
    const edits = mendingEdits(after, mended);
    expect(applyEdits(scenario, edits)).toBe(mended.text);
    expect(analyze(mended.text, { rayVersionOption: '2.60.0' }).configs[0]?.verdict.status).toBe('accepted');
    expect(mendingEdits(mended, mended)).toEqual([]);
  });

  it('is the same with and without a former one', () => {
    const former = diffOf(scenario, '2.49.2', '2.60.0');
    const typed = scenario.replace('cpu=4', 'cpu=8');
    const text = JSON.stringify(sheetOf(diffOf(typed, '2.47.1', '2.60.0'), 'vi'));
    expect(JSON.stringify(sheetOf(diffOf(typed, '2.47.1', '2.60.0', {}, former), 'vi'))).toBe(text);
  });
});
