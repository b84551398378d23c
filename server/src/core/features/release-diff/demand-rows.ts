import type { Demand, DeploymentDemand } from '../../demand/demand.ts';
import type { ReplicaRange, ReplicaShape } from '../../deployments/replica.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { TextRange } from '../../text/text-range.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import { changeOf, sameReplicas, sameShape } from './same.ts';
import type { ApplicationChange, Change, Comparison, DeploymentChange } from './shape.ts';
import type { SheetAmounts, SheetRow } from './sheet.ts';
import { TEXT } from './words.ts';

type Reserved = Pick<DeploymentDemand, 'demand' | 'atLeast'>;

/** What is reserved before and after: the file, whose token is given, each application that changes and its deployments. */
export const demandRows = (
  comparison: Comparison,
  file: TextRange,
  language: Language,
): readonly SheetRow<TextRange>[] => {
  const demand = reserved(comparison);
  const total = say(TEXT.total, language);
  return [
    ...(demand === null
      ? []
      : [{ of: 'file' as const, label: total, place: file, ...sidesOf(demand, language), notes: [] }]),
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

const applicationRows = (application: ApplicationChange, language: Language): readonly SheetRow<TextRange>[] => {
  const { name, range, complete, deployments } = application;
  const note = complete && say(complete.after ? TEXT.whole : TEXT.partial, language);
  return [
    {
      of: 'application',
      label: name,
      place: range,
      ...sidesOf(reserved(application), language),
      notes: note === null ? [] : [note],
    },
    ...deployments.map((deployment) => deploymentRow(deployment, range, language)),
  ];
};

const deploymentRow = (change: DeploymentChange, application: TextRange, language: Language): SheetRow<TextRange> => {
  const { kind, before, after } = change;
  const names = [...new Set([before?.name, after?.name].flatMap((name) => name ?? []))].join(' → ');
  const replicas = changeOf(before?.replicas ?? null, after?.replicas ?? null, sameReplicas);
  const shape = changeOf(before?.replica ?? null, after?.replica ?? null, sameShape);
  const both = before !== null && after !== null;
  return {
    of: 'deployment',
    label: `${names}${kind === 'changed' ? '' : ` (${say(TEXT[kind], language)})`}`,
    place: (after ?? before)?.range ?? application,
    ...sidesOf({ before: before ?? undefined, after: after ?? undefined }, language),
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
  return [`${label}: ${both ? `${shown(before)} → ${shown(after)}` : shown(after ?? before)}`];
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

const sidesOf = (
  change: Change<Reserved | undefined> | null,
  language: Language,
): Pick<SheetRow<TextRange>, 'before' | 'after'> =>
  change === null
    ? { before: null, after: null }
    : { before: reservedText(change.before, language), after: reservedText(change.after, language) };

/** What is reserved on one side at each level; `–` for what is not there. */
export const reservedText = (side: Reserved | undefined, language: Language): SheetAmounts => {
  const at = (level: keyof Demand): string => {
    if (side === undefined) return '–';
    if (side.demand !== null) return orderedText(side.demand[level]);
    return side.atLeast === null ? '?' : `${say(TEXT.inAnyCase, language)} ${orderedText(side.atLeast[level])}`;
  };
  return { min: at('min'), initial: at('initial'), max: at('max') };
};

const FIRST = ['CPU', 'GPU'];

/** In one order everywhere, so that both sides can be compared by eye. */
const orderedText = (amounts: Resources): string => {
  const rest = [...amounts.keys()].filter((name) => !FIRST.includes(name)).sort();
  return amountsText(new Map([...FIRST, ...rest].map((name) => [name, amounts.get(name) ?? 0n])));
};
