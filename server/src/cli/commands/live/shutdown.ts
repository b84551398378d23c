import { isByHand, say } from '../../../core/index.ts';
import type { Language, LiveCluster, Words } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { UsageError, didYouMean, joined } from '../../arguments/usage-error.ts';
import { clusterPart } from '../../formats/live/status-json.ts';
import { keep, stillTheSame } from '../../live/change.ts';
import type { Undo } from '../../live/change.ts';
import { ownAsking, typedTo } from '../../live/confirm.ts';
import { connectionOf } from '../../live/connection.ts';
import { deployedConfig } from '../../live/deployed.ts';
import { goneWith } from '../../live/gone-with.ts';
import { deleteAll, clusterNow, putConfig } from '../../live/read-cluster.ts';
import { SHUTDOWN } from '../../table/shutdown.ts';
import { visible } from '../../terminal/visible.ts';
import { ended } from '../command.ts';
import type { Command, Outcome } from '../command.ts';

/** What a person types for all of Serve, which no application of theirs is likely called. */
const ALL = 'all';

/** `shutdown`: one application, or all of Serve, once its name was typed; what ran before is kept. */
export const shutdown: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, SHUTDOWN);
  const [name] = operands;
  if ((name === undefined) !== values.all) throw new UsageError(ONE_OF_BOTH);
  const asking = ownAsking();
  if (!values.yes && (asking === null || values.format === 'json')) throw new UsageError(NEEDS_YES);
  const connection = connectionOf(values);
  const cluster = await clusterNow(connection);
  const told = (why: Words, status: number, undo: Undo | null = null): Outcome => ({
    output: ended(
      values.format === 'json'
        ? endJson(cluster, { name, sent: undo !== null, why, undo }, language)
        : visible([say(why, language), ...undoLines(undo, language)].join('\n')),
    ),
    status,
  });
  const refused = refusalOf(cluster, name);
  if (refused !== null) return told(refused, 1);
  if (!values.yes && asking !== null) {
    const typed = await typedTo(say(question(cluster, name), language), asking);
    if (typed !== (name ?? ALL)) return told(NOT_AGREED, 1);
  }
  const before = await stillTheSame(connection, cluster);
  const undo = keep(before, values['undo-file']);
  const fault = await (name === undefined
    ? deleteAll(connection)
    : putConfig(connection, JSON.stringify(deployedConfig(before, new Set([name])))));
  if (fault !== null) throw new UsageError(fault);
  return told(name === undefined ? ALL_GO : goes(name), 0, undo);
};

/** Why nothing can be shut down by that name. */
const refusalOf = (cluster: LiveCluster, name: string | undefined): Words | null => {
  if (cluster.serve === null) return { en: `${cluster.address}: ${DOWN.en}`, vi: `${cluster.address}: ${DOWN.vi}` };
  if (name === undefined) return null;
  const { applications } = cluster.serve;
  const found = applications.find((one) => one.name === name);
  if (found === undefined) {
    const names = applications.map((one) => one.name);
    return joined(notThere(name, names), didYouMean(name, names));
  }
  if (isByHand(found)) return startedByRun(name);
  const alsoGone = goneWith(cluster, name);
  return alsoGone.length === 0 ? null : wouldGo(name, alsoGone);
};

const question = ({ address }: LiveCluster, name: string | undefined): Words =>
  name === undefined
    ? {
        en: `Shut down Serve at ${address} with all applications? Type ${ALL}: `,
        vi: `Tắt Serve ở ${address} cùng mọi ứng dụng? Gõ ${ALL}: `,
      }
    : { en: `Shut down ${name} at ${address}? Type its name: `, vi: `Tắt ${name} ở ${address}? Gõ tên của nó: ` };

const undoLines = (undo: Undo | null, language: Language): readonly string[] =>
  undo?.file == null
    ? []
    : [`${say(BACK, language)} ${undo.command}`, ...(undo.note === null ? [] : [`  ${say(undo.note, language)}`])];

interface End {
  readonly name: string | undefined;
  readonly sent: boolean;
  readonly why: Words;
  readonly undo: Undo | null;
}

const endJson = (cluster: LiveCluster, { name, sent, why, undo }: End, language: Language): string =>
  JSON.stringify(
    {
      schema: 1,
      ...clusterPart(cluster),
      application: name ?? null,
      sent,
      message: say(why, language),
      undo: undo && { file: undo.file, command: undo.command },
    },
    null,
    2,
  );

const ONE_OF_BOTH: Words = {
  en: 'shutdown: name one application, or --all',
  vi: 'shutdown: hãy nêu một ứng dụng, hoặc --all',
};
const NEEDS_YES: Words = {
  en: 'shutdown: nobody can be asked here, so that --yes is needed beside the name',
  vi: 'shutdown: ở đây không hỏi được ai, nên cần --yes bên cạnh tên',
};
const DOWN: Words = { en: 'Serve does not run there.', vi: 'Serve không chạy ở đó.' };
const NOT_AGREED: Words = {
  en: 'Nothing was shut down: another name was typed.',
  vi: 'Không tắt gì: tên được gõ khác.',
};
const ALL_GO: Words = {
  en: 'Serve is being shut down with all applications.',
  vi: 'Serve đang được tắt cùng mọi ứng dụng.',
};
const BACK: Words = { en: 'To go back:', vi: 'Để quay lại:' };

const goes = (name: string): Words => ({
  en: `${name} is being shut down; the others stay as they are.`,
  vi: `${name} đang được tắt; các ứng dụng khác giữ nguyên.`,
});

const notThere = (name: string, names: readonly string[]): Words => ({
  en: `${name}: no such application runs there; there are ${names.join(', ') || 'none'}.`,
  vi: `${name}: ở đó không có ứng dụng này; ${names.length === 0 ? 'không có ứng dụng nào' : `có ${names.join(', ')}`}.`,
});

const startedByRun = (name: string): Words => ({
  en: `${name} was started by serve.run and not by a config, so that it cannot be shut down from here by its name: serve.delete("${name}") in Python does, or --all with everything else.`,
  vi: `${name} do serve.run khởi động, không phải từ cấu hình, nên không tắt được từ đây theo tên: dùng serve.delete("${name}") trong Python, hoặc --all cùng mọi thứ khác.`,
});

const wouldGo = (name: string, others: readonly string[]): Words => ({
  en: `${name} was not shut down: this release would delete ${others.join(', ')} with it, which serve.run started. --all shuts down everything.`,
  vi: `Không tắt ${name}: bản Ray này sẽ xóa luôn ${others.join(', ')} do serve.run khởi động. --all tắt mọi thứ.`,
});
