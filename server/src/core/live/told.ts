import { jsonOf, listOf, numberOf, objectOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import type { LiveAnswer, LiveAnswers } from './answers.ts';
import type { UnreadAnswer } from './live-cluster.ts';

/** What one answer says, or why it says nothing; null: it was not asked. */
export type Told<T> = { readonly value: T } | { readonly unread: UnreadAnswer } | null;

export const unread = (
  path: string,
  why: UnreadAnswer['why'],
  detail = '',
  status: number | null = null,
): Told<never> => ({
  unread: { path, why, status, detail: detail.slice(0, MOST_DETAIL) },
});

const MOST_DETAIL = 300;

export const valueOf = <T>(told: Told<T>): T | null => (told !== null && 'value' in told ? told.value : null);

/** The JSON object of an answer. */
export const toldAt = (answers: LiveAnswers, path: string): Told<JsonObject> => {
  const answer = answers.get(path);
  if (answer === undefined) return null;
  if ('fault' in answer) return unread(path, answer.fault === 'too-large' ? 'too-large' : 'silent', answer.detail);
  const value = jsonOf(answer.text);
  const object = objectOf(value);
  if (answer.status < 200 || answer.status >= 300) return refused(path, answer, object);
  if (value === undefined) return unread(path, 'not-json', answer.text, answer.status);
  return object === null ? unread(path, 'other-shape', answer.text, answer.status) : { value: object };
};

const refused = (
  path: string,
  answer: Extract<LiveAnswer, { readonly status: number }>,
  object: JsonObject | null,
): Told<never> => unread(path, WHY[answer.status] ?? 'failed', textOf(object?.msg) ?? answer.text, answer.status);

const WHY: Readonly<Partial<Record<number, UnreadAnswer['why']>>> = {
  401: 'refused',
  403: 'refused',
  404: 'absent',
  405: 'absent',
  501: 'absent',
};

/** `data` in an answer of the dashboard's own form `{"result", "msg", "data"}`. */
export const dataAt = (answers: LiveAnswers, path: string): Told<JsonObject> => {
  const told = toldAt(answers, path);
  if (told === null || 'unread' in told) return told;
  if (told.value.result === false) return unread(path, 'failed', textOf(told.value.msg) ?? '', 200);
  const data = objectOf(told.value.data);
  return data === null ? unread(path, 'other-shape', '', 200) : { value: data };
};

/**
 * A list of the state API (`ListApiResponse` in `ray/util/state/common.py`), whole or not at all: it is cut where a source
 * was silent, had more than it sends, or the limit was reached.
 */
export const listAt = <T>(
  answers: LiveAnswers,
  path: string,
  read: (list: readonly unknown[]) => readonly T[] | null,
): Told<readonly T[]> => {
  const told = dataAt(answers, path);
  if (told === null || 'unread' in told) return told;
  const response = objectOf(told.value.result);
  const list = listOf(response?.result);
  if (response === null || list === null) return unread(path, 'other-shape', '', 200);
  const warning = textOf(response.partial_failure_warning);
  if (warning !== null) return unread(path, 'partial', warning, 200);
  const [total, sent, filtered] = ['total', 'num_after_truncation', 'num_filtered'].map((key) =>
    numberOf(response[key]),
  );
  if (isLess(sent, total) || isLess(list.length, filtered)) {
    return unread(
      path,
      'partial',
      `${String(list.length)} of ${String(filtered ?? total ?? '?')}, ${String(total ?? '?')} in all`,
      200,
    );
  }
  const items = read(list);
  return items === null ? unread(path, 'other-shape', '', 200) : { value: items };
};

const isLess = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === 'number' && typeof b === 'number' && a < b;
