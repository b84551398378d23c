import type { Demand, DeploymentDemand } from '../../demand/demand.ts';
import type { ReplicaRange, ReplicaShape } from '../../deployments/replica.ts';
import type { Resources } from '../../ray/amounts.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import { changeOf, sameReplicas, sameShape } from './same.ts';
import type { ApplicationChange, Change, Comparison, DeploymentChange } from './shape.ts';
import { TEXT } from './words.ts';

type Reserved = Pick<DeploymentDemand, 'demand' | 'atLeast'>;

/** A label and an amount for each level, or a text of its own under the row before it. */
interface Row {
  readonly label: string;
  readonly demand: Change<Reserved | undefined> | null;
  readonly notes: readonly string[];
}

type Level = keyof Demand;

const HEADS = { min: TEXT.least, initial: TEXT.initial, max: TEXT.max };

/** What is reserved before and after: each deployment that changes, its application and the file. */
export const demandLines = (comparison: Comparison, language: Language): readonly string[] => {
  const rows = rowsOf(comparison, language);
  if (rows.length === 0) return [];
  const levels: readonly Level[] = rows.some(isOwnLeast) ? ['min', 'initial', 'max'] : ['initial', 'max'];
  const head = ['', ...levels.map((level) => say(HEADS[level], language))];
  const cells = rows.map(({ label, demand }) => [label, ...levels.map((level) => cellOf(demand, level, language))]);
  const lines = aligned([head, ...cells]);
  return [lines[0] ?? '', ...rows.flatMap(({ notes }, i) => [lines[i + 1] ?? '', ...notes])];
};

const rowsOf = (comparison: Comparison, language: Language): readonly Row[] => {
  const demand = reserved(comparison);
  return [
    ...(demand === null ? [] : [{ label: say(TEXT.total, language), demand, notes: [] }]),
    ...comparison.applications.flatMap((application) => applicationRows(application, language)),
  ];
};

/** A demand that is known on one side only is told beside what the other side is known to reserve. */
const reserved = ({ demand, atLeast }: Pick<Comparison, 'demand' | 'atLeast'>): Change<Reserved> | null =>
  demand === null && atLeast === null
    ? null
    : {
        before: { demand: demand?.before ?? null, atLeast: atLeast?.before ?? null },
        after: { demand: demand?.after ?? null, atLeast: atLeast?.after ?? null },
      };

const applicationRows = (application: ApplicationChange, language: Language): readonly Row[] => {
  const { name, complete, deployments } = application;
  const note = complete && say(complete.after ? TEXT.whole : TEXT.partial, language);
  return [
    { label: name, demand: reserved(application), notes: note === null ? [] : [`    ${note}`] },
    ...deployments.map((deployment) => deploymentRow(deployment, language)),
  ];
};

const deploymentRow = (change: DeploymentChange, language: Language): Row => {
  const { kind, before, after } = change;
  const names = [...new Set([before?.name, after?.name].flatMap((name) => name ?? []))].join(' → ');
  const replicas = changeOf(before?.replicas ?? null, after?.replicas ?? null, sameReplicas);
  const shape = changeOf(before?.replica ?? null, after?.replica ?? null, sameShape);
  const both = before !== null && after !== null;
  return {
    label: `  ${names}${kind === 'changed' ? '' : ` (${say(TEXT[kind], language)})`}`,
    demand: { before: before ?? undefined, after: after ?? undefined },
    notes: [
      ...noteOf(say(TEXT.replicas, language), replicas, both, replicasText),
      ...noteOf(say(TEXT.shape, language), shape, both, shapeText),
    ],
  };
};

const noteOf = <T>(
  label: string,
  change: Change<T | null> | null,
  both: boolean,
  text: (value: T) => string,
): readonly string[] => {
  if (change === null) return [];
  const shown = (value: T | null): string => (value === null ? '?' : text(value));
  const { before, after } = change;
  return [`      ${label}: ${both ? `${shown(before)} → ${shown(after)}` : shown(after ?? before)}`];
};

const replicasText = ({ min, initial, max }: ReplicaRange): string =>
  min === max ? String(initial) : `${String(initial)} (${String(min)}–${String(max)})`;

/** `7 × [1 GPU]` for neighbours that are alike. */
const shapeText = ({ bundles, strategy }: ReplicaShape): string => {
  const parts = bundles
    .map(({ each, count }) => `${count > 1 ? `${String(count)} × ` : ''}[${orderedText(each)}]`)
    .join(' + ');
  return strategy === null ? parts : `${parts}, ${strategy}`;
};

const FIRST = ['CPU', 'GPU'];

/** In one order everywhere, so that both sides can be compared by eye. */
const orderedText = (amounts: Resources): string => {
  const rest = [...amounts.keys()].filter((name) => !FIRST.includes(name)).sort();
  return amountsText(new Map([...FIRST, ...rest].map((name) => [name, amounts.get(name) ?? 0n])));
};

const cellOf = (change: Row['demand'], level: Level, language: Language): string => {
  if (change === null) return '';
  const [before, after] = [change.before, change.after].map((side) => amountText(side, level, language));
  return before === after ? (after ?? '') : `${before ?? ''} → ${after ?? ''}`;
};

const amountText = (side: Reserved | undefined, level: Level, language: Language): string => {
  if (side === undefined) return '–';
  if (side.demand !== null) return orderedText(side.demand[level]);
  return side.atLeast === null ? '?' : `${say(TEXT.inAnyCase, language)} ${orderedText(side.atLeast[level])}`;
};

/** Where the lowest amount moves in a way that the amount at the start does not show. */
const isOwnLeast = ({ demand }: Row): boolean => cellOf(demand, 'min', 'en') !== cellOf(demand, 'initial', 'en');

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};
