import { say } from '../../../core/index.ts';
import type { CurlLines, Language, Words } from '../../../core/index.ts';
import { applicationJson, clusterPart, notesPart } from '../../formats/live/status-json.ts';
import { previewPart } from '../../formats/live/preview-json.ts';
import { undoLines, undoPart } from '../../formats/live/undo-lines.ts';
import type { Undo } from '../../live/change.ts';
import type { Preview } from '../../live/preview.ts';
import type { Waited } from '../../live/waiting.ts';
import { visible } from '../../terminal/visible.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { ended } from '../command.ts';
import type { Outcome } from '../command.ts';

/** How a deploy ended. */
export interface DeployEnd {
  readonly preview: Preview;
  /** `unknown`: it was sent, and nobody can say whether the cluster took it. */
  readonly did: 'nothing' | 'sent' | 'unknown';
  readonly status: number;
  /** Why it ended so. */
  readonly why?: Words;
  readonly undo?: Undo;
  readonly waited?: Waited | null;
  /** Lines for a shell that ask what was deployed. */
  readonly curl?: CurlLines | null;
}

/** What a command tells as it goes, and at its end. */
export interface Teller {
  readonly line: (text: string) => Promise<void>;
  readonly outcome: (end: DeployEnd, language: Language) => Promise<Outcome>;
}

/** For people line by line; for programs one object at the end. */
export const teller = (format: 'human' | 'json', { write }: Terminal): Teller =>
  format === 'json'
    ? {
        line: () => Promise.resolve(),
        outcome: (end, language) => Promise.resolve({ output: ended(endJson(end, language)), status: end.status }),
      }
    : {
        line: (text) => write(`${text}\n`),
        outcome: (end, language) => Promise.resolve({ output: ended(endText(end, language)), status: end.status }),
      };

const endText = ({ preview, undo, why, curl = null, did }: DeployEnd, language: Language): string => {
  const asks = curl === null ? [] : curlText(curl, language);
  const back = undo === undefined ? [] : undoLines(undo, language);
  const told = [...(why === undefined ? [] : [say(why, language)]), ...asks, ...back];
  return visible(told.length > 0 || did !== 'nothing' ? told.join('\n') : say(dry(preview), language));
};

/** `To ask it, on the head node, as …:` and the lines. */
const curlText = ({ lines, note }: CurlLines, language: Language): readonly string[] => {
  const told = note === null ? null : say(note, language);
  if (lines.length === 0) return told === null ? [] : [`${told}.`];
  return [`${say(TRY, language)}${told === null ? '' : `, ${told}`}:`, ...lines.map((line) => `  ${line}`)];
};

const endJson = ({ preview, did, why, undo, waited, curl = null }: DeployEnd, language: Language): string =>
  JSON.stringify(
    {
      schema: 1,
      path: preview.path,
      config: preview.chosen.index + 1,
      ...clusterPart(preview.cluster),
      sent: did === 'unknown' ? null : did === 'sent',
      end: waited?.end ?? null,
      message: why === undefined ? null : say(why, language),
      preview: previewPart(preview, language),
      applications: waited?.applications.map((one) => applicationJson(one, language)) ?? null,
      undo: undo === undefined ? null : undoPart(undo, language),
      curl: curl?.lines ?? [],
      curlNote: curl?.note == null ? null : say(curl.note, language),
      notes: notesPart(preview.notes, language),
    },
    null,
    2,
  );

const dry = ({ cluster }: Preview): Words => ({
  en: `Nothing was sent to ${cluster.address}: --dry-run.`,
  vi: `Không gửi gì tới ${cluster.address}: --dry-run.`,
});
const TRY: Words = { en: 'To ask it', vi: 'Để thử hỏi' };
