import { asCode, escaped } from '../../text/markdown.ts';
import type { Words } from '../../text/words.ts';
import { ANYTHING, FLAG, FLAGS, NUMBER, TEXT, keyAbout } from './about.ts';
import type { Ground, KeyAbout } from './about.ts';
import { saidGround } from './environment-ground.ts';
import { said, whole } from './said.ts';
import { at } from '../../ray/release.ts';
import { routerCountEffect, routerCountKey } from '../../ray/facts/llm.ts';
import { own } from '../../text/own.ts';

/** A mapping that takes any key: what each of them is. */
const everyKey = (
  keys: readonly string[],
  about: (key: string) => Partial<KeyAbout> & { readonly purpose: Words },
): Ground => ({
  keys,
  about: (key) => keyAbout(key, about(key)),
  knower: 'Ray',
  unknown: null,
});

const AMOUNTS: Readonly<Record<string, Words>> = {
  CPU: { en: 'CPUs.', vi: 'Số CPU.' },
  GPU: { en: 'GPUs; below 1, a part of one.', vi: 'Số GPU; dưới 1 là một phần GPU.' },
  memory: { en: 'Memory in bytes.', vi: 'Bộ nhớ tính bằng byte.' },
  object_store_memory: { en: 'Object store memory in bytes.', vi: 'Bộ nhớ object store tính bằng byte.' },
};

/** Amounts by name of resource; in a bundle Ray's own stand among them. */
export const amountsGround = (isBundle: boolean): Ground =>
  everyKey(isBundle ? ['CPU', 'GPU', 'memory'] : [], (key) => ({
    purpose: own(AMOUNTS, key) ?? (key.startsWith('accelerator_type:') ? acceleratorWords(key) : custom(key)),
    takes: { en: 'a number of at least 0', vi: 'một số từ 0' },
    absent: { en: 'Default: `0`.', vi: 'Mặc định: `0`.' },
    sample: '1',
  }));

const acceleratorWords = (key: string): Words => {
  const name = escaped(key.slice('accelerator_type:'.length));
  return { en: `Asks for a node with accelerator ${name}.`, vi: `Cần node có accelerator ${name}.` };
};

const custom = (key: string): Words => ({
  en: `Custom resource ${asCode(key)}: nodes have it only where they are started with it.`,
  vi: `Tài nguyên tự đặt ${asCode(key)}: node chỉ có nếu khi khởi động có nêu.`,
});

export const variablesGround: Ground = everyKey([], (key) => ({
  purpose: {
    en: `Environment variable ${asCode(key)} of the processes.`,
    vi: `Biến môi trường ${asCode(key)} của các tiến trình.`,
  },
  takes: TEXT,
}));

export const labelsGround: Ground = everyKey([], (key) => ({
  purpose: {
    en: `Label ${asCode(key)} of a node: a value, !value, in(a,b) or !in(a,b).`,
    vi: `Nhãn ${asCode(key)} của node: giá trị, !giá trị, in(a,b) hoặc !in(a,b).`,
  },
}));

/** What goes to code as it is: `what` is whose it is. */
export const codeGround = (what: Words): Ground =>
  everyKey([], () => ({
    purpose: what,
    takes: ANYTHING,
    absent: { en: 'Default: the code’s own.', vi: 'Mặc định: theo code.' },
  }));

/** `experimental_configs` of a model. */
export const experimentalGround = (release: string): Ground => {
  const count = at(routerCountKey, release) ?? null;
  const ground = saidGround({ ...(count !== null && { [count]: COUNT }), ...EXPERIMENTS }, `Ray ${release}`);
  const other = (key: string): KeyAbout => {
    const wasCount = routerCountEffect(key, release) !== undefined;
    return keyAbout(key, { purpose: wasCount ? formerCount(release) : SWITCH, takes: ANYTHING });
  };
  return { ...ground, about: (key) => ground.about(key) ?? other(key) };
};

const COUNT = said(
  'Fixes the replicas of the deployment that takes the requests.',
  'Cố định số replica của deployment nhận request.',
  whole('1'),
);

const EXPERIMENTS = {
  stream_batching_interval_ms: said(
    'Milliseconds over which streamed tokens are gathered.',
    'Số mili giây gom token khi stream.',
    { takes: NUMBER, sample: '50' },
  ),
};

const SWITCH: Words = {
  en: 'A switch that may change or go with any release.',
  vi: 'Công tắc có thể đổi hoặc mất ở bản bất kỳ.',
};

const formerCount = (release: string): Words => ({
  en: `On other releases it fixed the replicas of what takes the requests; Ray ${release} does not look at it.`,
  vi: `Ở bản khác nó cố định số replica nhận request; Ray ${release} không xét tới.`,
});

/** `CallbackConfig` (`ray/llm/_internal/common/callbacks/base.py`, 2.51 on). */
export const callbackGround = (release: string): Ground =>
  saidGround(
    {
      callback_class: {
        purpose: { en: 'Import path of the class with the hooks.', vi: 'Import path của lớp chứa các hook.' },
        sample: 'module:Callback',
      },
      callback_kwargs: {
        purpose: { en: 'Arguments of that class by name.', vi: 'Đối số theo tên của lớp đó.' },
        takes: { en: 'a mapping', vi: 'một mapping' },
        shape: 'mapping',
        sample: 'name: value',
      },
      raise_error_on_callback: {
        purpose: { en: 'An error in a hook stops the start.', vi: 'Lỗi trong hook làm dừng khởi động.' },
        takes: FLAG,
        values: FLAGS,
        sample: 'true',
      },
    },
    `Ray ${release}`,
  );
