import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { totalsTable } from '../../server/src/cli/formats/human/totals-table.ts';
import { checkedFile } from '../../server/src/cli/formats/checked-file.ts';
import { formatJson } from '../../server/src/cli/formats/format-json.ts';
import { analyze, demandText, explained, hoverAt, lensesOf, notes } from '../../server/src/core/index.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

describe('the explanation of a demand', () => {
  it.each(['2.47.1', '2.49.2', '2.50.1'])('is the same in hover, lens, table and JSON on %s', (release) => {
    const analysis = analyze(scenario, { rayVersionOption: release });
    const config = analysis.configs[0];
    if (config === undefined) throw new Error('no config');
    const lines = explained(config);
    const hover = (hoverAt(analysis, config.range.start)?.markdown.en ?? '').replaceAll('\u00A0', ' ');
    const table = totalsTable(config, 'en');
    const json =
      formatJson.piece(checkedFile('a.yaml', analysis), { language: 'en', failOn: 'error', isColored: false }) ?? '';
    const lenses = lensesOf(analysis).map(({ title }) => title.en.replaceAll(' · ', ', '));
    for (const line of lines) {
      const { kind, name } = line;
      const row = hover.split('\n').find((one) => kind === 'deployment' && one.includes(`\`${name}\``));
      if (kind === 'deployment') expect(row).toContain(demandText(line, 'initial', 'en').replaceAll(', ', ' · '));
      expect(table).toContain(demandText(line, 'max', 'en'));
      if (kind === 'application' || kind === 'file')
        expect(lenses.some((title) => title.includes(demandText(line, 'initial', 'en')))).toBe(true);
    }
    const told = JSON.parse(json) as {
      configs: { applications: { deployments: { terms: unknown[] }[] }[] }[];
    };
    const terms = told.configs[0]?.applications.flatMap(({ deployments }) =>
      deployments.map((one) => one.terms.length),
    );
    expect(terms).toEqual(config.applications.flatMap(({ deployments }) => deployments.map((one) => one.terms.length)));
  });

  it('names the actor and the workers of a model apart, and the group they make', () => {
    const analysis = analyze(scenario, { rayVersionOption: '2.47.1' });
    const config = analysis.configs[0];
    if (config === undefined) throw new Error('no config');
    const [, model, actor, worker] = explained(config);
    expect(model).toMatchObject({ kind: 'deployment', origin: 'explicit', group: { strategy: 'STRICT_PACK' } });
    expect(actor).toMatchObject({ kind: 'term', why: { en: 'the replica’s own actor' } });
    expect(worker).toMatchObject({ kind: 'term', why: { en: '1 engine worker' } });
    expect(hoverAt(analysis, config.range.start)?.markdown.en).toContain('STRICT\\_PACK');
  });

  it('says apart what an update needs: nothing in place, twice for a new cluster, surge where the file asks for it', () => {
    const app = (extra: string) => `applications:
  - name: a
    import_path: ray.serve.llm:build_openai_app
    args: { llm_configs: [{ model_loading_config: { model_id: m } }] }
    deployments: [{ name: OpenAiIngress${extra} }]
`;
    const on = (extra: string) => analyze(app(extra), { rayVersionOption: '2.60.0' }).configs[0];
    expect(on('')?.update).toEqual({
      rolling: new Map(),
      newCluster: new Map([
        ['GPU', 20_000n],
        ['CPU', 40_000n],
      ]),
    });
    const surging = on(', max_surge_percent: 100');
    expect(surging?.update.rolling).toEqual(new Map([['CPU', 10_000n]]));
    expect(surging && notes(surging, true)[0]?.en).toContain('needs up to 1 CPU beside');
  });
});

describe('the table of totals', () => {
  const config = analyze(scenario, { rayVersionOption: '2.47.1' }).configs[0];
  if (config === undefined) throw new Error('no config');

  it.each(['en', 'vi'] as const)('keeps to 80 columns in %s, with each reason below its row', (language) => {
    const wide = totalsTable(config, language);
    const narrow = totalsTable(config, language, 80);
    expect(Math.max(...wide.split('\n').map((line) => line.length))).toBeGreaterThan(80);
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(narrow.split(/\s+/).sort()).toEqual(wide.split(/\s+/).sort());
    expect(totalsTable(config, language, 1000)).toBe(wide);
  });
});
