import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { Publisher } from '../../../server/src/lsp/diagnostics/publisher.ts';
import type { Published } from '../../../server/src/lsp/diagnostics/publisher.ts';
import type { Analysed } from '../../../server/src/lsp/documents/analyses.ts';

/** A publisher of documents whose versions and durations a test decides; each turn is taken by hand. */
const desk = () => {
  const versions = new Map<string, number>();
  const took = new Map<string, number>();
  const sent: string[] = [];
  const faults: string[] = [];
  const turns: (() => void)[] = [];
  const of = (uri: string): Promise<Analysed | null> => {
    const version = versions.get(uri);
    if (version === -1) return Promise.reject(new Error('fault'));
    const analysis = analyze('');
    return Promise.resolve(version === undefined ? null : { uri, version, analysis, isLookedAt: true });
  };
  const publisher = new Publisher({
    analyses: { of, lastTook: (uri) => took.get(uri) },
    diagnosticsOf: () => [],
    send: ({ uri, version }: Published) => {
      sent.push(`${uri} ${String(version)}`);
      return Promise.resolve();
    },
    fault: (code, _, uri) => faults.push(`${code} ${uri ?? ''}`),
    turn: () => new Promise((resolve) => turns.push(resolve)),
  });
  const edit = (uri: string, version: number): void => {
    versions.set(uri, version);
    publisher.edited(uri);
  };
  const settle = async (): Promise<void> => {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      turn();
      await vi.advanceTimersByTimeAsync(0);
    }
  };
  return { publisher, edit, settle, sent, faults, took, versions };
};

describe('diagnostics', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('are told at once while that is short work, else after a quiet', async () => {
    const { edit, settle, sent, took } = desk();
    took.set('long', 100);
    took.set('short', 99);
    edit('long', 1);
    edit('short', 1);
    edit('new', 1);
    await settle();
    expect(sent).toEqual(['new 1', 'short 1']);
    await vi.advanceTimersByTimeAsync(100);
    edit('long', 2);
    await vi.advanceTimersByTimeAsync(149);
    await settle();
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    await settle();
    expect(sent.slice(2)).toEqual(['long 2']);
  });

  it('come first for the document that was edited last, and once for edits that arrive together', async () => {
    const { publisher, edit, settle, sent } = desk();
    for (const uri of ['a', 'b', 'c']) edit(uri, 1);
    await settle();
    sent.length = 0;
    for (const uri of ['c', 'b', 'a']) publisher.look(uri);
    edit('b', 2);
    edit('b', 3);
    await settle();
    expect(sent).toEqual(['b 3', 'c 1', 'a 1']);
  });

  it('that fail cost only their document, whose old ones are taken back', async () => {
    const { edit, settle, sent, faults } = desk();
    edit('good', 1);
    edit('bad', -1);
    await settle();
    expect(sent).toEqual(['bad undefined', 'good 1']);
    expect(faults).toEqual(['fault-diagnostics bad']);
    edit('bad', 2);
    await settle();
    expect(sent.at(-1)).toBe('bad 2');
  });

  it('are taken back on closing, and nothing comes after', async () => {
    const { publisher, edit, settle, sent, took, versions } = desk();
    took.set('long', 500);
    edit('long', 1);
    edit('short', 1);
    versions.clear();
    publisher.clear('long');
    publisher.clear('short');
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
    await settle();
    expect(sent).toEqual(['long undefined', 'short undefined']);
  });

  it('end with the session', async () => {
    const { publisher, edit, settle, sent, took } = desk();
    took.set('long', 500);
    edit('long', 1);
    edit('short', 1);
    const settled = settle();
    publisher.dispose();
    await settled;
    await vi.advanceTimersByTimeAsync(1_000);
    await settle();
    expect(sent).toEqual([]);
  });
});
