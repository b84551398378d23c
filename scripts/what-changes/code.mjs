import { TAKEN } from './taken-words.mjs';
import { told } from './told.mjs';
import { VALUES } from './value-words.mjs';

/** What Ray's code beside its models takes and makes of it; what only one of two releases was asked is not told. */
export const codeChanges = (old, now) => [...taken(old, now), ...values(old, now)];

const part = (facts, name) => (name === 'pd' || name === 'dp' ? facts.patterns?.[name] : facts[name]) ?? {};

const taken = (old, now) =>
  TAKEN.flatMap(([home, list, key, en, vi]) => {
    const [before, after] = [part(old, home)[list]?.[key], part(now, home)[list]?.[key]];
    if (before === undefined || after === undefined || before === after) return [];
    return [
      {
        level: after ? 'new' : 'refused',
        what: after
          ? { en: `Ray takes ${en}.`, vi: `Ray nhận ${vi}.` }
          : { en: `Ray no longer takes ${en}.`, vi: `Ray không còn nhận ${vi}.` },
        who: after ? null : { en: 'Hits whoever writes that.', vi: 'Ảnh hưởng ai đang viết như vậy.' },
      },
    ];
  });

const values = (old, now) =>
  VALUES.flatMap(([home, key, en, vi]) => {
    const [before, after] = [part(old, home)[key], part(now, home)[key]];
    if (before === undefined || after === undefined || JSON.stringify(before) === JSON.stringify(after)) return [];
    if (of(before).en === of(after).en) return [];
    const fill = (text, language) => text.replace('{new}', of(after)[language]).replace('{old}', of(before)[language]);
    return [{ level: 'amounts', what: { en: fill(en, 'en'), vi: fill(vi, 'vi') }, who: null }];
  });

/** Yes and no, counts by case, names, bundles; nothing is said as such. */
const of = (value) => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return { en: 'nothing', vi: 'không có gì' };
  if (typeof value === 'boolean') return value ? { en: 'yes', vi: 'có' } : { en: 'no', vi: 'không' };
  if (Array.isArray(value))
    return typeof value[0] === 'string' ? same(value.map((one) => `\`${one}\``).join(', ')) : told(value);
  if (typeof value !== 'object') return told(value);
  if ('on_proxy_nodes' in value || 'lora' in value) return direct(value);
  if ('initial' in value) return told([value.min, value.initial, value.max]);
  const parts = Object.entries(value).map(([key, one]) => [WORDS[key] ?? key, of(one)]);
  return joined(parts);
};

/** Words of the facts that nobody else uses. */
const WORDS = { helpers: 'beside them', gang: 'in gangs' };

/** The ingress of `ray.serve.llm` where answers do not pass through it. */
const direct = ({ bundles, lora, on_proxy_nodes: onNodes, replicas }) => {
  const amounts = told(bundles).en;
  const counts =
    onNodes === undefined
      ? of(replicas)
      : { en: 'one replica on each node with a proxy', vi: 'mỗi nút có proxy một replica' };
  return {
    en: `${counts.en}${amounts === '[]' ? ' that reserves nothing' : ` of ${amounts}`}, adapters ${lora ? 'taken' : 'refused'}`,
    vi: `${counts.vi}, mỗi cái ${amounts === '[]' ? 'không giữ gì' : amounts}, adapter ${lora ? 'được nhận' : 'bị từ chối'}`,
  };
};

const joined = (parts) => ({
  en: parts.map(([key, { en }]) => `${key}: ${en}`).join('; '),
  vi: parts.map(([key, { vi }]) => `${key}: ${vi}`).join('; '),
});

const same = (text) => ({ en: text, vi: text });
