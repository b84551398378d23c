import type { Engine } from '../../cards/engines.ts';
import type { Crowd } from '../../cards/sharing.ts';
import { workersOfOne } from '../../cards/meeting.ts';
import type { Level } from '../../fit/demand/problem-of.ts';
import type { Words } from '../../text/words.ts';

/** Which engines meet on one GPU, what each takes of its memory, and what comes of it. */
export const crowdWords = (crowd: Crowd, level: Level): Words => {
  const who = whoWords(crowd);
  const takes = takeWords(crowd);
  const end = endWords(crowd);
  const first = level === 'max' ? AT_MOST : NOTHING;
  const verb = crowd.meets ? { en: 'share', vi: 'dùng chung' } : { en: 'may share', vi: 'có thể dùng chung' };
  const code = codeWords(crowd);
  return {
    en: `${first.en}${who.en} ${verb.en} one GPU; ${takes.en}. ${end.en}${code.en}`,
    vi: `${first.vi}${who.vi} ${verb.vi} một GPU; ${takes.vi}. ${end.vi}${code.vi}`,
  };
};

/** Where code starts them: no place of the file shows that. */
const codeWords = ({ engines }: Crowd): Words => {
  const places = engines.flatMap(({ engine: { started } }) => started ?? []);
  if (places.length === 0) return NOTHING;
  const [en, vi] = [places.map((one) => one.en), places.map((one) => one.vi)].map((texts) => [...new Set(texts)]);
  return {
    en: ` The code starts them at ${listed(en ?? [], 'and')}.`,
    vi: ` Code khởi động chúng ở ${listed(vi ?? [], 'và')}.`,
  };
};

const NOTHING: Words = { en: '', vi: '' };
const AT_MOST: Words = { en: 'With all its replicas: ', vi: 'Khi đủ mọi replica: ' };

const whoWords = ({ engines }: Crowd): Words => {
  const parts = engines.map(({ engine: { name, deployment }, workers }): Words => {
    if (workers === 1) return { en: name, vi: name };
    const what = workersOfOne(deployment, 2).length === 1 ? 'replica' : 'worker';
    return { en: `${String(workers)} ${what}s of ${name}`, vi: `${String(workers)} ${what} của ${name}` };
  });
  return {
    en: listed(
      parts.map(({ en }) => en),
      'and',
    ),
    vi: listed(
      parts.map(({ vi }) => vi),
      'và',
    ),
  };
};

const listed = (parts: readonly string[], and: string): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
};

const takeWords = ({ engines }: Crowd): Words => {
  const shares = engines.map(({ engine: { share } }) => share);
  const texts = shares.map(({ low }) => String(low));
  if (new Set(texts).size > 1)
    return {
      en: `they take ${listed(texts, 'and')} of its memory`,
      vi: `chúng lấy ${listed(texts, 'và')} bộ nhớ của nó`,
    };
  const left = shares.every(({ isLeft }) => isLeft) ? DEFAULT : NOTHING;
  return {
    en: `each takes ${texts[0] ?? ''} of its memory${left.en}`,
    vi: `mỗi engine lấy ${texts[0] ?? ''} bộ nhớ của nó${left.vi}`,
  };
};

const DEFAULT: Words = { en: ' (vLLM’s default)', vi: ' (mặc định của vLLM)' };

const endWords = ({ meets, refuses, low, room }: Crowd): Words => {
  if (refuses) return meets ? LAST : { en: `Then ${small(LAST.en)}`, vi: `Khi đó ${small(LAST.vi)}` };
  if (low > room.most) return OLDER;
  return {
    en: 'The driver and each process need some beside it, so the last may not start.',
    vi: 'Driver và mỗi tiến trình cần thêm một ít, nên engine sau cùng có thể không chạy được.',
  };
};

const LAST: Words = {
  en: 'Whichever starts last does not start.',
  vi: 'Engine khởi động sau cùng sẽ không chạy được.',
};

const OLDER: Words = {
  en: 'Whichever starts last does not start, unless its vLLM is older than 0.9.1 and its share the larger one.',
  vi: 'Engine khởi động sau cùng sẽ không chạy được, trừ khi vLLM của nó cũ hơn 0.9.1 và phần của nó lớn hơn.',
};

const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What one of them takes, where it is led to. */
export const takenWords = ({ name, share: { low } }: Engine): Words => ({
  en: `${name} takes ${String(low)} of the memory`,
  vi: `${name} lấy ${String(low)} bộ nhớ`,
});
