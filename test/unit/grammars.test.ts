import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';

const read = (name: string): IRawGrammar =>
  textmate.parseRawGrammar(readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8'), name);
const INJECTED = new Map(
  ['directives.tmLanguage.json', 'serve-config.tmLanguage.json'].map(read).map((one) => [one.scopeName, one]),
);

/** As much of a YAML grammar as the injections meet: keys, comments, quoted and block scalars by indentation. */
const YAML = textmate.parseRawGrammar(
  JSON.stringify({
    scopeName: 'source.yaml',
    patterns: [
      { begin: '#', end: '$', name: 'comment.line.number-sign.yaml' },
      { match: '^---', name: 'entity.other.document.begin.yaml' },
      {
        begin: '[|>][0-9+-]*[ \\t]*$',
        end: '^(?=\\S)|^(?!\\G)(?=[ \\t]*[\\w-]+:)',
        contentName: 'string.unquoted.block.yaml',
      },
      { match: '([\\w./-]+)(:)(?=\\s|$)', captures: { 1: { name: 'entity.name.tag.yaml' } } },
      { match: '"[^"]*"', name: 'string.quoted.double.yaml' },
      { match: '\\b\\d+\\b', name: 'constant.numeric.integer.yaml' },
    ],
  }),
  'yaml.json',
);

const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));

const grammarWith = async (injections: readonly string[]): Promise<IGrammar> => {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => Promise.resolve(scope === 'source.yaml' ? YAML : INJECTED.get(scope)),
    getInjections: (scope) => (scope === 'source.yaml' ? [...injections] : []),
  });
  const grammar = await registry.loadGrammar('source.yaml');
  if (grammar === null) throw new Error('no grammar');
  return grammar;
};

interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: string;
}

const tokens = (grammar: IGrammar, text: string): readonly Token[] => {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line, index) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      line: index,
      text: line.slice(startIndex, endIndex),
      scopes: scopes.join(' '),
    }));
  });
};

const ours = await grammarWith([...INJECTED.keys()]);
const plain = await grammarWith([]);
const EMBEDDED = 'meta.embedded.block.serve-config.yaml';
const scopesOf = (text: string, wanted: string): readonly string[] =>
  tokens(ours, text)
    .filter((token) => token.text.trim() === wanted)
    .map(({ scopes }) => scopes);

describe('a Serve config in a block scalar', () => {
  const manifest = (header: string): string =>
    [
      'kind: RayService',
      'spec:',
      `  serveConfigV2: ${header}`,
      '    applications:',
      '      - name: chat',
      '        count: 2',
      '',
      '    # rayServeLens.rayVersion: 2.47.1',
      '    port: 8000',
      '  rayClusterConfig:',
      '    applications: 3',
    ].join('\n');

  it.each(['|', '|-', '|+', '>', '>-', '|2', '|2-', '| # the config', '&config |'])(
    'is read as YAML behind %s',
    (header) => {
      const text = manifest(header);
      const [inside, outside] = scopesOf(text, 'applications');
      expect(inside).toContain(EMBEDDED);
      expect(inside).toContain('entity.name.tag.yaml');
      expect(inside).not.toContain('string.unquoted.block.yaml');
      expect(outside).not.toContain(EMBEDDED);
      expect(scopesOf(text, '8000')[0]).toContain(`${EMBEDDED} constant.numeric.integer.yaml`);
      expect(scopesOf(text, 'rayClusterConfig')[0]).not.toContain(EMBEDDED);
      expect(scopesOf(text, 'rayVersion')[0]).toContain('entity.name.tag.ray-serve-lens');
      expect(scopesOf(text, 'serveConfigV2')[0]).toContain('entity.name.tag.yaml');
    },
  );

  it('ends where its indentation ends, also at the next document', () => {
    const text = 'serveConfigV2: |\n  a: 1\n---\nb: 2\n';
    expect(scopesOf(text, 'a')[0]).toContain(EMBEDDED);
    expect(scopesOf(text, 'b')[0]).not.toContain(EMBEDDED);
  });

  it.each([
    'spec:\n  other: |\n    serveConfigV2x: 1\n  a: 1\n',
    '# serveConfigV2: |\n#   a: 1\nb: 2\n',
    'serveConfigV2:\n  applications:\n    - name: a\n',
    'serveConfigV2: "a: 1"\nb: 2\n',
    'myserveConfigV2: |\n  a: 1\nb: 2\n',
    'applications:\n  - name: a # b\n',
  ])('changes nothing elsewhere: %j', (text) => {
    expect(tokens(ours, text)).toEqual(tokens(plain, text));
  });
});

describe('our comments', () => {
  it('are told apart from others', () => {
    const text = '# rayServeLens.cluster: cpu=4\n# cluster: cpu=4\n';
    expect(scopesOf(text, 'cluster')[0]).toContain('comment.line.number-sign.yaml entity.name.tag.ray-serve-lens');
    expect(tokens(ours, text).filter(({ line, scopes }) => line === 1 && scopes.includes('lens'))).toEqual([]);
  });
});
