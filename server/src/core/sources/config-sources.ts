import type { FileKind } from './file-kind.ts';
import { limitsIn, TEXT_LIMIT, UNREAD } from './limits.ts';
import type { Limit } from './limits.ts';
import { isAnyscale } from './detect/is-anyscale.ts';
import { isBrokenServe, isServe, mayBeServe } from './detect/is-serve.ts';
import { templateIn, withoutForeign } from './detect/template.ts';
import type { Template } from './detect/template.ts';
import { embedded } from './embedded/embedding.ts';
import type { Embedding } from './embedded/embedding.ts';
import { assumedConfig, formerConfig, llmConfigFile } from './llm-files/llm-config-file.ts';
import type { LlmConfigFile } from './llm-files/llm-config-file.ts';
import type { Anchors } from '../yaml/anchors-read.ts';
import type { ParsedDocument, SyntaxProblem } from '../yaml/parse-document.ts';
import type { TextRange } from '../text/text-range.ts';
import { reparse } from '../yaml/reparse.ts';
import type { ParsedText } from '../yaml/reparse.ts';
import { withRefused, withTabs } from './refused.ts';
import { asMap, entryOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { manifestsIn } from './manifests/manifest.ts';
import type { Manifest } from './manifests/manifest.ts';

/** A Serve config and the text it is written in: the file's, or what a scalar of the file holds. */
export interface ConfigSource {
  readonly text: string;
  readonly root: Tree;
  readonly syntax: readonly SyntaxProblem[];
  /** The text as it was read, with spaces where `syntax` tells of a fault; null where only pieces of `root` are right. */
  readonly readable: string | null;
  /** True where each part of the text is read as if it stood alone: without aliases and faults. */
  readonly isPlain: boolean;
  /** The anchors of a text without faults that has some; nothing before the end of the last one's value was moved. Else null. */
  readonly anchors: Anchors | null;
  /** The text inside a scalar as it was read. */
  readonly parsed?: ParsedText;
  /** Null where the config is a document of the file itself. */
  readonly embedding: Embedding | null;
  readonly manifest: Manifest | null;
  /** True where only models are written and the application around them is assumed. */
  readonly assumed: boolean;
  /** The models as they are written, where the rest is assumed. */
  readonly models?: Tree;
  /** The key that shows a model of RayLLM, of which no release here reads anything; null for every other config. */
  readonly former: TextRange | null;
}

export interface FoundConfigs {
  readonly kind: FileKind;
  readonly sources: readonly ConfigSource[];
  /** Every object of Kubernetes in the file whose own keys are looked at: of what is no YAML where all but its faults is read. */
  readonly manifests: readonly Manifest[];
  /** What is wrong with the YAML of the manifests themselves. */
  readonly syntax: readonly SyntaxProblem[];
  /** Where the text is one that a program renders first: then nothing of it is certain that YAML cannot read. */
  readonly template: Template | null;
  /** What of the text is larger than anything that is read; then there is nothing else here. */
  readonly limits: readonly Limit[];
  /** The text as it was read. */
  readonly parsed?: ParsedText;
}

const NOTHING: FoundConfigs = { kind: 'other', sources: [], manifests: [], syntax: [], template: null, limits: [] };

/** Every Serve config of a text, wherever it stands; none in a text that is not ours. `before`: what an older text held. */
export const configSources = (text: string, before?: FoundConfigs): FoundConfigs => {
  if (!mayBeServe(text)) return NOTHING;
  if (text.length > TEXT_LIMIT) return beyond([{ kind: 'length', range: { start: 0, end: 1 } }]);
  const parsed = reparse(text, before?.parsed);
  const limits = parsed.documents.flatMap(({ problems }) => limitsIn(problems, null));
  if (limits.length > 0) return beyond(limits);
  const inner = before?.sources.map((source) => source.parsed) ?? [];
  const found = parsed.documents.map((document) => inDocument(text, document, inner));
  const kinds = found.map(({ kind }) => kind);
  const all: FoundConfigs = {
    ...NOTHING,
    parsed,
    kind: kinds.find((kind) => kind !== 'other') ?? 'other',
    sources: found.flatMap(({ sources }) => sources),
    manifests: found.flatMap(({ manifests }) => manifests),
    syntax: found.flatMap(({ syntax }) => syntax),
  };
  const inScalars = all.sources.flatMap(({ syntax, embedding }) => limitsIn(syntax, embedding));
  if (inScalars.length > 0) return { ...beyond(inScalars), kind: all.kind };
  const broken = all.syntax.length > 0 || all.sources.some(({ syntax }) => syntax.length > 0);
  const template = templateIn(withoutForeign(text, parsed.documents, kinds), broken);
  return { ...all, ...(template !== null && certain(all)), template };
};

/** Of a text that is beyond a limit nothing else is told. */
const beyond = (limits: readonly Limit[]): FoundConfigs => ({ ...NOTHING, kind: 'serve', limits: limits.slice(0, 1) });

/** Of a template only what is YAML as it stands. */
const certain = ({ sources, syntax }: Pick<FoundConfigs, 'sources' | 'syntax'>) => ({
  sources: syntax.length > 0 ? [] : sources.filter((source) => source.syntax.length === 0),
  syntax: [],
});

const inDocument = (text: string, document: ParsedDocument, inner: Inner): FoundConfigs => {
  const { root, problems, isPlain, anchors, readable } = document;
  if (root === null) return NOTHING;
  const alone = (): ConfigSource => {
    return { ...ALONE, text, root, syntax: withRefused(text, document), readable, isPlain, anchors };
  };
  if (isServe(root) || (problems.length > 0 && isBrokenServe(root, text)))
    return {
      ...NOTHING,
      kind: isAnyscale(root) ? 'anyscale-service' : 'serve',
      sources: [alone()],
    };
  const models = llmConfigFile(root);
  if (models !== null)
    return {
      ...NOTHING,
      kind: 'former' in models ? 'rayllm-config' : 'llm-config',
      sources: ofModels(models, alone()),
    };
  const manifests = manifestsIn(root).map((manifest) => ({
    manifest,
    sources: inManifest(text, manifest, document, inner),
  }));
  const ours = manifests.filter(({ manifest, sources }) => sources.length > 0 || isOurs(manifest));
  const [first] = ours;
  return first === undefined
    ? NOTHING
    : {
        ...NOTHING,
        kind: KINDS[first.manifest.kind],
        sources: ours.flatMap(({ sources }) => sources),
        manifests: readable === null ? [] : ours.map(({ manifest }) => manifest),
        syntax: toldFaults(problems, readable),
      };
};

/** Where only pieces could be read, the other faults may follow from the first. */
export const toldFaults = (problems: readonly SyntaxProblem[], readable: string | null): readonly SyntaxProblem[] =>
  readable === null ? problems.slice(0, 1) : problems;

/** What the scalars of an older text held, as it was read. */
type Inner = readonly (ParsedText | undefined)[];

/** A config that is a document of its own. */
const ALONE = { embedding: null, manifest: null, assumed: false, former: null } as const;

const ofModels = (models: LlmConfigFile, source: ConfigSource): readonly ConfigSource[] =>
  'former' in models
    ? [{ ...source, root: formerConfig(models.former), former: models.former }]
    : [{ ...source, root: assumedConfig(models), assumed: true, models: source.root }];

const KINDS: Readonly<Record<Manifest['kind'], FileKind>> = {
  RayService: 'rayservice',
  RayCluster: 'raycluster',
  RayJob: 'other',
  ConfigMap: 'configmap',
};

const isOurs = ({ kind }: Manifest): boolean => kind === 'RayService' || kind === 'RayCluster';

/** The configs in a manifest: that of a RayService, and whatever a ConfigMap holds that is one. */
const inManifest = (
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
  return parsed.documents.slice(0, 1).flatMap((document) => {
    const { problems, ...reading } = document;
    const root = document.root ?? (limitsIn(problems, null).length > 0 ? UNREAD : null);
    if (root === null) return [];
    const syntax = withTabs(embedding.text, root, problems);
    const source = { ...ALONE, ...reading, text: embedding.text, root, syntax, parsed, embedding, manifest };
    if (manifest.kind === 'RayService' || root === UNREAD || isServe(root)) return [source];
    const models = llmConfigFile(root);
    return models === null ? [] : ofModels(models, source);
  });
};

/** The one of several texts that begins most like this one. */
const closest = (text: string, inner: Inner): ParsedText | undefined =>
  inner.find((one) => one?.text === text) ?? inner.find((one) => one?.text.slice(0, 40) === text.slice(0, 40));
