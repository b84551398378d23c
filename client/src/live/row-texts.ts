import type { SideRow } from './protocol.ts';

/** The parts that say something. */
export const joined = (between: string, parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

/** All that a row says, for a view that is too narrow for it. */
export const inFull = ({ label, description, tooltip }: SideRow): string =>
  joined('\n', [joined(' · ', [label, description]), tooltip]);

/** A row for who hears it: what it is, its name, its status and why it waits. */
export const heardOf = ({ kind, label, description, why }: SideRow): string =>
  joined(', ', [joined(' ', [kind, label]), description?.replaceAll(' · ', ', '), why]);
