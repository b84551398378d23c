import { mapsOf } from '../../options/maps-of.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { asList, stringOf, valueOf } from '../../yaml/tree.ts';
import { nearest } from '../../text/nearest.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

const KEY = 'additional_log_standard_attrs';

/** Attributes of Python's log records that Ray knows (`LOGRECORD_STANDARD_ATTRS`, alike in every release from 2.44 on). */
const ATTRIBUTES = [
  'args',
  'asctime',
  'created',
  'exc_info',
  'exc_text',
  'filename',
  'funcName',
  'levelname',
  'levelno',
  'lineno',
  'message',
  'module',
  'msecs',
  'msg',
  'name',
  'pathname',
  'process',
  'processName',
  'relativeCreated',
  'stack_info',
  'thread',
  'threadName',
  'taskName',
];

/** A log attribute that Python's log records do not have (`LoggingConfig` in `ray/serve/schema.py`, 2.44 on). */
export const rule: Rule = {
  code: 'log-attribute',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A log attribute that Ray refuses', vi: 'Thuộc tính log mà Ray từ chối' },
  check: ({ places, release }) =>
    fieldFact('LoggingConfig', KEY, release) === undefined
      ? []
      : mapsOf(places, 'LoggingConfig').flatMap((config) =>
          (asList(valueOf(config, KEY))?.items ?? []).flatMap((item) => {
            const name = stringOf(item);
            if (name !== undefined && ATTRIBUTES.includes(name)) return [];
            const written = item.kind === 'scalar' ? String(item.value) : '…';
            const message = {
              en: `Ray ${release} refuses ${written} in ${KEY}: Python’s log records have no such attribute.`,
              vi: `Ray ${release} từ chối ${written} trong ${KEY}: bản ghi log của Python không có thuộc tính này.`,
            };
            const meant = name === undefined ? undefined : nearest(name, ATTRIBUTES);
            const fixes = meant === undefined ? [] : [writeFix(item.range, meant, true)];
            return [refusal('log-attribute', 'schema', item.range, message, { fixes })];
          }),
        ),
};
