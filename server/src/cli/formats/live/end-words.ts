import { hasFailed } from '../../../core/index.ts';
import type { Words } from '../../../core/index.ts';
import type { Waited } from '../../live/waiting.ts';
import { notRunning, runs } from './answer.ts';

/** How the waiting for a deploy ended; `did`: whether it is sure that the cluster took it. */
export const endWords = ({ end, applications, fault }: Waited, did: 'sent' | 'unknown'): Words => {
  const open = applications.find(hasFailed) ?? applications.find((one) => !runs(one));
  const why = open === undefined ? null : notRunning(open);
  const taken = did === 'sent' ? DEPLOYED : UNSURE;
  switch (end) {
    case 'runs':
      return { en: 'Deployed: all of it runs.', vi: 'Đã deploy: mọi thứ đang chạy.' };
    case 'fails':
      return said(DEPLOYED, { en: 'but', vi: 'nhưng' }, why, ' ');
    case 'limit':
      return said(taken, LIMIT, why, ': ');
    case 'stopped':
      return said(taken, STOPPED, why, ': ');
    case 'lost':
      return said(taken, { en: 'but then', vi: 'nhưng rồi' }, fault, ' ');
  }
};

const said = (taken: Words, what: Words, why: Words | null, between: string): Words => ({
  en: `${taken.en} ${what.en}${why === null ? '.' : `${between}${why.en}`}`,
  vi: `${taken.vi} ${what.vi}${why === null ? '.' : `${between}${why.vi}`}`,
});

const DEPLOYED: Words = { en: 'Deployed,', vi: 'Đã deploy,' };
const UNSURE: Words = {
  en: 'It is not known whether the cluster took it;',
  vi: 'Chưa biết cụm đã nhận hay chưa;',
};
const LIMIT: Words = {
  en: 'the time to wait is over, and it goes on by itself',
  vi: 'đã hết thời gian chờ, và nó vẫn tự tiếp tục',
};
const STOPPED: Words = {
  en: 'only the waiting was stopped, it goes on by itself',
  vi: 'chỉ dừng việc chờ, nó vẫn tự tiếp tục',
};

/** Said before a deploy is sent to a cluster where Serve does not run. */
export const STARTS: Words = {
  en: 'Serve does not run there yet and starts first, which may take a minute or two.',
  vi: 'Serve chưa chạy ở đó nên khởi động trước, có thể mất một hai phút.',
};
export const SENT: Words = {
  en: 'Deployed: the cluster took it and starts it by itself; ray-serve-lens status tells how it goes.',
  vi: 'Đã deploy: cụm đã nhận và tự khởi động; ray-serve-lens status cho biết tiến trình.',
};
export const LOOK: Words = {
  en: 'ray-serve-lens status tells whether it did.',
  vi: 'ray-serve-lens status cho biết đã nhận hay chưa.',
};
export const FOLLOWS: Words = {
  en: 'The cluster took it. Ctrl-C stops the waiting alone.',
  vi: 'Cụm đã nhận. Ctrl-C chỉ dừng việc chờ.',
};
export const FOLLOWS_UNSURE: Words = {
  en: 'Looking on; Ctrl-C stops that alone.',
  vi: 'Vẫn theo dõi; Ctrl-C chỉ dừng việc theo dõi.',
};
