import { describe, expect, it } from 'vitest';
import type { Analysis, AnalyzeOptions } from '../../../server/src/core/index.ts';
import { analyze as analyzeText } from '../../../server/src/core/index.ts';
import { Analyses } from '../../../server/src/lsp/documents/analyses.ts';
import type { Standpoint } from '../../../server/src/lsp/documents/analyses.ts';
import type { DocumentText } from '../../../server/src/lsp/documents/open-documents.ts';

const URI = 'file:///serve.yaml';
const document = (version: number, text: string): DocumentText => ({ uri: URI, path: '/serve.yaml', version, text });

/** Analyses of one document whose texts and standpoints a test decides. */
const desk = () => {
  const state = {
    document: document(1, 'a: 1') as DocumentText | undefined,
    analysed: [] as { text: string; options: AnalyzeOptions; previous: Analysis | undefined }[],
    turns: [] as (() => void)[],
    waiting: [] as ((standpoint: Standpoint) => void)[],
  };
  function* analyze(text: string, options: AnalyzeOptions, previous?: Analysis): Generator<undefined, Analysis> {
    state.analysed.push({ text, options, previous });
    if (text === 'throws') throw new Error('fault');
    if (text.startsWith('long')) yield;
    return analyzeText(text, options);
  }
  const analyses = new Analyses({
    textOf: () => state.document,
    standpointOf: () => new Promise((resolve) => state.waiting.push(resolve)),
    analyze,
    now: () => 10 * state.analysed.length,
    turn: () => new Promise((resolve) => state.turns.push(resolve)),
  });
  const settle = (rayVersionSetting: string, isLookedAt = true): void => {
    state.waiting.shift()?.({ isLookedAt, options: () => ({ rayVersionSetting }) });
  };
  return { state, analyses, settle };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the analysis of a document', () => {
  it('is made once for all who ask, and again when the text changes', async () => {
    const { state, analyses, settle } = desk();
    const both = [analyses.of(URI), analyses.of(URI)];
    settle('2.47.1');
    settle('2.47.1');
    const [first, second] = await Promise.all(both);
    expect(second).toBe(first);
    expect(await analyses.of(URI)).toBe(first);
    state.document = document(2, 'a: 2');
    const next = analyses.of(URI);
    settle('2.47.1');
    expect((await next)?.version).toBe(2);
    expect(state.analysed.map(({ text }) => text)).toEqual(['a: 1', 'a: 2']);
    expect(state.analysed[1]?.previous).toBe(first?.analysis);
    expect(analyses.lastTook(URI)).toBe(10);
  });

  it('is dropped between two steps for a newer text, and made once for all who wait for it', async () => {
    const { state, analyses, settle } = desk();
    state.document = document(1, 'long: 1');
    const both = [analyses.of(URI), analyses.of(URI)];
    settle('2.47.1');
    settle('2.47.1');
    await turn();
    expect(state.analysed).toHaveLength(1);
    state.document = document(2, 'long: 2');
    state.turns.shift()?.();
    await turn();
    settle('2.47.1');
    settle('2.47.1');
    await turn();
    state.turns.shift()?.();
    const [first, second] = await Promise.all(both);
    expect(first?.version).toBe(2);
    expect(second).toBe(first);
    expect(state.analysed.map(({ text }) => text)).toEqual(['long: 1', 'long: 2']);
    expect(state.analysed[1]?.previous).toBeUndefined();
  });

  it('begins again where the text or what it stands on changes while files are read', async () => {
    const { state, analyses, settle } = desk();
    const asked = analyses.of(URI);
    state.document = document(2, 'a: 2');
    settle('2.46.0');
    await turn();
    analyses.forget(URI);
    settle('2.47.0');
    await turn();
    analyses.restart();
    settle('2.48.0');
    await turn();
    settle('2.49.0');
    expect((await asked)?.version).toBe(2);
    expect(state.analysed.map(({ text, options }) => [text, options.rayVersionSetting])).toEqual([['a: 2', '2.49.0']]);
  });

  it('is made anew when it was forgotten, and may take from the one before', async () => {
    const { state, analyses, settle } = desk();
    const first = analyses.of(URI);
    settle('2.47.1');
    const before = await first;
    analyses.forget(URI);
    const second = analyses.of(URI);
    settle('2.48.0');
    expect(await second).not.toBe(before);
    expect(state.analysed[1]?.previous).toBe(before?.analysis);
  });

  it('is none for a document that is closed meanwhile, and takes nothing from the one before', async () => {
    const { state, analyses, settle } = desk();
    const asked = analyses.of(URI);
    state.document = undefined;
    analyses.close(URI);
    settle('2.47.1');
    expect(await asked).toBeNull();
    state.document = document(1, 'a: 1');
    const again = analyses.of(URI);
    settle('2.47.1');
    await again;
    expect(state.analysed.map(({ previous }) => previous)).toEqual([undefined]);
  });

  it('says nothing of a document that the settings leave out', async () => {
    const { state, analyses, settle } = desk();
    const asked = analyses.of(URI);
    settle('2.47.1', false);
    expect(await asked).toMatchObject({ isLookedAt: false, analysis: { kind: 'other', problems: [] } });
    expect(state.analysed).toEqual([]);
  });

  it('that fails is not kept: the next text is analysed as ever', async () => {
    const { state, analyses, settle } = desk();
    state.document = document(1, 'throws');
    const failing = analyses.of(URI);
    settle('2.47.1');
    await expect(failing).rejects.toThrow('fault');
    state.document = document(2, 'a: 2');
    const next = analyses.of(URI);
    settle('2.47.1');
    expect((await next)?.version).toBe(2);
  });
});
