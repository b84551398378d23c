import type { ExecuteCommandParams } from 'vscode-languageserver/node';
import * as z from 'zod/mini';
import { COVERED, compareReleases, releaseDiff, releaseDiffText } from '../core/index.ts';
import type { Language } from '../core/index.ts';
import type { DocumentStore } from './document-store.ts';

const RELEASES = 'rayServeLens.server.releases';
const RELEASE_DIFF = 'rayServeLens.server.releaseDiff';

/** What a client may ask for with `workspace/executeCommand`; each takes one object and changes nothing. */
export const COMMANDS: readonly string[] = [RELEASES, RELEASE_DIFF];

/** The known releases, newest first, and the one that the document is read for if it is one of them. */
export interface Releases {
  readonly current: string | null;
  readonly known: readonly string[];
}

const ofDocument = z.object({ uri: z.string() });
const known = z.string().check(z.refine((version) => COVERED.includes(version)));
const ofReleases = z.object({ uri: z.string(), from: known, to: known });

/** Null for a document that is not open and for what is no such question. */
export const execute = async (
  store: DocumentStore,
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
  language: Language,
): Promise<Releases | string | null> => {
  if (command === RELEASES) return releases(store, argument);
  return command === RELEASE_DIFF ? diffText(store, argument, language) : null;
};

const releases = async (store: DocumentStore, argument: unknown): Promise<Releases | null> => {
  const asked = ofDocument.safeParse(argument);
  const analysed = asked.success ? await store.analysed(asked.data.uri) : null;
  if (analysed === null) return null;
  const version = analysed.analysis.configs[0]?.ray.version ?? '';
  const current = COVERED.find((release) => compareReleases(release, version) === 0) ?? null;
  return { current, known: COVERED.toReversed() };
};

const diffText = async (store: DocumentStore, argument: unknown, language: Language): Promise<string | null> => {
  const asked = ofReleases.safeParse(argument);
  if (!asked.success) return null;
  const { uri, from, to } = asked.data;
  const options = await store.optionsOf(uri);
  const document = store.documents.get(uri);
  if (document === undefined || !(await store.looksAt(uri))) return null;
  return releaseDiffText(releaseDiff(document.getText(), options, from, to), nameOf(uri), language);
};

const nameOf = (uri: string): string => {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};
