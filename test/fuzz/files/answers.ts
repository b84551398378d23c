import { must } from '../broken.ts';
import type { Client, Json } from '../protocol/client.ts';
import { placeOf } from './changed-text.ts';
import { uriOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The diagnostics of each open document at rest, with what is held back of typing. */
export const diagnosticsOf = async (client: Client, workspace: Workspace): Promise<ReadonlyMap<string, string>> => {
  await client.rest(false);
  for (const place of workspace.open.keys())
    client.notify('textDocument/didSave', { textDocument: { uri: uriOf(place) } });
  await client.rest();
  let found: ReadonlyMap<string, string>;
  let refreshes: number;
  do {
    refreshes = client.refreshes;
    found = await heldBy(client, workspace);
  } while (client.refreshes > refreshes);
  return found;
};

/** What the client holds of each open document: what was pushed, or what it gets for pulling, twice for all that is held back. */
const heldBy = async (client: Client, workspace: Workspace): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const place of [...workspace.open.keys()].sort()) {
    let items: unknown = client.pushed.get(uriOf(place));
    for (let i = 0; i < 2 && workspace.pulls; i++) {
      const id = client.ask('textDocument/diagnostic', { textDocument: { uri: uriOf(place) } });
      await client.rest();
      items = (client.answers.get(id)?.result as { readonly items?: unknown } | undefined)?.items;
    }
    found.set(place, JSON.stringify(items));
  }
  return found;
};

/** What both servers say of the same place, for every request about it. */
export const sameAnswers = async (workspace: Workspace, other: Client): Promise<void> => {
  const [place] = workspace.open.keys();
  if (place === undefined) return;
  const text = workspace.textOf(place);
  const at = placeOf(text, workspace.random(text.length + 1));
  const start = { line: 0, character: 0 };
  const parameters = { textDocument: { uri: uriOf(place) }, position: at };
  for (const [method, more] of SAME) {
    const params = { ...parameters, ...more, range: { start, end: at } };
    const ids = [workspace.client, other].map((client) => client.ask(method, params));
    const answers: string[] = [];
    for (const [index, client] of [workspace.client, other].entries()) {
      await client.rest();
      const { result, error } = client.answers.get(ids[index] ?? 0) ?? {};
      answers.push(JSON.stringify(result ?? error, (key, value: unknown) => (OWN.has(key) ? undefined : value)));
    }
    must(answers[0] === answers[1], `${method} is not answered as by a new server`);
  }
};

/** What each server has its own of: what it asks for again later, and its count of the changes. */
const OWN: ReadonlySet<string> = new Set(['data', 'version']);

const SAME: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/hover', {}],
  ['textDocument/completion', {}],
  ['textDocument/definition', {}],
  ['textDocument/documentSymbol', {}],
  ['textDocument/codeLens', {}],
  ['textDocument/inlayHint', {}],
  ['textDocument/codeAction', { context: { diagnostics: [] } }],
];

/** Answers that are no answer, which the protocol knows: cancelled, outdated, failed with words for a person. */
const KNOWN_ERRORS: ReadonlySet<number> = new Set([-32800, -32801, -32802, -32803]);

/** What cannot be named so, and what nobody knows. */
const isNamed = ({ code, message }: NonNullable<Json['error']>): boolean =>
  code === -32601 || (code === -32602 && /^Only names|quotes/.test(message));

export const noFaults = (client: Client): void => {
  must(client.log.length === 0, `the log tells of ${(client.log[0] ?? '').split('\n')[0] ?? ''}`);
  for (const { error } of client.answers.values())
    must(
      error === undefined || KNOWN_ERRORS.has(error.code) || isNamed(error),
      `a request fails with ${String(error?.code)} ${error?.message ?? ''}`,
    );
};
