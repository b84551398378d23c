import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestClient } from './client.ts';
import type { DocumentEdit } from './document-edit.ts';
import { scenario } from './scenario.ts';

const uri = 'file:///two%20apps.yaml';

interface Comparison {
  readonly version: number;
  readonly name: string;
  readonly current: string;
  readonly known: readonly string[];
  readonly sheet: {
    readonly from: string;
    readonly to: string;
    readonly answer: { readonly text: string };
    readonly lines: readonly { readonly code: string | null; readonly place: { readonly start: { line: number } } }[];
  };
}

describe('the comparison of two releases', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start();
    await client.open(uri, scenario);
  });
  afterEach(async () => {
    expect(await client.stop()).toBe(0);
  });

  const ask = <T>(method: string, params: object): Promise<T> =>
    client.connection.sendRequest(`rayServeLens/${method}`, { textDocument: { uri }, ...params });

  it('leads from the release of the file to the newest where nobody chose, with lines', async () => {
    const { name, current, known, sheet } = await ask<Comparison>('comparison', { from: null, to: null });
    expect([name, current, sheet.from, sheet.to]).toEqual(['two apps.yaml', '2.49.2', '2.49.2', known[0]]);
    const refused = sheet.lines.find(({ code }) => code === 'refused-key');
    expect(scenario.split('\n')[refused?.place.start.line ?? 0]).toContain('resources_per_bundle');
  });

  it('follows the text as it stands, and gives the safe fixes as an edit of its version', async () => {
    const releases = { from: '2.49.2', to: '2.60.0' };
    expect((await ask<Comparison>('comparison', releases)).sheet.answer.text).toContain('Ray 2.60.0 rejects it');
    await client.change(uri, 2, [{ text: `# a comment\n${scenario}` }]);
    const edit = await ask<DocumentEdit>('comparisonEdit', releases);
    expect(edit.documentChanges[0]?.textDocument.version).toBe(2);
    expect(edit.documentChanges[0]?.edits.map(({ newText }) => newText).join()).toContain('placement_group_config');
    await client.change(uri, 3, [{ text: scenario.replaceAll(/.*resources_per_bundle.*\n/g, '') }]);
    const later = await ask<Comparison>('comparison', releases);
    expect([later.version, later.sheet.answer.text.includes('rejects')]).toEqual([3, false]);
    expect(await ask('comparisonEdit', { from: '2.47.0', to: '2.47.1' })).toBeNull();
  });

  it('is null for a document that is not open, and what is no question is refused', async () => {
    const releases = { from: null, to: null };
    expect(await ask('comparison', { ...releases, textDocument: { uri: 'file:///x' } })).toBeNull();
    await expect(ask('comparison', { from: '9.9.9', to: null })).rejects.toThrow();
    await expect(ask('comparisonEdit', { to: null })).rejects.toThrow();
  });
});
