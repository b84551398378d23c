import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../server/src/core/index.ts';
import { formatRdjson } from '../../../../server/src/cli/formats/format-rdjson.ts';
import { formatRdjsonl } from '../../../../server/src/cli/formats/format-rdjsonl.ts';
import { FILES, SERVICE, file, printed, refusals } from './printed.ts';
import { RDF } from './schemas.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}
interface Range {
  readonly start: Position;
  readonly end: Position;
}
interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: Range };
  readonly severity: string;
  readonly code: { readonly value: string };
  readonly suggestions: readonly { readonly range: Range; readonly text: string }[];
  readonly related_locations: readonly { readonly message: string; readonly location: Diagnostic['location'] }[];
}

const diagnostics = async (files = FILES): Promise<readonly Diagnostic[]> =>
  (JSON.parse((await printed(formatRdjson, files)).text) as { diagnostics: Diagnostic[] }).diagnostics;

/** The bytes before a position; columns are bytes of UTF-8 from 1. */
const bytesTo = (text: string, { line, column }: Position): number =>
  Buffer.byteLength(
    text
      .split('\n')
      .slice(0, line - 1)
      .map((one) => `${one}\n`)
      .join(''),
  ) +
  column -
  1;

const partAt = (text: string, range: Range | undefined): string | null =>
  range === undefined
    ? null
    : Buffer.from(text).subarray(bytesTo(text, range.start), bytesTo(text, range.end)).toString();

describe('reviewdog’s format', () => {
  it('is a DiagnosticResult, with and without problems', async () => {
    for (const files of [FILES, []])
      expect(refusals(RDF, JSON.parse((await printed(formatRdjson, files)).text))).toEqual([]);
    expect(refusals(RDF, { diagnostics: [{ message: 1 }] })).not.toEqual([]);
    expect(await diagnostics()).toHaveLength(5);
  });

  it('counts columns in bytes of UTF-8, there and at what belongs to it', async () => {
    const [renamed, image] = await diagnostics([file('a.yaml', SERVICE)]);
    expect(renamed).toMatchObject({
      severity: 'WARNING',
      code: { value: 'renamed-key' },
      location: { path: 'a.yaml' },
    });
    expect(partAt(SERVICE, renamed?.location.range)).toBe('max_concurrent_queries');
    expect(partAt(SERVICE, image?.related_locations[0]?.location.range)).toContain('rayproject/ray:2.47.1');
  });

  it('suggests what the fixes make, the preferred one first, all at the same lines', async () => {
    const told = FILES.flatMap((one) => one.analysis.problems.map((problem) => [one, one.fixesOf(problem)] as const));
    let several = 0;
    for (const [index, { suggestions }] of (await diagnostics()).entries()) {
      const [one, fixes = []] = told[index] ?? [];
      if (one === undefined) throw new Error('no such problem');
      const { analysis } = one;
      const after = fixes.filter(({ edits }) => edits.length > 0).map(({ edits }) => applyEdits(analysis.text, edits));
      const suggested = suggestions.map(({ range, text }) => {
        const bytes = Buffer.from(analysis.text);
        const [start, end] = [bytesTo(analysis.text, range.start), bytesTo(analysis.text, range.end)];
        return Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]).toString();
      });
      const preferred = fixes.find((fix) => fix.preferred && fix.edits.length > 0);
      if (preferred !== undefined) expect(suggested[0]).toBe(applyEdits(analysis.text, preferred.edits));
      expect(after).toEqual(expect.arrayContaining(suggested));
      expect(new Set(suggestions.map(({ range }) => `${range.start.line}-${range.end.line}`)).size).toBeLessThan(2);
      several += suggestions.length > 1 ? 1 : 0;
    }
    expect(several).toBeGreaterThan(0);
  });

  it('is the same in lines, each with its source', async () => {
    const { text } = await printed(formatRdjsonl, FILES);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Diagnostic);
    expect(lines).toEqual(
      (await diagnostics()).map((one) => ({
        ...one,
        source: expect.objectContaining({ name: 'ray-serve-lens' }) as object,
      })),
    );
    expect((await printed(formatRdjsonl, [])).text).toBe('');
  });
});
