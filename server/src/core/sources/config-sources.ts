export type { ConfigSource } from './config-source.ts';

import type { FileKind } from './file-kind.ts';
import { limitsIn, TEXT_LIMIT } from './limits.ts';
import type { Limit } from './limits.ts';
import { isAnyscale } from './detect/is-anyscale.ts';
import { isBrokenServe, isServe, mayBeServe } from './detect/is-serve.ts';
import { templateIn, withoutForeign } from './detect/template.ts';
import type { Template } from './detect/template.ts';
import { llmConfigFile } from './llm-files/llm-config-file.ts';
import { ALONE, ofModels } from './config-source.ts';
import type { ConfigSource } from './config-source.ts';
import { inManifest } from './in-manifest.ts';
import type { Inner } from './in-manifest.ts';
import type { ParsedDocument, SyntaxProblem } from '../yaml/parse-document.ts';
import { reparse } from '../yaml/reparse.ts';
import type { ParsedText } from '../yaml/reparse.ts';
import { streamOf } from './streams.ts';
import type { Stream } from './streams.ts';
import { withRefused } from './refused.ts';
import { manifestsIn } from './manifests/manifest.ts';
import type { Manifest } from './manifests/manifest.ts';

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
  const stream = streamOf({ text, documents: parsed.documents, reader: 'ray', outward: null });
  const found = parsed.documents.map((document) => inDocument(text, document, inner, stream));
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
  sources: (syntax.length > 0 ? [] : sources)
    .filter((source) => source.syntax.length === 0)
    .map((source) => ({ ...source, stream: null })),
  syntax: [],
});

const inDocument = (text: string, document: ParsedDocument, inner: Inner, stream: Stream | null): FoundConfigs => {
  const { root, problems, isPlain, anchors, readable } = document;
  if (root === null) return NOTHING;
  const alone = (): ConfigSource => {
    const syntax = withRefused(text, document);
    return { ...ALONE, stream, text, root, syntax, readable, isPlain, anchors };
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

const KINDS: Readonly<Record<Manifest['kind'], FileKind>> = {
  RayService: 'rayservice',
  RayCluster: 'raycluster',
  RayJob: 'other',
  ConfigMap: 'configmap',
};

const isOurs = ({ kind }: Manifest): boolean => kind === 'RayService' || kind === 'RayCluster';
