import { say } from '../../../core/index.ts';
import type { Language, LiveCluster, Words } from '../../../core/index.ts';
import type { Undo } from '../../live/change.ts';
import type { Gone } from '../../live/gone.ts';
import { visible } from '../../terminal/visible.ts';
import { clusterPart } from './status-json.ts';
import { undoLines, undoPart } from './undo-lines.ts';

/** How a shutdown ended; `sent` null: nobody can say whether the cluster took it. */
export interface ShutdownEnd {
  readonly why: Words;
  readonly status: number;
  readonly sent: boolean | null;
  readonly undo: Undo | null;
  /** How the waiting ended; null where nobody waited. */
  readonly gone: Gone | null;
}

export const shutdownText = ({ why, undo }: ShutdownEnd, language: Language): string =>
  visible([say(why, language), ...(undo?.file == null ? [] : undoLines(undo, language))].join('\n'));

export const shutdownJson = (
  cluster: LiveCluster,
  name: string | undefined,
  { why, sent, undo, gone }: ShutdownEnd,
  language: Language,
): string =>
  JSON.stringify(
    {
      schema: 1,
      ...clusterPart(cluster),
      application: name ?? null,
      sent,
      end: gone?.end ?? null,
      left: gone?.left.map((one) => ({ name: one.name, status: one.status })) ?? null,
      message: say(why, language),
      undo: undo && undoPart(undo, language),
    },
    null,
    2,
  );

/** How the waiting for a shutdown ended; `name` undefined: of all applications; `isSure`: the cluster took it. */
export const goneWords = ({ end, left, fault }: Gone, name: string | undefined, isSure: boolean): Words => {
  const names = left.map(({ name, status }) => `${name} (${status})`).join(', ');
  const before = isSure ? { en: '', vi: '' } : UNSURE;
  const still = names === '' ? { en: '', vi: '' } : { en: `; still there: ${names}`, vi: `; vẫn còn: ${names}` };
  switch (end) {
    case 'gone':
      return name === undefined ? NOTHING_LEFT : { en: `${name} is shut down.`, vi: `${name} đã tắt.` };
    case 'again':
      return {
        en: `It was deployed anew by somebody else in the meantime${still.en}.`,
        vi: `Trong lúc đó người khác đã deploy lại${still.vi}.`,
      };
    case 'limit':
      return {
        en: `${before.en}The time to wait is over, and it goes on by itself${still.en}.`,
        vi: `${before.vi}Đã hết thời gian chờ, và nó vẫn tự tiếp tục${still.vi}.`,
      };
    case 'stopped':
      return {
        en: `${before.en}Only the waiting was stopped, it goes on by itself${still.en}.`,
        vi: `${before.vi}Chỉ dừng việc chờ, nó vẫn tự tiếp tục${still.vi}.`,
      };
    case 'lost':
      return {
        en: `${before.en}It was being shut down, but then ${fault?.en ?? ''}`,
        vi: `${before.vi}Đang tắt, nhưng rồi ${fault?.vi ?? ''}`,
      };
  }
};

const NOTHING_LEFT: Words = { en: 'No application is left.', vi: 'Không còn ứng dụng nào.' };

const UNSURE: Words = {
  en: 'It is not known whether the cluster took it. ',
  vi: 'Chưa biết cụm đã nhận hay chưa. ',
};
