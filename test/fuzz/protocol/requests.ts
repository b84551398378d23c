import { COVERED } from '../../../server/src/core/index.ts';

type Random = (below: number) => number;

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a client may ask about a document; `at` gives a position. */
type Params = (uri: string, at: () => unknown, random: Random) => object;

const place: Params = (uri, at) => ({ textDocument: { uri }, position: at() });
const whole: Params = (uri) => ({ textDocument: { uri } });
const release = (random: Random): string => COVERED[random(COVERED.length)] ?? '2.60.0';

/** Every request that the server knows, and some that it does not. */
export const REQUESTS: Readonly<Record<string, Params>> = {
  'textDocument/hover': place,
  'textDocument/completion': place,
  'textDocument/definition': place,
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/references': (uri, at) => ({ ...place(uri, at, () => 0), context: { includeDeclaration: true } }),
  'textDocument/rename': (uri, at, random) => ({
    ...place(uri, at, random),
    newName: ['x', '', 'a: b', '"'][random(4)],
  }),
  'textDocument/documentSymbol': whole,
  'textDocument/documentLink': whole,
  'textDocument/codeLens': whole,
  'textDocument/diagnostic': whole,
  'textDocument/inlayHint': (uri, at) => ({ textDocument: { uri }, range: { start: at(), end: at() } }),
  'textDocument/codeAction': (uri, at, random) => ({
    textDocument: { uri },
    range: { start: at(), end: at() },
    context: { diagnostics: [], ...(random(3) === 0 && { only: ['source.fixAll.rayServeLens'] }) },
  }),
  'workspace/symbol': (_uri, _at, random) => ({ query: ['', 'a', 'front'][random(3)] }),
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'workspace/executeCommand': (uri, _, random) => ({
    command: ['rayServeLens.server.releases', 'rayServeLens.server.releaseDiff', 'nothing'][random(3)],
    arguments: random(4) === 0 ? [] : [{ uri, from: release(random), to: release(random) }],
  }),
  'rayServeLens/picture': (uri, _, random) => ({
    ...{ textDocument: { uri }, config: random(2), level: ['initial', 'max'][random(2)], outcome: random(3) },
    whatIf: { replicas: random(2) > 0 ? {} : { 'a/D0': random(9) }, nodes: {}, load: { 'a/D0': random(999) } },
  }),
  'rayServeLens/comparison': (uri, _, random) => ({
    textDocument: { uri },
    from: release(random),
    to: release(random),
  }),
  'rayServeLens/releases': whole,
  'rayServeLens/releaseChanges': (uri, _, random) => ({ textDocument: { uri }, releases: [release(random)] }),
  'rayServeLens/clusterFiles': whole,
  'rayServeLens/tryClusters': (uri, _, random) => ({
    textDocument: { uri },
    specs: [['cpu=4', '2 x cpu=8,gpu=1', 'four', ''][random(4)]],
  }),
  'rayServeLens/report': whole,
  'rayServeLens/nothing': whole,
};

/** Parameters of the wrong kind, as a client with a fault sends them. */
export const WRONG: readonly ((uri: string) => unknown)[] = [
  () => null,
  () => [],
  () => ({}),
  () => ({ textDocument: null }),
  () => ({ textDocument: { uri: 3 } }),
  (uri) => ({ textDocument: { uri } }),
  (uri) => ({ textDocument: { uri }, position: null, range: null, context: null }),
  (uri) => ({ textDocument: { uri }, position: { line: 'a' }, range: { start: 1 }, context: {} }),
  (uri) => ({ textDocument: { uri }, position: { line: -1, character: 1.5 }, range: [], context: { diagnostics: 3 } }),
];

/** Settings as people write them, some of the wrong kind. */
export const SETTINGS: readonly unknown[] = [
  {},
  { rayVersion: '2.47.1', cluster: '2 x cpu=8,gpu=2' },
  { rayVersion: '2.9.3' },
  { cluster: 'four' },
  { rules: { 'unknown-key': 'off', 'value-type': 'information', nothing: 'error' } },
  { rayVersion: 3, cluster: [], rules: 'off', files: { include: 3 }, clusterFiles: { '**': 4 }, diagnostics: null },
  { clusterFiles: { '**/*.yaml': 'nodes.yaml' } },
  null,
  'text',
];
