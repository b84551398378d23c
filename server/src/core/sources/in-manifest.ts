import type { ParsedDocument } from '../yaml/parse-document.ts';
import { reparse } from '../yaml/reparse.ts';
import type { ParsedText } from '../yaml/reparse.ts';
import { asMap, entryOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { ALONE, ofModels } from './config-source.ts';
import type { ConfigSource } from './config-source.ts';
import { isServe, mayBeServe } from './detect/is-serve.ts';
import { embedded } from './embedded/embedding.ts';
import { limitsIn, UNREAD } from './limits.ts';
import { llmConfigFile } from './llm-files/llm-config-file.ts';
import type { Manifest } from './manifests/manifest.ts';
import { withTabs } from './refused.ts';
import { streamOf } from './streams.ts';

/** What the scalars of an older text held, as it was read. */
export type Inner = readonly (ParsedText | undefined)[];

/** The configs in a manifest: that of a RayService, and whatever a ConfigMap holds that is one. */
export const inManifest = (
  text: string,
  manifest: Manifest,
  { isPlain, anchors, readable }: ParsedDocument,
  inner: Inner,
): readonly ConfigSource[] => {
  const read = readable ?? text;
  if (manifest.kind === 'RayService') {
    const value = valueOf(manifest.root, 'spec', 'serveConfigV2');
    if (value?.kind === 'map')
      return [{ ...ALONE, text, root: value, syntax: [], readable, isPlain, anchors, manifest }];
    return value === undefined ? [] : inScalar(read, value, manifest, inner);
  }
  if (manifest.kind !== 'ConfigMap') return [];
  const data = asMap(entryOf(manifest.root, 'data')?.value);
  return [...(data?.entries.values() ?? [])].flatMap(({ value }) => inScalar(read, value, manifest, inner));
};

/** What `serveConfigV2` holds is a Serve config; any other text has to show that it is ours. */
const inScalar = (text: string, value: Tree, manifest: Manifest, inner: Inner): readonly ConfigSource[] => {
  const embedding = value.kind === 'scalar' ? embedded(text, value) : null;
  if (embedding === null || !mayBeServe(embedding.text)) return [];
  const parsed = reparse(embedding.text, closest(embedding.text, inner));
  const reader = manifest.kind === 'RayService' ? 'kuberay' : 'ray';
  const { documents } = parsed;
  const stream = streamOf({ text: embedding.text, documents, reader, outward: embedding.outward });
  return documents.slice(0, 1).flatMap((document) => {
    const { problems, isPlain, anchors, readable } = document;
    const root = document.root ?? (limitsIn(problems, null).length > 0 ? UNREAD : null);
    if (root === null) return [];
    const syntax = withTabs(embedding.text, root, problems);
    const source = {
      ...ALONE,
      isPlain,
      anchors,
      readable,
      stream,
      text: embedding.text,
      root,
      syntax,
      parsed,
      embedding,
      manifest,
    };
    if (manifest.kind === 'RayService' || root === UNREAD || isServe(root)) return [source];
    const models = llmConfigFile(root);
    return models === null ? [] : ofModels(models, source);
  });
};

/** The one of several texts that begins most like this one. */
const closest = (text: string, inner: Inner): ParsedText | undefined =>
  inner.find((one) => one?.text === text) ?? inner.find((one) => one?.text.slice(0, 40) === text.slice(0, 40));
