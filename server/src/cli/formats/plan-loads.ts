import { say } from '../../core/index.ts';
import type { Language, PlacedLoad, Words } from '../../core/index.ts';

/**
 * `chat/Api: 120 requests in flight → 15 replicas (2 → 4 → 8 → 15)`, under it a row for each step with its time and what
 * waits then, and what the nodes have room for.
 */
export const loadLines = (load: PlacedLoad, language: Language): readonly string[] => [
  headLine(load, language),
  ...(load.steps.length > 1 ? stepRows(load, language) : []),
  ...endLines(load, language),
];

const headLine = ({ application, deployment, ongoing, replicas, steps }: PlacedLoad, language: Language): string => {
  const end = replicas === null ? say(NOT_SETTLED, language) : `${String(replicas)} ${say(REPLICAS, language)}`;
  const way = steps.length > 1 ? ` (${shownOf(steps, HEAD).map(String).join(' → ')})` : '';
  return `${application}/${deployment}: ${String(ongoing)} ${say(IN_FLIGHT, language)} → ${end}${way}`;
};

/** More than this many in a line, or rows, are cut in their middle. */
const HEAD = 6;
const ROWS = 9;

const shownOf = <T>(all: readonly T[], most: number): readonly (T | '…')[] =>
  all.length <= most ? all : [...all.slice(0, most - 3), '…', ...all.slice(-2)];

const CELLS = 24;

/** The curve: seconds, a bar of replicas and what is queued and refused while just those run. */
const stepRows = ({ steps, times, queued, refused }: PlacedLoad, language: Language): readonly string[] => {
  const most = Math.max(1, ...steps);
  const rows = steps.map((replicas, i) => [
    (times[i] ?? 0).toFixed(1),
    String(replicas),
    '#'.repeat(replicas === 0 ? 0 : Math.max(1, Math.round((replicas / most) * CELLS))),
    queued === null ? '?' : String(queued[i]),
    refused === null ? '?' : String(refused[i]),
  ]);
  const shown = shownOf(rows, ROWS).map((row) => (row === '…' ? ['…', '…', '', '…', '…'] : row));
  const table = [HEADINGS.map((words) => say(words, language)), ...shown];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === BAR ? cell.padEnd(CELLS) : cell.padStart(widths[column] ?? 0)))
      .reduce((line, cell) => `${line}  ${cell}`, '')
      .trimEnd(),
  );
};

const BAR = 2;

const endLines = ({ steps, end, placed, replicas, measured, refused }: PlacedLoad, language: Language) => {
  const lines = [
    ...(steps.length > 1 && measured !== null ? [soonest(measured)] : []),
    ...(steps.length <= 1 && end !== null && end.queued + end.refused > 0 ? [left(end)] : []),
    ...(placed !== null && replicas !== null && placed.replicas < replicas ? [roomFor(placed, replicas)] : []),
    ...((refused ?? []).some((count) => count > 0) || (end?.refused ?? 0) > 0 ? [ONE_CALLER] : []),
  ];
  return lines.map((words) => `  ${say(words, language)}`);
};

const soonest = (seconds: number): Words => ({
  en: `The soonest, once Ray has measured all of it (within ${String(seconds)} s).`,
  vi: `Sớm nhất, tính từ khi Ray đo được hết tải (trong vòng ${String(seconds)} s).`,
});

const left = ({ queued, refused }: { readonly queued: number; readonly refused: number }): Words => ({
  en: `Of these ${String(queued)} are queued and ${String(refused)} refused.`,
  vi: `Trong đó ${String(queued)} phải chờ và ${String(refused)} bị từ chối.`,
});

const roomFor = ({ replicas: room, queued, refused }: NonNullable<PlacedLoad['placed']>, wanted: number): Words => {
  const then = queued === undefined ? null : [String(queued), String(refused)];
  return {
    en: `Room for ${String(room)} of ${String(wanted)}${then ? `: then ${then.join(' are queued, ')} refused` : ''}.`,
    vi: `Đủ chỗ cho ${String(room)}/${String(wanted)}${then ? `: khi đó ${then.join(' phải chờ, ')} bị từ chối` : ''}.`,
  };
};

const ONE_CALLER: Words = {
  en: 'Counted for one caller; each further proxy or replica that calls may queue too.',
  vi: 'Tính cho một nơi gọi; mỗi proxy hay replica gọi khác cũng có hàng đợi riêng.',
};

const HEADINGS: readonly Words[] = [
  { en: 'seconds', vi: 'giây' },
  { en: 'replicas', vi: 'replica' },
  { en: '', vi: '' },
  { en: 'queued', vi: 'chờ' },
  { en: 'refused', vi: 'từ chối' },
];

const IN_FLIGHT: Words = { en: 'requests in flight', vi: 'request đang xử lý' };
const REPLICAS: Words = { en: 'replicas', vi: 'replica' };
const NOT_SETTLED: Words = {
  en: 'not known: it never settles, or a policy or code that was not read decides',
  vi: 'chưa biết: không dừng lại, hoặc chính sách hay code chưa đọc quyết định',
};
