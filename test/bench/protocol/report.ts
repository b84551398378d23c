import type { Asked } from './asked.ts';
import type { Case, Measured } from './beside.ts';
import type { CommandTimes } from './command-line.ts';
import type { Memory } from './memory.ts';
import type { PythonTimes } from './python.ts';
import { reasonsPart } from './reasons.ts';
import type { Times } from './times.ts';

/** All that one run of the bench measured; ours comes first of what is told of several servers. */
export interface Results {
  readonly machine: string;
  readonly peer: string | null;
  /** Where the schema comes from that the peer was given. */
  readonly schema: string;
  readonly cases: readonly { readonly case: Case; readonly measured: Measured }[];
  readonly starts: readonly (Times | null)[];
  readonly python: PythonTimes;
  readonly memory: readonly Memory[];
  readonly commands: readonly CommandTimes[];
}

const WORDS: Readonly<Record<Asked, string>> = {
  open: 'open → diagnostics',
  edit: 'edit → diagnostics',
  hover: 'hover after an edit',
  lens: 'lenses after an edit',
  completion: 'completion after an edit',
  hints: 'hints after an edit',
  action: 'code actions at a place',
  actions: 'code actions of the whole file',
};

/** What every table says of one thing that was timed. */
interface Row {
  readonly what: string;
  readonly ours: Times | null;
  readonly peer: Times | null;
  readonly goal: number;
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

const cells = ({ what, ours, peer, goal }: Row): readonly string[] => [
  what,
  ours === null ? '–' : ms(ours.median),
  ours === null ? '–' : ms(ours.p99),
  `≤ ${String(goal)}`,
  ours === null ? '–' : ours.median <= goal ? 'yes' : '**no**',
  peer === null ? '–' : ms(peer.median),
  ours === null || peer === null ? '–' : (ours.median / peer.median).toFixed(2),
];

const HEAD = ['', 'ours, median ms', 'p99', 'goal', 'met', 'peer, median ms', 'ours / peer'];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const caseTable = ({ case: one, measured }: Results['cases'][number]): string => {
  const rows = one.asked.map((asked) => {
    const [ours = null, peer = null] = measured.times[asked] ?? [];
    return cells({ what: WORDS[asked], ours, peer, goal: one.goals[asked] ?? Infinity });
  });
  return `### ${one.name}\n\n${table(HEAD, rows)}`;
};

const blockTable = ({ cases }: Results): string =>
  table(
    ['the loop was blocked at most, ms', 'ours, opening', 'ours, editing', 'peer, opening', 'peer, editing'],
    cases.map(({ case: one, measured: { blocks } }) => [
      one.name,
      ...[0, 1].flatMap((at) => {
        const block = blocks[at];
        return block === undefined ? ['–', '–'] : [ms(block.open), ms(block.edit)];
      }),
    ]),
  );

const otherTable = ({ starts, python, commands }: Results): string => {
  const [ours = null, peer = null] = starts;
  return table(HEAD, [
    cells({ what: 'start of the server → first diagnostics', ours, peer, goal: 250 }),
    cells({ what: '40 Python applications of 30 modules: edit of the YAML', ours: python.yaml, peer: null, goal: 30 }),
    cells({ what: 'the same: edit of a `.py` → diagnostics of the YAML', ours: python.module, peer: null, goal: 30 }),
    ...commands.map((one) => cells({ what: `${one.name} (peer: Ray’s own validation)`, ours: one.ours, peer: one.ray, goal: one.goal })),
  ]); // prettier-ignore
};

const memoryTable = ({ memory }: Results): string =>
  table(
    ['memory with 10,405 lines', 'at rest, MiB', 'after the last edit, MiB', 'edits'],
    memory.map(({ rest, samples }, index) => [
      index === 0 ? 'ours (goal: ≤ 110 MiB)' : 'peer',
      rest.toFixed(0),
      (samples.at(-1)?.rss ?? rest).toFixed(0),
      String(samples.at(-1)?.edits ?? 0),
    ]),
  );

/** The page `docs/speed.md`. */
export const pageOf = (results: Results): string =>
  [
    '# How fast it is',
    `Written by \`npm run bench -- protocol --write\` on ${results.machine}; beside ${results.peer ?? 'no other server'} with the schema of ${results.schema}. Both servers run as processes of their own, speak real messages over standard input and output, are warmed up, and take turns edit by edit. A time counts from sending the change to the answer that the client holds. Goals are medians in milliseconds; the ratios say more than the times, which are those of this machine.`,
    '![Edit to diagnostics by lines](pictures/speed-edit.svg)',
    '![Open to diagnostics by lines](pictures/speed-open.svg)',
    ...results.cases.map(caseTable),
    '## Beside the documents',
    otherTable(results),
    '## The loop',
    blockTable(results),
    '## Memory',
    memoryTable(results),
    '![Memory over edits](pictures/speed-memory.svg)',
    reasonsPart(),
  ].join('\n\n') + '\n';
