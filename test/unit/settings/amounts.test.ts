import { describe, expect, it } from 'vitest';
import { decimal } from '../../../server/src/core/prices/money.ts';
import { settingsSchema } from '../../../server/src/core/settings/settings-schema.ts';
import { sharedSettings, valuesFor } from '../../../server/src/core/index.ts';
import { readSettings } from '../../../server/src/lsp/documents/settings.ts';
import { settingsProblems } from '../../../server/src/lsp/documents/settings-problems.ts';

const TEXT = `load:
  chat/Model: 120
  chat: 3
  chat/Front: many
prices:
  L4: 0.80 USD
  head: 0.1
  A100: 3 EUR
  T4: cheap
overrides:
  - files: eu/**
    load: { chat/Model: 7, chat/Other: 1 }
    prices: { L4: 0.70 EUR }
`;

describe('loads and prices in the settings of a repository', () => {
  const settings = sharedSettings(TEXT);

  it('are read as they are written, and each that is not used is told at its place', () => {
    expect(settings.load).toEqual({ 'chat/Model': 120 });
    expect(settings.prices?.currency).toBe('USD');
    expect([...(settings.prices?.of ?? [])].map(([name, price]) => [name, decimal(price)])).toEqual([
      ['L4', '0.8'],
      ['head', '0.1'],
    ]);
    const told = settings.problems.map(({ range, message }) => [TEXT.slice(range.start, range.end), message.en]);
    expect(told).toEqual([
      ['chat', expect.stringContaining('write APPLICATION/DEPLOYMENT')],
      ['chat/Front', expect.stringContaining('whole number')],
      ['3 EUR', expect.stringContaining('all prices are in one currency')],
      ['cheap', expect.stringContaining('no price an hour')],
    ]);
  });

  it('of an override: loads deployment by deployment, prices as a whole', () => {
    const values = valuesFor(settings, (glob) => glob === 'eu/**');
    expect(values.load).toEqual({ 'chat/Model': 7, 'chat/Other': 1 });
    expect([values.prices?.currency, values.prices?.of.size]).toEqual(['EUR', 1]);
  });

  it('stand in the schema of the file', () => {
    expect(settingsSchema('en')).toMatchObject({ properties: { load: { type: ['object', 'null'] }, prices: {} } });
  });
});

describe('loads and prices in the editor’s settings', () => {
  it('are read, and what is none is told', () => {
    const value = { load: { 'a/B': 5, nobody: 1 }, prices: { L4: 0.1, T4: 'x' } };
    const settings = readSettings(value);
    expect(settings.load).toEqual({ 'a/B': 5 });
    expect([...(settings.prices?.of.keys() ?? [])]).toEqual(['L4']);
    expect(settingsProblems(value).map(({ en }) => en)).toEqual([
      expect.stringContaining('rayServeLens.load: nobody: 1'),
      expect.stringContaining('rayServeLens.prices: T4: x is no price'),
    ]);
    expect(readSettings({}).prices).toBeNull();
    expect(readSettings({ load: 3, prices: 'x' })).toMatchObject({ load: {}, prices: null });
  });
});
