import { say } from '../../../core/index.ts';
import type { Language, Words } from '../../../core/index.ts';
import { applicationJson, clusterPart, notesPart } from '../../formats/live/status-json.ts';
import { previewPart } from '../../formats/live/preview-json.ts';
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
  readonly did: 'nothing' | 'sent';
  readonly status: number;
  /** Why it ended so. */
  readonly why?: Words;
  readonly undo?: Undo;
  readonly waited?: Waited | null;
  /** Lines for a shell that ask what was deployed. */
  readonly curl?: readonly string[];
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

const endText = ({ preview, undo, why, curl = [], did }: DeployEnd, language: Language): string => {
  const undoLines =
    undo === undefined
      ? []
      : [`${say(BACK, language)} ${undo.command}`, ...(undo.note === null ? [] : [`  ${say(undo.note, language)}`])];
  const asks = curl.length === 0 ? [] : [say(TRY, language), ...curl.map((line) => `  ${line}`)];
  const told = [...(why === undefined ? [] : [say(why, language)]), ...asks, ...undoLines];
  return visible(told.length > 0 || did === 'sent' ? told.join('\n') : say(dry(preview), language));
};

const endJson = ({ preview, did, why, undo, waited, curl = [] }: DeployEnd, language: Language): string =>
  JSON.stringify(
    {
      schema: 1,
      path: preview.path,
      config: preview.chosen.index + 1,
      ...clusterPart(preview.cluster),
      sent: did === 'sent',
      end: waited?.end ?? null,
      message: why === undefined ? null : say(why, language),
      preview: previewPart(preview, language),
      applications: waited?.applications.map((one) => applicationJson(one, language)) ?? null,
      undo:
        undo === undefined
          ? null
          : { file: undo.file, command: undo.command, note: undo.note && say(undo.note, language) },
      curl,
      notes: notesPart(preview.notes, language),
    },
    null,
    2,
  );

const dry = ({ cluster }: Preview): Words => ({
  en: `Nothing was sent to ${cluster.address}: --dry-run.`,
  vi: `Không gửi gì tới ${cluster.address}: --dry-run.`,
});
const BACK: Words = { en: 'To go back:', vi: 'Để quay lại:' };
const TRY: Words = { en: 'To ask it:', vi: 'Để thử hỏi:' };
