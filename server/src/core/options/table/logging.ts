import { BY_FACT, judgedBy } from '../decided.ts';
import { takesLevelsAsText } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import type { FormOf } from '../form.ts';
import type { Options } from '../option.ts';

const LEVELS = [0, 10, 20, 30, 40, 50];

/** Names and numbers of Python's own levels; while values are converted a number may be text. */
const logLevel: FormOf = ({ choices = [] }, release) => ({
  kind: 'choice',
  values: [
    ...new Set([
      ...choices,
      ...['WARN', 'FATAL', 'NOTSET', false],
      ...LEVELS,
      ...(at(takesLevelsAsText, release) === true ? LEVELS.map(String) : []),
    ]),
  ],
});

/** `LoggingConfig` in `ray/serve/schema.py`. */
export const LOGGING: Options = {
  additional_log_standard_attrs: {
    purpose: {
      en: 'Names of further attributes of Python log records to write out.',
      vi: 'Tên các thuộc tính khác của bản ghi log Python cần ghi ra.',
    },
    decided: judgedBy('log-attribute'),
  },
  enable_access_log: {
    purpose: { en: 'Writes one line for each request.', vi: 'Ghi một dòng cho mỗi request.' },
    decided: BY_FACT,
  },
  encoding: { purpose: { en: 'Form of the log lines.', vi: 'Dạng của dòng log.' }, decided: BY_FACT },
  log_level: {
    purpose: {
      en: 'The least serious messages that are still written. Capital letters.',
      vi: 'Mức thấp nhất còn được ghi. Viết hoa.',
    },
    form: logLevel,
    decided: BY_FACT,
  },
  logs_dir: {
    purpose: {
      en: 'Folder for the log files. Null: that of the Ray session.',
      vi: 'Thư mục chứa file log. Null: thư mục của phiên Ray.',
    },
    decided: BY_FACT,
  },
};
