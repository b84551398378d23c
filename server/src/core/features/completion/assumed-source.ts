import type { ConfigSource } from '../../sources/config-sources.ts';
import { isAnyscale } from '../../sources/detect/is-anyscale.ts';
import { embedded } from '../../sources/embedded/embedding.ts';
import { assumedConfig } from '../../sources/llm-files/llm-config-file.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import { asList, asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';

/** Keys of a Serve config that nothing else has, those that other files may have too, and those of a model. */
const OF_CONFIG = ['applications', 'proxy_location', 'http_options', 'grpc_options', 'target_capacity'];
const ALSO_ELSEWHERE = ['logging_config'];
const OF_MODEL = ['model_loading_config', 'llm_configs', 'engine_kwargs', 'deployment_config', 'accelerator_type'];

/** The config that a text is about to become, by the keys that it has so far; null where they do not tell. */
export const assumedSource = (text: string, at: number, mark: string): ConfigSource | null => {
  for (const { root } of parseDocuments(text)) {
    if (root === null || root.range.start > at || root.range.end < at) continue;
    const inner = innerText(text, root);
    if (inner !== null) return inner;
    if (entryOf(root, 'apiVersion') !== undefined) return null;
    return ofRoot(text, root, mark);
  }
  return null;
};

const PLAIN = {
  syntax: [],
  readable: null,
  isPlain: false,
  anchors: null,
  embedding: null,
  manifest: null,
  assumed: false,
  former: null,
  stream: null,
} as const;

const ofRoot = (text: string, root: Tree, mark: string): ConfigSource | null => {
  const first = asMap(root) ?? asMap(asList(root)?.items[0]);
  const keys = [...(first?.entries.keys() ?? [])].filter((key) => key !== mark);
  if (asMap(root) !== undefined && isConfig(root, keys)) return { ...PLAIN, text, root };
  if (!keys.some((key) => OF_MODEL.includes(key))) return null;
  const named = entryOf(root, 'llm_configs');
  const models = named === undefined ? (asList(root)?.items ?? [root]) : (asList(named.value)?.items ?? [named.value]);
  const range = named?.keyRange ?? root.range;
  return { ...PLAIN, text, root: assumedConfig({ models, range }), assumed: true, models: root };
};

/** True by a key that nothing else has, by those of an Anyscale service, or where no other key stands. */
const isConfig = (root: Tree, keys: readonly string[]): boolean =>
  keys.some((key) => OF_CONFIG.includes(key)) ||
  (keys.length > 0 && keys.every((key) => ALSO_ELSEWHERE.includes(key))) ||
  ['compute_config', 'cloud'].some((key) => keys.includes(key) && isAnyscale(root));

/** What `serveConfigV2` of a RayService holds, whatever it is. */
const innerText = (text: string, root: Tree): ConfigSource | null => {
  const kind = stringOf(entryOf(root, 'kind')?.value);
  const value = kind === 'RayService' ? valueOf(root, 'spec', 'serveConfigV2') : undefined;
  const embedding = value?.kind === 'scalar' ? embedded(text, value) : null;
  const document = embedding === null ? undefined : parseDocuments(embedding.text)[0];
  if (embedding === null || document?.root == null) return null;
  return { ...PLAIN, text: embedding.text, root: document.root, embedding };
};
