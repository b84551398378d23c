import { say, unpainted } from '../../../core/index.ts';
import type { Language, Words } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { UsageError } from '../../arguments/usage-error.ts';
import { previewText } from '../../formats/live/format-preview.ts';
import { noteText } from '../../inputs/note.ts';
import { analysisBeside } from '../../live/analysis-beside.ts';
import { keep, stillTheSame } from '../../live/change.ts';
import { ownAsking, typedTo } from '../../live/confirm.ts';
import { connectionOf } from '../../live/connection.ts';
import { isFine, previewOf } from '../../live/preview.ts';
import type { Preview } from '../../live/preview.ts';
import { clusterNow } from '../../live/read-cluster.ts';
import { DEPLOY } from '../../table/deploy.ts';
import { isWaiting } from '../../table/live.ts';
import type { Values } from '../../table/option.ts';
import { hasColors, marked, shown } from '../../terminal/colors.ts';
import type { ColorChoice } from '../../terminal/colors.ts';
import type { Command, Outcome } from '../command.ts';
import { carriedOut } from './carried-out.ts';
import { teller } from './telling.ts';
import type { Teller } from './telling.ts';

export type DeployValues = Values<(typeof DEPLOY)['options']> & { readonly color: ColorChoice };

/** `deploy`: shows what it does, asks, keeps what ran before, sends, and follows it where that is asked for. */
export const deploy: Command = async (argv, language, terminal) => {
  const { values, operands } = deployCall(argv);
  const [path = ''] = operands;
  const asking = ownAsking();
  if (!values['dry-run'] && !values.yes && (asking === null || values.format === 'json'))
    throw new UsageError(NEEDS_YES);
  const stopping = new AbortController();
  const connection = connectionOf(values, stopping.signal);
  const cluster = await clusterNow(connection);
  const preview = previewOf(await analysisBeside(path, cluster, values), cluster);
  const tell = teller(values.format, terminal);
  for (const note of preview.notes) process.stderr.write(`${noteText(note, language)}\n`);
  await tell.line(previewShown(preview, language, values.color));
  const refused = refusalOf(preview, values);
  if (refused !== null) return stopped(preview, refused, tell, language);
  if (values['dry-run']) return tell.outcome({ preview, did: 'nothing', status: isFine(preview) ? 0 : 1 }, language);
  if (!values.yes && asking !== null) {
    const typed = await typedTo(say(question(cluster.address), language), asking);
    if (!/^y(?:es)?$/i.test(typed)) return stopped(preview, NOT_AGREED, tell, language);
  }
  const before = await stillTheSame(connection, cluster);
  const body = 'body' in preview.sent ? preview.sent.body : '';
  const undo = keep(before, values['undo-file'], body);
  return carriedOut({ preview, before, undo, body, connection, stopping, values, tell }, language);
};

const deployCall = (argv: readonly string[]) => {
  const { values, operands } = readCall(argv, DEPLOY);
  return { values: { ...values, wait: isWaiting(values) }, operands };
};

const previewShown = (preview: Preview, language: Language, color: ColorChoice): string => {
  const isColored = hasColors(color);
  return shown(previewText(preview, language, isColored ? marked : unpainted), isColored);
};

/** Why nothing is sent, whatever a person says. */
const refusalOf = ({ sent, chosen: { config } }: Preview, { force, 'dry-run': isDry }: DeployValues): Words | null => {
  if ('fault' in sent) return NOTHING_TO_SEND;
  return config.verdict.status === 'rejected' && !force && !isDry ? REJECTED : null;
};

const stopped = (preview: Preview, why: Words, tell: Teller, language: Language): Promise<Outcome> =>
  tell.outcome({ preview, did: 'nothing', why, status: 1 }, language);

const question = (address: string): Words => ({
  en: `Deploy this to ${address}? Type y: `,
  vi: `Deploy lên ${address}? Gõ y: `,
});

const NEEDS_YES: Words = {
  en: 'deploy: nobody can be asked here, so that --yes is needed; --dry-run tells what would be done',
  vi: 'deploy: ở đây không hỏi được ai, nên cần --yes; --dry-run cho biết sẽ làm gì',
};
const NOTHING_TO_SEND: Words = { en: 'Nothing was sent.', vi: 'Không gửi gì.' };
const NOT_AGREED: Words = { en: 'Nothing was sent: it was not confirmed.', vi: 'Không gửi gì: chưa được xác nhận.' };
const REJECTED: Words = {
  en: 'Nothing was sent: Ray would reject it. --force sends it all the same.',
  vi: 'Không gửi gì: Ray sẽ từ chối. --force vẫn gửi.',
};
