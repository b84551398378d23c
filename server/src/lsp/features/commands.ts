import type { ExecuteCommandParams } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { releaseDiff, releaseDiffText } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import type { Analysed, Standpoint } from '../documents/analyses.ts';
import type { DocumentText } from '../documents/open-documents.ts';
import { RELEASES, RELEASE_DIFF } from './asked-names.ts';
import { known, nameOf, releasesFor } from './comparison.ts';
import type { Releases } from './comparison.ts';

const ofDocument = z.object({ uri: z.string() });
const ofReleases = z.object({ uri: z.string(), from: known, to: known });

/** What the answers come from. */
export interface CommandSources {
  readonly analysed: (uri: string) => Promise<Analysed | null>;
  readonly textOf: (uri: string) => DocumentText | undefined;
  readonly standpointOf: (document: DocumentText) => Promise<Standpoint>;
  readonly language: Language;
}

/** Null for a document that is not open and for what is no such question. */
export const execute = async (
  sources: CommandSources,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
): Promise<Releases | string | null> => {
  if (command === RELEASES) return releases(sources, argument);
  return command === RELEASE_DIFF ? diffText(sources, argument) : null;
};

const releases = async ({ analysed }: CommandSources, argument: unknown): Promise<Releases | null> => {
  const asked = ofDocument.safeParse(argument);
  const found = asked.success ? await analysed(asked.data.uri) : null;
  return found && releasesFor(found.analysis.configs[0]?.ray.version);
};

const diffText = async (
  { textOf, standpointOf, language }: CommandSources,
  argument: unknown,
): Promise<string | null> => {
  const asked = ofReleases.safeParse(argument);
  if (!asked.success) return null;
  const { uri, from, to } = asked.data;
  const document = textOf(uri);
  if (document === undefined) return null;
  const { isLookedAt, options } = await standpointOf(document);
  return isLookedAt ? releaseDiffText(releaseDiff(document.text, options(), from, to), nameOf(uri), language) : null;
};
