import type { OpenDocument, ServerProcess } from './server.ts';
import { numberNear } from '../data/generated.ts';
import { msOf } from './times.ts';

/** What is timed of one document. */
export type Asked = 'edit' | 'hover' | 'lens' | 'completion' | 'hints' | 'action' | 'actions' | 'open';

/** A document in one server, with the text that both hold. */
export interface Held {
  readonly server: ServerProcess;
  readonly document: OpenDocument;
  text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

const placeOf = (text: string, offset: number): Place => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - before.lastIndexOf('\n') - 1 };
};

/** The edit of one round: another number behind the key in the middle of the text, sent as it is typed. */
export const editOf = (held: Held, key: string, round: number) => {
  const { start, end } = numberNear(held.text, key);
  const text = String(3 + (round % 6));
  const range = { start: placeOf(held.text, start), end: placeOf(held.text, end) };
  held.text = held.text.slice(0, start) + text + held.text.slice(end);
  return { change: [{ range, text }], place: range.start };
};

/** Sends the edit and takes the time until its diagnostics are there. */
export const timeEdit = async (held: Held, key: string, round: number): Promise<number> => {
  const { change } = editOf(held, key, round);
  return msOf(async () => {
    const published = held.server.published(held.document.uri);
    await held.server.change(held.document, change);
    await published;
  });
};

const METHODS = {
  hover: 'textDocument/hover',
  lens: 'textDocument/codeLens',
  completion: 'textDocument/completion',
  hints: 'textDocument/inlayHint',
  action: 'textDocument/codeAction',
  actions: 'textDocument/codeAction',
} as const;

/** Takes the time from an edit to the answer of a question that follows it at once. */
export const timeRequest = async (
  held: Held,
  asked: keyof typeof METHODS,
  key: string,
  round: number,
): Promise<number> => {
  const { change, place } = editOf(held, key, round);
  const { uri } = held.document;
  const whole = { start: { line: 0, character: 0 }, end: { line: held.text.split('\n').length, character: 0 } };
  const view = {
    start: { line: Math.max(0, place.line - 30), character: 0 },
    end: { line: place.line + 30, character: 0 },
  };
  const params = {
    hover: { position: place },
    completion: { position: place },
    lens: {},
    hints: { range: view },
    action: { range: { start: place, end: place }, context: { diagnostics: [] } },
    actions: { range: whole, context: { diagnostics: [] } },
  }[asked]; // prettier-ignore
  const published = held.server.published(uri);
  const took = await msOf(async () => {
    await held.server.change(held.document, change);
    await held.server.connection.sendRequest(METHODS[asked], { textDocument: { uri }, ...params });
  });
  await published;
  return took;
};
