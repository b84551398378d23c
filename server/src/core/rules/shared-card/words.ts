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
  const verb = crowd.always ? { en: 'share', vi: 'dùng chung' } : { en: 'may share', vi: 'có thể dùng chung' };
  return {
    en: `${first.en}${who.en} ${verb.en} one GPU; ${takes.en}. ${end.en}`,
    vi: `${first.vi}${who.vi} ${verb.vi} một GPU; ${takes.vi}. ${end.vi}`,
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
  const left = shares.every(({ entry }) => entry === undefined) ? DEFAULT : NOTHING;
  return {
    en: `each takes ${texts[0] ?? ''} of its memory${left.en}`,
    vi: `mỗi engine lấy ${texts[0] ?? ''} bộ nhớ của nó${left.vi}`,
  };
};

const DEFAULT: Words = { en: ' (vLLM’s default)', vi: ' (mặc định của vLLM)' };

const endWords = ({ always, low, room }: Crowd): Words => {
  if (low > room.most)
    return always
      ? { en: 'Whichever starts last does not start.', vi: 'Engine khởi động sau cùng sẽ không chạy được.' }
      : {
          en: 'Then whichever starts last does not start.',
          vi: 'Khi đó engine khởi động sau cùng sẽ không chạy được.',
        };
  return {
    en: 'The driver and each process need some beside it, so the last may not start.',
    vi: 'Driver và mỗi tiến trình cần thêm một ít, nên engine sau cùng có thể không chạy được.',
  };
};

/** What one of them takes, where it is led to. */
export const takenWords = ({ name, share: { low } }: Engine): Words => ({
  en: `${name} takes ${String(low)} of the memory`,
  vi: `${name} lấy ${String(low)} bộ nhớ`,
});
