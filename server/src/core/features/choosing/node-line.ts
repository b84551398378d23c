import type { Analysis } from '../../analysis/analysis.ts';
import { startLine } from '../../rules/shared/capacity/start-line.ts';
import type { Words } from '../../text/words.ts';
import type { ShellLine } from './deploy-line.ts';

/** The `ray start` line for one more node with which a file has room: from the start, else with its highest counts. */
export const nodeLine = ({ configs }: Analysis): ShellLine => {
  const known = configs.filter(({ fit }) => fit !== null);
  if (known.length === 0) return { why: configs.length === 0 ? NO_CONFIG : NO_CLUSTER };
  for (const level of ['initial', 'max'] as const)
    for (const config of known) {
      if (config.fit?.[level].status === 'fits') continue;
      const line = startLine(config, level)?.copy;
      if (line !== undefined) return { line, note: level === 'initial' ? null : AT_MOST };
    }
  return { why: known.every(({ fit }) => fit?.max.status === 'fits') ? FITS : NO_LINE };
};

const NO_CONFIG: Words = { en: 'This file is no Ray Serve config.', vi: 'File này không phải cấu hình Ray Serve.' };
const NO_CLUSTER: Words = { en: 'No cluster is known: choose one first.', vi: 'Chưa biết cụm: hãy chọn cụm trước.' };
const FITS: Words = { en: 'It fits: no further node is needed.', vi: 'Đã đủ chỗ: không cần thêm node.' };
const NO_LINE: Words = {
  en: 'There is no line for one more node: an operator or autoscaler makes these nodes, or not enough is known.',
  vi: 'Không có dòng lệnh thêm một node: các node này do operator hoặc autoscaler tạo, hoặc chưa đủ thông tin.',
};
const AT_MOST: Words = {
  en: 'It fits at the start; with this node also with its highest counts.',
  vi: 'Lúc khởi động đã đủ chỗ; thêm node này thì đủ cả khi nhiều nhất.',
};
