import type { Analysis, ConfigAnalysis } from '../analysis/analysis.ts';
import type { ConfigWork } from '../analysis/work.ts';
import { dropsUnknownKeys } from '../ray/facts/deploying.ts';
import { at } from '../ray/release.ts';
import { isUnread } from '../sources/streams.ts';
import type { Words } from '../text/words.ts';
import { asMap } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { withoutDropped } from './sent.ts';
import { unsendableIn, writeJson } from './write-json.ts';

/** The JSON of `PUT /api/serve/applications/`, or why nothing can be sent. */
export type DeployBody = { readonly body: string } | { readonly fault: Words };

/**
 * What `serve deploy` of that release sends of a config: the file by `yaml.safe_load`, from 2.10 on through
 * `ServeDeploySchema`, which leaves out what it does not know (`deploy` in `ray/serve/scripts.py`). `isChosen`: somebody
 * named this config, so that it is sent though `serve deploy` reads no file of several documents.
 */
export const deployBody = (analysis: Analysis, config: number, isChosen = false): DeployBody => {
  const { work, configs } = analysis;
  const [own, judged] = [work?.configs[config], configs[config]];
  const root = asMap(own?.standing.source.root);
  if (own === undefined || judged === undefined || root === undefined) return { fault: NONE };
  const fault = faultOf(own, judged, isChosen);
  if (fault !== null) return { fault };
  const release = own.world.ray.version;
  const sent = at(dropsUnknownKeys, release) === true ? withoutDropped('ServeDeploySchema', root, release) : root;
  const missing = unsendable(sent);
  return missing === null ? { body: writeJson(sent, own.standing.source.text) } : { fault: missing };
};

const faultOf = (
  { standing }: ConfigWork,
  { verdict, alone = verdict, ray }: ConfigAnalysis,
  isChosen: boolean,
): Words | null => {
  const { source, found, script } = standing;
  if (script !== null) return SCRIPT;
  if (source.assumed) return MODELS;
  if (source.syntax.length > 0) return SYNTAX;
  if (found.template !== null) return TEMPLATE;
  if (!isChosen && isUnread(source.stream)) return SEVERAL;
  if (!ray.covered) return UNCOVERED;
  return alone.stages.schema === 'rejected' ? REFUSED : null;
};

const unsendable = (root: MapNode): Words | null => {
  const found = unsendableIn(root);
  if (found === null) return null;
  return found.what === 'date' ? DATE : ENDLESS;
};

const NONE: Words = { en: 'The file has no Serve config to deploy.', vi: 'File không có config Serve nào để deploy.' };

const SCRIPT: Words = {
  en: 'A script starts this application by serve.run: there is no config to send.',
  vi: 'Một script khởi động application này bằng serve.run: không có config nào để gửi.',
};

const MODELS: Words = {
  en: 'The file holds only models: there is no list of applications to send.',
  vi: 'File chỉ có model: không có danh sách application nào để gửi.',
};

const SYNTAX: Words = {
  en: 'The file is not valid YAML, so that nothing of it can be sent.',
  vi: 'File không phải YAML hợp lệ nên không gửi được gì.',
};

const TEMPLATE: Words = {
  en: 'The file is a template: render it first, and deploy what comes of it.',
  vi: 'File là mẫu: hãy render trước rồi deploy kết quả.',
};

const SEVERAL: Words = {
  en: 'The file holds several YAML documents, and `serve deploy` reads files of one.',
  vi: 'File có nhiều tài liệu YAML, mà `serve deploy` chỉ đọc file có một.',
};

const UNCOVERED: Words = {
  en: 'The Ray release is not one that is known here, so that nobody says how it reads the file.',
  vi: 'Bản Ray này chưa được biết ở đây nên không rõ nó đọc file ra sao.',
};

const REFUSED: Words = {
  en: 'Ray refuses the file as it reads it: see its problems.',
  vi: 'Ray từ chối file ngay khi đọc: xem các lỗi của file.',
};

const DATE: Words = {
  en: 'A value is a date to YAML, and JSON has none: put it in quotes.',
  vi: 'Có giá trị mà YAML đọc là ngày, còn JSON không có ngày: hãy đặt trong dấu ngoặc kép.',
};

const ENDLESS: Words = {
  en: 'A value is a number without end (.inf or .nan), which JSON does not have.',
  vi: 'Có giá trị là số vô hạn (.inf hoặc .nan), thứ JSON không có.',
};
