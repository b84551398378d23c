import { OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { environmentKeySince, environmentKeys, isEnvironmentKey } from '../../ray/facts/runtime-env.ts';
import { compareReleases } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';
import { FLAGS, FLAG, LIST, MAPPING, TEXT, WHOLE, keyAbout } from './about.ts';
import type { Ground, KeyAbout } from './about.ts';
import { own } from '../../text/own.ts';

type Said = Partial<KeyAbout> & { readonly purpose: Words };

const PACKAGES = 'requests';
const MAP_OR_TEXT: Words = { en: 'a list, a mapping, or a path', vi: 'danh sách, mapping, hoặc đường dẫn' };

/** Keys of `RuntimeEnv` (`ray/runtime_env/runtime_env.py`). */
const SAID: Readonly<Record<string, Said>> = {
  env_vars: {
    purpose: { en: 'Environment variables, text by name.', vi: 'Biến môi trường, chuỗi theo tên.' },
    takes: { en: 'a mapping of texts', vi: 'mapping các chuỗi' },
    shape: 'mapping',
    sample: 'NAME: "value"',
  },
  pip: {
    purpose: { en: 'Packages that pip installs first.', vi: 'Các gói được pip cài trước.' },
    takes: MAP_OR_TEXT,
    shape: 'values',
    sample: `- ${PACKAGES}`,
  },
  uv: {
    purpose: { en: 'Packages that uv installs first.', vi: 'Các gói được uv cài trước.' },
    takes: MAP_OR_TEXT,
    shape: 'values',
    sample: `- ${PACKAGES}`,
  },
  conda: {
    purpose: {
      en: 'A conda environment: its name, its file, or what it holds.',
      vi: 'Môi trường conda: tên, file, hoặc nội dung.',
    },
    takes: { en: 'text or a mapping', vi: 'chuỗi hoặc mapping' },
    sample: 'base',
  },
  working_dir: {
    purpose: {
      en: 'Address of an archive with the code; replicas start in it.',
      vi: 'Địa chỉ kho nén chứa code; replica chạy trong đó.',
    },
    takes: TEXT,
    sample: 'https://host/code.zip',
  },
  py_modules: {
    purpose: {
      en: 'Addresses of archives with modules that can be imported.',
      vi: 'Địa chỉ các kho nén chứa module import được.',
    },
    takes: LIST,
    shape: 'values',
    sample: '- https://host/module.zip',
  },
  excludes: {
    purpose: { en: 'Patterns of files that are not uploaded.', vi: 'Mẫu các file không tải lên.' },
    takes: LIST,
    shape: 'values',
    sample: '- "*.log"',
  },
  image_uri: {
    purpose: { en: 'Image of a container to run in.', vi: 'Image của container để chạy.' },
    sample: 'image:tag',
  },
  container: {
    purpose: { en: 'A container to run in. Now image_uri.', vi: 'Container để chạy. Nay là image_uri.' },
    takes: MAPPING,
    shape: 'mapping',
    sample: 'image: image:tag',
  },
  config: {
    purpose: { en: 'How the environment itself is set up.', vi: 'Cách dựng chính môi trường này.' },
    takes: MAPPING,
    shape: 'mapping',
    sample: 'setup_timeout_seconds: 600',
  },
  py_executable: { purpose: { en: 'Command that starts Python.', vi: 'Lệnh khởi động Python.' }, sample: 'python' },
  worker_process_setup_hook: {
    purpose: {
      en: 'Import path of a function that each process calls first.',
      vi: 'Import path của hàm mà mỗi tiến trình gọi đầu tiên.',
    },
    sample: 'module.function',
  },
  java_jars: {
    purpose: { en: 'Archives for Java.', vi: 'Các kho cho Java.' },
    takes: LIST,
    shape: 'values',
    sample: '- s3://bucket/a.jar',
  },
  mpi: {
    purpose: { en: 'Runs under MPI.', vi: 'Chạy dưới MPI.' },
    takes: MAPPING,
    shape: 'mapping',
    sample: 'args: []',
  },
  docker: {
    purpose: { en: 'A container to run in. Now image_uri.', vi: 'Container để chạy. Nay là image_uri.' },
    takes: MAPPING,
    shape: 'mapping',
    sample: 'image: image:tag',
  },
};

const FIRST = ['env_vars', 'working_dir', 'pip', 'py_modules', 'image_uri', 'uv'];

/** `runtime_env` on a release. */
export const environmentGround = (release: string): Ground => {
  const known = environmentKeys(release);
  return {
    keys: [...FIRST.filter((key) => known.includes(key)), ...known.filter((key) => !FIRST.includes(key)).sort()],
    about: (key) => {
      if (!isEnvironmentKey(key, release)) return null;
      return keyAbout(key, { ...(own(SAID, key) ?? { purpose: INNER }), spans: sinceOf(key) });
    },
    knower: `Ray ${release}`,
    unknown: { en: `Ray ${release} only warns of it in the log.`, vi: `Ray ${release} chỉ cảnh báo trong log.` },
  };
};

const INNER: Words = { en: 'Used by tools inside Ray.', vi: 'Dùng bởi công cụ bên trong Ray.' };

const sinceOf = (key: string): readonly Words[] => {
  const since = environmentKeySince(key);
  return since === undefined || compareReleases(since, OLDEST_COVERED) <= 0
    ? []
    : [{ en: `Since Ray ${since}.`, vi: `Có từ Ray ${since}.` }];
};

/** `RuntimeEnvConfig`. */
const SETUP: Readonly<Record<string, Said>> = {
  setup_timeout_seconds: {
    purpose: {
      en: 'Seconds in which the environment must be ready. -1: no limit.',
      vi: 'Số giây để dựng xong môi trường. -1: không giới hạn.',
    },
    takes: WHOLE,
    absent: { en: 'Default: `600`.', vi: 'Mặc định: `600`.' },
    sample: '600',
  },
  eager_install: {
    purpose: {
      en: 'Sets the environment up before the first process needs it.',
      vi: 'Dựng môi trường trước khi tiến trình đầu cần.',
    },
    takes: FLAG,
    absent: { en: 'Default: `true`.', vi: 'Mặc định: `true`.' },
    values: FLAGS,
    sample: 'true',
  },
};

export const setupGround = (release: string): Ground => saidGround(SETUP, `Ray ${release}`);

/** A mapping of which some keys are told here and the others may be anything. */
export const saidGround = (said: Readonly<Record<string, Said>>, knower: string): Ground => ({
  keys: Object.keys(said),
  about: (key) => {
    const own = Object.hasOwn(said, key) ? said[key] : undefined;
    return own === undefined ? null : keyAbout(key, own);
  },
  knower,
  unknown: null,
});
