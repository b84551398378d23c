/** Kinds of values by the letters of the facts (`docs/ray-facts.md`); what is left out nobody writes. */
const KINDS = {
  n: { en: 'null', vi: 'null' },
  t: { en: '`true` and `false`', vi: '`true` và `false`' },
  z: { en: '0', vi: '0' },
  i: { en: 'whole numbers', vi: 'số nguyên' },
  j: { en: 'negative numbers', vi: 'số âm' },
  h: { en: 'fractions', vi: 'số lẻ' },
  e: { en: 'an empty text', vi: 'chuỗi rỗng' },
  s: { en: 'any text', vi: 'chuỗi bất kỳ' },
  q: { en: 'a number as a text', vi: 'số viết thành chuỗi' },
  a: { en: '`auto`', vi: '`auto`' },
  l: { en: 'an empty list', vi: 'danh sách rỗng' },
  L: { en: 'a list', vi: 'danh sách' },
  m: { en: 'an empty mapping', vi: 'mapping rỗng' },
  M: { en: 'a mapping', vi: 'mapping' },
};

const BOUNDS = {
  min: { en: 'at least', vi: 'ít nhất là' },
  over: { en: 'more than', vi: 'lớn hơn' },
  max: { en: 'at most', vi: 'nhiều nhất là' },
  under: { en: 'less than', vi: 'nhỏ hơn' },
};

const WRITERS = { en: 'Hits whoever writes that.', vi: 'Ảnh hưởng ai đang viết như vậy.' };

/** What becomes of keys that both releases have; keys of which the same is said share a line. */
export const fieldChanges = (place, before, after) => {
  const found = Object.keys(after)
    .filter((key) => key in before)
    .flatMap((key) => {
      const told = { key, old: before[key], now: after[key] };
      return place.isCode ? moved(told) : [...moved(told), ...taken(told), ...bounded(told), ...required(told)];
    });
  const lines = new Map();
  for (const one of found) lines.set(JSON.stringify([one.level, one.en]), { ...one, keys: [] });
  for (const one of found) lines.get(JSON.stringify([one.level, one.en])).keys.push(`\`${one.key}\``);
  return [...lines.values()].map(({ level, keys, en, vi, who }) => ({
    level,
    what: {
      en: `${keys.join(', ')} ${place.en} ${keys.length > 1 ? plural(en) : en}`,
      vi: `${keys.join(', ')} ${place.vi} ${vi}`,
    },
    who,
  }));
};

/** The same of several keys. */
const plural = (en) => en.replace(/^(no longer |also )takes/, '$1take').replace(/^has to/, 'have to');

const change = (level, { key }, en, vi, who) => ({ level, key, en, vi, who });

/** A default counts where it is a value: one that code works out is asked elsewhere. */
const moved = (told) => {
  const [old, now] = [told.old.default, told.now.default];
  if (old === now || !isPlain(old) || !isPlain(now)) return [];
  if (JSON.stringify([old ?? null, now ?? null]) === '[null,null]' || isEmpty(old, now)) return [];
  const unset = { en: 'not set', vi: 'không đặt' };
  const [was, is] = [old, now].map((one) => (one === null || one === undefined ? unset : same(`\`${String(one)}\``)));
  const who = { en: 'Hits whoever does not write it.', vi: 'Ảnh hưởng ai không viết khóa này.' };
  return [
    change(
      'amounts',
      told,
      `is ${is.en} where it is not written (was ${was.en}).`,
      `là ${is.vi} nếu không viết (trước là ${was.vi}).`,
      who,
    ),
  ];
};

const same = (text) => ({ en: text, vi: text });

const isPlain = (value) =>
  typeof value !== 'object'
    ? !/^\((?:code|computed)\)$/.test(String(value))
    : value === null || Object.keys(value).length === 0;

/** Nothing and an empty list or mapping mean one thing. */
const isEmpty = (old, now) => [old, now].every((one) => one === null || one === undefined || typeof one === 'object');

const NUMBERS = { en: 'numbers', vi: 'số' };

/** The kinds of some letters; where every kind of number is among them, they are numbers. */
const kindsIn = (letters) => {
  const found = Object.keys(KINDS).filter((letter) => letters.includes(letter));
  const all = [...'zijh'].every((letter) => found.includes(letter));
  return [
    ...found.filter((letter) => !all || !'zijh'.includes(letter)).map((letter) => KINDS[letter]),
    ...(all ? [NUMBERS] : []),
  ];
};

const taken = (told) => {
  const [took, takes] = [told.old.accepts ?? '', told.now.accepts ?? ''];
  const lost = kindsIn([...took].filter((letter) => !takes.includes(letter)).join(''));
  const won = kindsIn([...takes].filter((letter) => !took.includes(letter)).join(''));
  const list = (kinds, language) => kinds.map((kind) => kind[language]).join(', ');
  return [
    ...(lost.length === 0
      ? []
      : [
          change(
            'refused',
            told,
            `no longer takes ${list(lost, 'en')}.`,
            `không còn nhận ${list(lost, 'vi')}.`,
            WRITERS,
          ),
        ]),
    ...(won.length === 0
      ? []
      : [change('new', told, `also takes ${list(won, 'en')}.`, `nhận thêm ${list(won, 'vi')}.`, null)]),
  ];
};

const bounded = (told) => [
  ...Object.entries(BOUNDS).flatMap(([bound, { en, vi }]) => {
    const value = told.now[bound];
    if (value === undefined || value === null || value === told.old[bound] || isNoTighter(bound, value, told.old))
      return [];
    return [change('refused', told, `has to be ${en} ${value}.`, `phải ${vi} ${value}.`, WRITERS)];
  }),
  ...words(told),
];

/** `over: -1` and `min: 0` are one bound for whole numbers. */
const isNoTighter = (bound, value, old) => {
  if (bound === 'min') return (old.over ?? -Infinity) >= value - 1 || (old.min ?? -Infinity) >= value;
  if (bound === 'over') return (old.over ?? old.min - 1 ?? -Infinity) >= value;
  return bound === 'max'
    ? (old.under ?? Infinity) <= value + 1 || (old.max ?? Infinity) <= value
    : (old.under ?? Infinity) <= value;
};

const words = (told) => {
  const [had, has] = [told.old.choices ?? [], told.now.choices ?? []];
  if (had.length === 0 || has.length === 0) return [];
  const list = (names) => names.map((name) => `\`${name}\``).join(', ');
  const [gone, fresh] = [had.filter((one) => !has.includes(one)), has.filter((one) => !had.includes(one))];
  return [
    ...(gone.length === 0
      ? []
      : [change('refused', told, `no longer takes ${list(gone)}.`, `không còn nhận ${list(gone)}.`, WRITERS)]),
    ...(fresh.length === 0
      ? []
      : [change('new', told, `also takes ${list(fresh)}.`, `nhận thêm ${list(fresh)}.`, null)]),
  ];
};

const required = (told) =>
  told.now.required && !told.old.required
    ? [
        change('refused', told, 'has to be written.', 'bắt buộc phải viết.', {
          en: 'Hits whoever leaves it out.',
          vi: 'Ảnh hưởng ai bỏ trống khóa này.',
        }),
      ]
    : [];
