import { pinOf } from './specifier.ts';
import type { Pin } from './specifier.ts';

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

/** A requirement as PEP 508 writes it, if it is one of Ray and can hold on Linux. */
export const rayRequirement = (text: string): RayRequirement | null => {
  const [requirement = '', ...markers] = text.trim().split(/\s*;\s*/);
  const marker = markers.join(';');
  if (ELSEWHERE.test(marker) && !/\bor\b/.test(marker)) return null;
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
