import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_RULES, COVERED } from '../../../server/src/core/index.ts';
import { settingsProblems } from '../../../server/src/lsp/documents/settings-problems.ts';

const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

interface Property {
  readonly type: unknown;
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly markdown: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const manifest = json('package.json') as Manifest;
const texts = { en: json('package.nls.json'), vi: json('package.nls.vi.json') } as Readonly<
  Record<'en' | 'vi', Readonly<Record<string, string>>>
>;
const { commands, menus, configuration, walkthroughs } = manifest.contributes;
const { properties } = configuration;
/** Of settings that are not made for one file. */
const SCOPES: Readonly<Record<string, string>> = {
  'rayServeLens.models.readFiles': 'machine',
  'rayServeLens.live.address': 'window',
};
const sources = readdirSync(at('client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`client/src/${name}`))
  .join('\n');

describe('what the extension contributes', () => {
  it('names its texts in both languages, and no text is left over', () => {
    const used = new Set([...read('package.json').matchAll(/%([\w.-]+)%/g)].map(([, key]) => key));
    for (const language of ['en', 'vi'] as const) {
      expect(Object.keys(texts[language]).sort()).toEqual([...used].sort());
      expect(Object.values(texts[language]).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('are commands that the client registers', () => {
    for (const { command } of commands) {
      const name = command.replace('rayServeLens.', '');
      expect(sources.includes(`'${command}'`) || new RegExp(`^\\s+${name}: \\(`, 'm').test(sources), command).toBe(
        true,
      );
    }
    const known = commands.map(({ command }) => command);
    for (const { command } of menus.commandPalette) expect(known).toContain(command);
  });

  it('lets a release be chosen from all that are known, newest first', () => {
    const release = properties['rayServeLens.rayVersion'];
    expect(release?.enum).toEqual(['', ...COVERED.toReversed()]);
    expect(release?.enumItemLabels?.slice(1)).toEqual(COVERED.toReversed());
    for (const rayVersion of release?.enum ?? []) expect(settingsProblems({ rayVersion })).toEqual([]);
  });

  it('has an entry of one severity for each rule, which the settings page can show', () => {
    const rules = properties['rayServeLens.rules']?.properties ?? {};
    expect(Object.keys(rules).sort()).toEqual(ALL_RULES.map(({ code }) => code).sort());
    for (const { type, enum: severities } of Object.values(rules)) {
      expect(type).toBe('string');
      for (const severity of severities ?? [])
        expect(settingsProblems({ rules: { 'unknown-key': severity } })).toEqual([]);
    }
    for (const { code, title, severity } of ALL_RULES)
      for (const language of ['en', 'vi'] as const)
        expect(texts[language][`rule.${code}`]).toBe(`${title[language]} (${severity})`);
  });

  it('has settings that are boxes, lists and switches of one kind, and the server takes each as it is at first', () => {
    for (const [name, { type, scope }] of Object.entries(properties)) {
      expect(['string', 'boolean', 'object', 'array'], name).toContain(type);
      if (!name.includes('trace')) expect(scope, name).toBe(SCOPES[name] ?? 'resource');
    }
    const atFirst: Record<string, unknown> = {};
    for (const [name, property] of Object.entries(properties)) {
      const [first = '', ...rest] = name.replace('rayServeLens.', '').split('.');
      const before = atFirst[first];
      const inner = typeof before === 'object' ? before : {};
      atFirst[first] = rest.length === 0 ? property.default : { ...inner, [rest.join('.')]: property.default };
    }
    expect(settingsProblems(atFirst)).toEqual([]);
  });
});

describe('the walkthrough', () => {
  const steps = walkthroughs.flatMap((one) => one.steps);

  it('leads from the example to the picture', () => {
    expect(steps.map(({ id }) => id)).toEqual(['open', 'sum', 'release', 'cluster', 'fix', 'picture']);
  });

  it.each(steps.map((step) => [step.id, step] as const))(
    '%s has its page and its button in both languages',
    (_, step) => {
      const [event = ''] = step.completionEvents;
      const command = event.replace('onCommand:', '');
      expect(commands.map((one) => one.command)).toContain(command);
      for (const language of ['en', 'vi'] as const) {
        const said = (key: string): string => texts[language][key.replaceAll('%', '')] ?? '';
        expect(said(step.description)).toContain(`](command:${command})`);
        const page = said(step.media.markdown);
        expect(page).toBe(`docs/walkthrough/${step.id}${language === 'en' ? '' : '.vi'}.md`);
        for (const [, image = ''] of read(page).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
          expect(existsSync(at(`docs/walkthrough/${image}`)), image).toBe(true);
      }
    },
  );

  it('begins with an example', () => {
    expect(existsSync(at('examples/two-llm-apps.yaml'))).toBe(true);
  });
});
