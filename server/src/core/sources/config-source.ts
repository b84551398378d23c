import type { Anchors } from '../yaml/anchors-read.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { ParsedText } from '../yaml/reparse.ts';
import type { Tree } from '../yaml/tree.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Embedding } from './embedded/embedding.ts';
import { assumedConfig, formerConfig } from './llm-files/llm-config-file.ts';
import type { LlmConfigFile } from './llm-files/llm-config-file.ts';
import type { Manifest } from './manifests/manifest.ts';
import type { Stream } from './streams.ts';

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
  /** The documents of its text where there are several; null of one alone. */
  readonly stream: Stream | null;
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

/** A config that is a document of its own. */
export const ALONE = { embedding: null, manifest: null, assumed: false, former: null, stream: null } as const;

export const ofModels = (models: LlmConfigFile, source: ConfigSource): readonly ConfigSource[] =>
  'former' in models
    ? [{ ...source, root: formerConfig(models.former), former: models.former }]
    : [{ ...source, root: assumedConfig(models), assumed: true, models: source.root }];
