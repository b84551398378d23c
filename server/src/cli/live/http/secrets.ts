import type { LiveAnswer } from '../../../core/index.ts';
import type { Headers } from '../headers.ts';

/** Shorter values are words like `1` that stand everywhere and hide nothing. */
const SHORTEST = 6;

/** An answer that says what is wrong may repeat what was sent: that part is hidden. */
export const withoutSecrets = (answer: LiveAnswer, headers: Headers): LiveAnswer => {
  if ('status' in answer && answer.status < 400) return answer;
  const hide = hiding(headers);
  return 'status' in answer ? { ...answer, text: hide(answer.text) } : { ...answer, detail: hide(answer.detail) };
};

const hiding = (headers: Headers): ((text: string) => string) => {
  const secrets = [...headers.values()]
    .flatMap((value) => [value, ...value.split(/\s+/).slice(1), ...loginIn(value)])
    .filter((value) => value.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((told, secret) => told.replaceAll(secret, '•••'), text);
};

/** `user:password` and the password of `Basic …`. */
const loginIn = (value: string): readonly string[] => {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(value) ?? [];
  if (encoded === undefined) return [];
  const login = Buffer.from(encoded, 'base64').toString('utf8');
  return [login, login.slice(login.indexOf(':') + 1)];
};
