import { cleanedName } from '../../builders/names.ts';
import { pyScalar } from '../../yaml/py-scalar.ts';
import type { Edit } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { NamedPlace } from './named-places.ts';

/**
 * Whether two tokens, of one text or of two, name the same thing: applications by name and import path, a deployment
 * within its application, a model by its id within an application or in a file of its own.
 */
export const isSame = (a: NamedPlace, b: NamedPlace): boolean => {
  if (a.kind !== b.kind || a.name !== b.name) return false;
  if (a.kind === 'model' && (a.application === null || b.application === null)) return true;
  return a.application?.name === b.application?.name && a.application?.importPath === b.application?.importPath;
};

/** A name that YAML reads as text without quotes, and that Ray can have in an address and a resource name. */
const PLAIN = /^[\w][\w./:@+-]*$/;

/** Why something cannot be called so; null where it can. */
export const nameFault = (name: string, taken: readonly NamedPlace[], place: NamedPlace): Words | null => {
  if (!PLAIN.test(name) || name.endsWith(':') || pyScalar(name).type !== 'string')
    return {
      en: `“${name}” would have to stand in quotes: use letters, digits, . _ - / : @ and begin with a letter or digit`,
      vi: `“${name}” phải đặt trong dấu nháy: hãy dùng chữ, số, . _ - / : @ và bắt đầu bằng chữ hoặc số`,
    };
  const others = taken.filter(({ kind, application }) =>
    place.kind === 'application' ? kind === 'application' : kind === place.kind && sameOwner(application, place),
  );
  return others.some((one) => one.name === name && one.form === 'plain')
    ? { en: `“${name}” is there already`, vi: `“${name}” đã có rồi` }
    : null;
};

const sameOwner = (application: NamedPlace['application'], place: NamedPlace): boolean =>
  application?.name === place.application?.name;

/** The edit that gives the thing named there another name. */
export const renamed = ({ range, form }: NamedPlace, name: string): Edit => ({
  range,
  newText: form === 'cleaned' ? cleanedName(name) : name,
});
