import { pinOf } from './specifier.ts';
import type { Pin } from './specifier.ts';
import { named } from './reading.ts';

/** A requirement of Ray: what it allows, and the release if it leaves one. */
export interface RayRequirement {
  /** Empty: any release. */
  readonly specifier: string;
  readonly pin: Pin | null;
}

/** The file name of a wheel of a release; nightly ones (`3.0.0.dev0`) are none. */
const WHEEL = /(?:^|[/\\])ray-(\d+\.\d+\.\d+)(?:(?:\+|%2B)[\w.]+)?-[^/\\\s]*\.whl/i;

export const wheelRelease = (url: string): string | null => WHEEL.exec(url)?.[1] ?? null;

/** Extras, then a specifier, a specifier in brackets or an address. */
const RAY = /^ray(?![\w.-])\s*(?:\[[^\]]*\])?\s*(.*)$/is;

/** The platform of a marker on which no cluster of Ray runs in production. */
const ELSEWHERE = /(?:sys_platform|platform_system|os_name)\s*==\s*['"](?:win32|windows|darwin|cygwin|nt)['"]/i;

const isElsewhere = (markers: readonly string[]): boolean =>
  markers.some((marker) => ELSEWHERE.test(marker) && !/\bor\b/.test(marker));

/** A name, then extras, a specifier, an address or nothing. */
const PLAIN = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:$|[=~!<>(@])/i;

/** What an address ends with: `#egg=NAME`, the file of a wheel or an archive, the name of a repository. */
const EGG = /#(?:.*&)?egg=([\w.-]+)/;
const ARCHIVE = /\/([\w.]+)-\d[^/\s]*\.(?:whl|tar\.gz|zip)/i;
const REPOSITORY = /^(?:git|hg)\+.*\/([\w.-]+?)(?:\.git)?(?:@[^/@\s]+)?\/?(?:#\S*)?$/;

/** The name of the package that a requirement (PEP 508, or an address alone) installs on Linux; null where it shows none. */
export const requiredName = (text: string): string | null => {
  const [requirement = '', ...markers] = text.trim().split(/\s*;\s*/);
  if (isElsewhere(markers)) return null;
  const plain = PLAIN.exec(requirement)?.[1];
  if (plain !== undefined) return named(plain);
  if (!requirement.includes('://')) return null;
  const name = [EGG, ARCHIVE, REPOSITORY].flatMap((form) => form.exec(requirement)?.[1] ?? [])[0];
  return name === undefined ? null : named(name);
};

/** A requirement as PEP 508 writes it, if it is one of Ray and can hold on Linux. */
export const rayRequirement = (text: string): RayRequirement | null => {
  const [requirement = '', ...markers] = text.trim().split(/\s*;\s*/);
  if (isElsewhere(markers)) return null;
  const rest = RAY.exec(requirement)?.[1]?.trim();
  const wheel = wheelRelease(requirement);
  if (wheel !== null && (rest === undefined || rest.startsWith('@')))
    return { specifier: `==${wheel}`, pin: { version: wheel, range: null } };
  if (rest === undefined) return null;
  if (rest.startsWith('@')) return { specifier: '', pin: null };
  const specifier = rest.replace(/^\((.*)\)$/s, '$1').trim();
  if (specifier !== '' && !/^[=~!<>]/.test(specifier)) return null;
  return { specifier, pin: pinOf(specifier) };
};
