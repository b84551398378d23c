import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL_RULES, LineIndex, applyEdits, analyze } from '../../../../server/src/core/index.ts';
import { formatSarif } from '../../../../server/src/cli/formats/sarif/format-sarif.ts';
import { unreadable } from '../../../../server/src/cli/inputs/note.ts';
import { FILES, SERVICE, file, printed, refusals } from './printed.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: Region;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly relatedLocations?: readonly { readonly physicalLocation: Place }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties?: { readonly linesToCopy: readonly string[] };
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: Place['artifactLocation'];
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
}
interface Run {
  readonly tool: { readonly driver: { readonly version: string; readonly rules: readonly Rule[] } };
  readonly results: readonly Result[];
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly invocations: readonly object[];
}

/** The schema of OASIS, as a package of Microsoft's brings it. */
const SCHEMA = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
) as object;

const log = async (...args: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never) =>
  JSON.parse((await printed(formatSarif, ...args)).text) as { readonly runs: readonly [Run] };

const offsetsOf = (text: string, { startLine, startColumn, endLine, endColumn }: Region) => {
  const lines = new LineIndex(text);
  return {
    start: lines.offsetAt({ line: startLine - 1, character: startColumn - 1 }),
    end: lines.offsetAt({ line: endLine - 1, character: endColumn - 1 }),
  };
};

describe('SARIF', () => {
  it.each(['en', 'vi'] as const)('is valid by its schema in %s, with and without results', async (language) => {
    expect(refusals(SCHEMA, await log(FILES, { language }))).toEqual([]);
    expect(refusals(SCHEMA, await log([], { language, status: 2, notes: [unreadable('a.yaml', null)] }))).toEqual([]);
  });

  it('is refused by the schema where it is wrong', async () => {
    const right = await log(FILES);
    expect(refusals(SCHEMA, { ...right, runs: [{ ...right.runs[0], tool: {} }] })).not.toEqual([]);
  });

  it('describes every rule with its help, and the version of the tool', async () => {
    const { tool } = (await log([])).runs[0];
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(tool.driver.version).toBe(version);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(ALL_RULES.map(({ code }) => code).sort());
    for (const { id, shortDescription, fullDescription, help, defaultConfiguration } of tool.driver.rules) {
      for (const text of [shortDescription.text, fullDescription.text, help.text]) expect(text, id).toMatch(/\S/);
      expect(help.markdown).toContain(`rayServeLens.ignore: ${id}`);
      expect(help.text).not.toContain('`');
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  it('names the rule of each result, and leads from the root to the file', async () => {
    const { tool, results, originalUriBaseIds } = (await log(FILES)).runs[0];
    expect(results.map(({ ruleId }) => ruleId)).toEqual([
      'cpu-contention',
      'hidden-router',
      'hidden-router',
      'renamed-key',
      'image-release',
    ]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const { uri, uriBaseId = '' } = results[3]?.locations[0]?.physicalLocation.artifactLocation ?? { uri: '' };
    expect(uri).toMatch(/^deploy\/d%E1%BB%8Bch%20v/);
    expect(fileURLToPath(new URL(uri, originalUriBaseIds[uriBaseId]?.uri))).toBe(resolve('deploy/dịch vụ.yaml'));
  });

  it('names a file outside the root whole', async () => {
    const { results } = (await log([file('/elsewhere/a b.yaml', SERVICE)])).runs[0];
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: 'file:///elsewhere/a%20b.yaml',
    });
  });

  it('counts columns in UTF-16, at the problem and at what belongs to it', async () => {
    const [renamed, image] = (await log([file('a.yaml', SERVICE)])).runs[0].results;
    const textAt = (place: Place | undefined): string | null => {
      if (place === undefined) return null;
      const { start, end } = offsetsOf(SERVICE, place.region);
      return SERVICE.slice(start, end);
    };
    expect(textAt(renamed?.locations[0]?.physicalLocation)).toBe('max_concurrent_queries');
    expect(textAt(image?.relatedLocations?.[0]?.physicalLocation)).toContain('rayproject/ray:2.47.1');
  });

  it('carries each fix as replacements that make the same text, and lines to copy beside', async () => {
    const { results } = (await log(FILES)).runs[0];
    const told = FILES.flatMap((one) =>
      one.analysis.problems.map((problem) => ({ text: one.analysis.text, fixes: one.fixesOf(problem) })),
    );
    expect(told.flatMap(({ fixes }) => fixes).length).toBeGreaterThan(6);
    for (const [index, { text, fixes }] of told.entries()) {
      const carried = (results[index]?.fixes ?? []).map(({ artifactChanges }) =>
        applyEdits(
          text,
          (artifactChanges[0]?.replacements ?? []).map(({ deletedRegion, insertedContent }) => ({
            range: offsetsOf(text, deletedRegion),
            newText: insertedContent?.text ?? '',
          })),
        ),
      );
      expect(carried).toEqual(
        fixes.filter(({ edits }) => edits.length > 0).map(({ edits }) => applyEdits(text, edits)),
      );
    }
    expect(results[0]?.properties?.linesToCopy).toEqual(['ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0']);
  });

  it('keeps fingerprints where lines move and folders are renamed', async () => {
    const prints = async (path: string, text: string) =>
      (await log([file(path, text)])).runs[0].results.map(({ partialFingerprints }) => partialFingerprints);
    const before = await prints('a/serve.yaml', SERVICE);
    expect(before.length).toBeGreaterThan(1);
    expect(await prints('b/serve.yaml', `# a line\n\n${SERVICE}`)).toEqual(before);
  });

  it('tells how the run ended, and what could not be read', async () => {
    const notes = [unreadable('no such.yaml', Object.assign(new Error(), { code: 'ENOENT' }))];
    const [invocation] = (await log([], { status: 2, notes })).runs[0].invocations;
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'no such file or folder' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'no%20such.yaml' } } }],
        },
      ],
    });
    const [other] = (await log(FILES, { status: 1 })).runs[0].invocations;
    expect(other).toMatchObject({ executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [] });
  });

  it('writes results as they come', async () => {
    const { early } = await printed(formatSarif, FILES);
    expect(early).toContain('"ruleId":"image-release"');
  });
});

it('the analysis in these tests has the problems that they need', () => {
  expect(analyze(SERVICE).problems.map(({ related }) => related.length)).toEqual([0, 1]);
});
