import {
  ALL_RULES,
  SHOWN_AS,
  NEWEST_KNOWN,
  isLoad,
  nearest,
  parseCluster,
  parseRayVersion,
  pricesOf,
} from '../../core/index.ts';
import type { Words } from '../../core/index.ts';

const PREFIX = 'rayServeLens';
const NAMES = [
  'rayVersion',
  'cluster',
  'clusterFiles',
  'load',
  'prices',
  'files',
  'diagnostics',
  'lenses',
  'hints',
  'live',
  'models',
  'rules',
  'trace',
];

/** What of the editor's settings is not used, each in a sentence, with the near name where there is one. */
export const settingsProblems = (value: unknown): readonly Words[] => {
  if (!isRecord(value)) return [];
  const { rayVersion, cluster, load, prices, rules } = value;
  return [
    ...Object.keys(value).flatMap((name) => (NAMES.includes(name) ? [] : unknownName(name, nearest(name, NAMES)))),
    ...releaseProblems(rayVersion),
    ...clusterProblems(cluster),
    ...amountProblems(load, prices),
    ...(isRecord(rules) ? Object.entries(rules).flatMap(([code, severity]) => ruleProblems(code, severity)) : []),
  ];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownName = (name: string, near: string | undefined): readonly Words[] => [
  told(`${PREFIX}.${name}`, {
    en: `there is no such setting${near === undefined ? '' : `, did you mean ${PREFIX}.${near}?`}`,
    vi: `không có cài đặt này${near === undefined ? '' : `, ý bạn là ${PREFIX}.${near}?`}`,
  }),
];

/** An empty field of the settings page means unset. */
const isSet = (value: unknown): boolean => value != null && value !== '';

const releaseProblems = (value: unknown): readonly Words[] =>
  !isSet(value) || (typeof value === 'string' && (value.trim() === '' || parseRayVersion(value) !== null))
    ? []
    : [
        told(`${PREFIX}.rayVersion`, {
          en: `${shown(value)} is no Ray release, write one such as ${NEWEST_KNOWN}; it is not used`,
          vi: `${shown(value)} không phải bản Ray, hãy viết như ${NEWEST_KNOWN}; giá trị này không được dùng`,
        }),
      ];

const clusterProblems = (value: unknown): readonly Words[] => {
  if (!isSet(value) || (typeof value === 'string' && value.trim() === '')) return [];
  const parsed = typeof value === 'string' ? parseCluster(value) : { error: { en: `${shown(value)} is no text`, vi: `${shown(value)} không phải văn bản` } }; // prettier-ignore
  return 'error' in parsed ? [told(`${PREFIX}.cluster`, parsed.error)] : [];
};

const amountProblems = (load: unknown, prices: unknown): readonly Words[] => [
  ...Object.entries(isRecord(load) ? load : {}).flatMap(([key, value]) =>
    isLoad(key, value) ? [] : [told(`${PREFIX}.load`, notALoad(`${key}: ${shown(value)}`))],
  ),
  ...(isRecord(prices) ? pricesOf(prices).faults : []).map(({ name, message }) =>
    told(`${PREFIX}.prices`, { en: `${name}: ${message.en}`, vi: `${name}: ${message.vi}` }),
  ),
];

const notALoad = (written: string): Words => ({
  en: `${written}: write APPLICATION/DEPLOYMENT and a whole number of requests in flight; it is not used`,
  vi: `${written}: hãy viết APPLICATION/DEPLOYMENT và số nguyên yêu cầu đang chạy; giá trị này không được dùng`,
});

const ruleProblems = (code: string, severity: unknown): readonly Words[] => {
  const codes = ALL_RULES.map((rule) => rule.code);
  const name = `${PREFIX}.rules`;
  if (!codes.includes(code)) {
    const near = nearest(code, codes);
    return [
      told(name, {
        en: `there is no rule ${code}${near === undefined ? '' : `, did you mean ${near}?`}`,
        vi: `không có quy tắc ${code}${near === undefined ? '' : `, ý bạn là ${near}?`}`,
      }),
    ];
  }
  if (severity === null || SHOWN_AS.some((one) => one === severity)) return [];
  const near = nearest(shown(severity), SHOWN_AS);
  const choices = SHOWN_AS.join(', ');
  return [
    told(name, {
      en: `${shown(severity)} for ${code} is none of ${choices}${near === undefined ? '' : `, did you mean ${near}?`}`,
      vi: `${shown(severity)} cho ${code} không thuộc ${choices}${near === undefined ? '' : `, ý bạn là ${near}?`}`,
    }),
  ];
};

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const told = (name: string, { en, vi }: Words): Words => ({ en: `${name}: ${en}`, vi: `${name}: ${vi}` });
