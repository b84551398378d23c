import { SHOWN_AS, THRESHOLDS } from '../../core/settings/setting-keys.ts';
import { BASELINE_FILE } from '../baseline/baseline-name.ts';
import type { Options } from './option.ts';
import { NODES, RAY_VERSION, READ_MODELS } from './shared.ts';

const FILES = {
  exclude: {
    group: 'files',
    value: 'GLOB',
    isRepeatable: true,
    meaning: {
      en: 'leaves out files by a glob from the current folder: `**` any folders, `*` and `?` inside a name, `{a,b}` a choice; without `/` it speaks of names alone, and `old/` is all below',
      vi: 'loại các file theo glob tính từ thư mục hiện tại: `**` mọi thư mục, `*` và `?` trong một tên, `{a,b}` một trong các lựa chọn; không có `/` thì chỉ xét tên, còn `old/` là mọi thứ bên dưới',
    },
  },
  shard: {
    group: 'files',
    value: 'I/N',
    meaning: {
      en: 'only part I of N parts of equal size, for N machines that share the files',
      vi: 'chỉ phần I trong N phần bằng nhau, cho N máy chia nhau các file',
    },
  },
  changed: {
    group: 'files',
    meaning: {
      en: 'only files that git says differ from where the branch left the default one (on that: from the last commit), and those that their code, manifests or settings of other files decide; runs `git`',
      vi: 'chỉ các file mà git cho là khác so với chỗ nhánh tách khỏi nhánh mặc định (nếu đang ở đó: so với commit cuối), và các file được quyết định bởi code, manifest hay cài đặt đã khác; chạy `git`',
    },
  },
  'changed-since': {
    group: 'files',
    value: 'REF',
    meaning: {
      en: 'the same, from a commit, a branch or a tag',
      vi: 'tương tự, so với một commit, nhánh hay thẻ',
    },
  },
  'stdin-path': {
    group: 'files',
    value: 'PATH',
    offers: 'files',
    meaning: {
      en: 'checks standard input as if it stood at this path, with the code, the manifests and the release around it; `-` need not be written',
      vi: 'kiểm tra standard input như thể nó nằm ở đường dẫn này, với code, manifest và bản Ray quanh đó; không cần viết `-`',
    },
  },
  'require-config': {
    group: 'files',
    meaning: {
      en: 'a file that the call names and that holds no Serve config makes the exit status 2',
      vi: 'một file được nêu tên mà không có cấu hình Serve làm mã thoát thành 2',
    },
  },
} as const satisfies Options;

const BASELINE = {
  baseline: {
    group: 'problems',
    value: 'FILE',
    offers: 'files',
    meaning: {
      en: 'known problems, which neither count nor are told',
      vi: 'các vấn đề đã biết, không được tính và không được báo',
    },
  },
  'write-baseline': {
    group: 'problems',
    meaning: {
      en: `makes all problems of this call known: writes them into the file of \`--baseline\`, or \`${BASELINE_FILE}\``,
      vi: `ghi mọi vấn đề của lần gọi này thành đã biết, vào file của \`--baseline\` hoặc \`${BASELINE_FILE}\``,
    },
  },
  'update-baseline': {
    group: 'problems',
    meaning: {
      en: 'takes known problems that are gone out of the file of `--baseline`',
      vi: 'bỏ các vấn đề đã biết nhưng không còn nữa khỏi file của `--baseline`',
    },
  },
} as const satisfies Options;

const PROBLEMS = {
  'fail-on': {
    group: 'problems',
    choices: THRESHOLDS,
    meaning: {
      en: 'the lowest severity that makes the exit status 1',
      vi: 'mức thấp nhất làm mã thoát thành 1',
    },
    otherwise: {
      en: '`failOn` of `rayservelens.yaml`, else `error`',
      vi: '`failOn` của `rayservelens.yaml`, nếu không thì `error`',
    },
  },
  'max-warnings': {
    group: 'problems',
    value: 'N',
    counts: { least: 0, most: 999_999_999 },
    meaning: {
      en: 'more warnings than these make the exit status 1',
      vi: 'nhiều cảnh báo hơn số này làm mã thoát thành 1',
    },
  },
  quiet: {
    group: 'problems',
    meaning: {
      en: 'tells only errors, and what makes the exit status 1',
      vi: 'chỉ báo lỗi và những gì làm mã thoát thành 1',
    },
  },
  ...BASELINE,
  rule: {
    group: 'problems',
    value: 'CODE=SEVERITY',
    isRepeatable: true,
    offers: 'rules',
    meaning: {
      en: `how the problems of a rule are shown: ${SHOWN_AS.map((one) => `\`${one}\``).join(', ')}`,
      vi: `vấn đề của một quy tắc được hiện thế nào: ${SHOWN_AS.map((one) => `\`${one}\``).join(', ')}`,
    },
  },
} as const satisfies Options;

const FIXES = {
  fix: {
    group: 'fixes',
    meaning: {
      en: 'writes the fixes that keep what the config means into the files, then reports the rest',
      vi: 'ghi vào file các cách sửa không đổi ý nghĩa của cấu hình, rồi báo phần còn lại',
    },
  },
  'fix-dry-run': {
    group: 'fixes',
    meaning: {
      en: 'writes nothing and prints what `--fix` would change as a unified diff; the exit status is 1 if that is anything',
      vi: 'không ghi gì mà in những gì `--fix` sẽ đổi ở dạng unified diff; mã thoát là 1 nếu có gì để đổi',
    },
  },
} as const satisfies Options;

const OUTPUT = {
  format: {
    group: 'output',
    choices: ['human', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'rdjsonl'],
    default: 'human',
    meaning: { en: 'how the report is written', vi: 'báo cáo được viết thế nào' },
  },
  verbose: {
    group: 'output',
    meaning: { en: 'tells which folders were not searched', vi: 'cho biết thư mục nào không được tìm' },
  },
} as const satisfies Options;

const RUN = {
  cache: {
    group: 'run',
    meaning: {
      en: 'keeps results for the next call, which tells again what nothing has changed of: file, code, manifests, settings, options',
      vi: 'giữ kết quả cho lần gọi sau; lần đó báo lại những gì không có gì thay đổi: file, code, manifest, cài đặt, tùy chọn',
    },
  },
  'cache-location': {
    group: 'run',
    value: 'FOLDER',
    offers: 'folders',
    meaning: { en: 'the same, in a folder', vi: 'tương tự, trong một thư mục' },
    otherwise: {
      en: '`ray-serve-lens` in your own folder for caches',
      vi: '`ray-serve-lens` trong thư mục cache của bạn',
    },
  },
  jobs: {
    group: 'run',
    value: 'N',
    counts: { least: 1, most: 9999 },
    meaning: { en: 'how many files are checked at once', vi: 'số file được kiểm tra cùng lúc' },
    otherwise: {
      en: 'as many as there are cores, where that pays',
      vi: 'bằng số nhân của máy, nếu có lợi',
    },
  },
} as const satisfies Options;

/** What `check` takes. */
export const CHECK_OPTIONS = {
  ...FILES,
  'ray-version': RAY_VERSION,
  ...NODES,
  'read-models': READ_MODELS,
  ...PROBLEMS,
  ...FIXES,
  ...OUTPUT,
  ...RUN,
} as const satisfies Options;
