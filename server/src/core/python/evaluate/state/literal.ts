import type { Value } from './values.ts';

/** True for data that is all there and known: what classes and names stand for is checked in other ways. */
export const isLiteral = (value: Value): boolean => {
  switch (value.kind) {
    case 'scalar':
      return true;
    case 'sequence':
      return value.type !== 'set' && value.spoiled === null && value.items.every(isLiteral);
    case 'dict':
      return value.spoiled === null && [...value.entries.values()].every((entry) => isLiteral(entry.value));
    default:
      return false;
  }
};
