import type { TextRange } from '../../../text/text-range.ts';
import { ownNames } from '../state/havoc.ts';
import type { Handler } from '../names/foreign.ts';
import { unescaped } from '../../syntax/read/literals.ts';
import { changed } from '../state/reasons.ts';
import { absent, assume, placeOf } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { NONE, stringIn, truth } from '../state/values.ts';
import type { Foreign, Value } from '../state/values.ts';
import { namesOfFile } from './file-descriptor.ts';
import type { FileNames } from './file-descriptor.ts';

/** `AddSerializedFile(b'…')` of generated code: the file's descriptor, whose names `builder` adds to the module. */
const addFile: Handler = (frame, { positional: [, second] }, range, path) => {
  const bytes = second === undefined ? bytesAt(frame, range) : null;
  const names = bytes === null ? null : namesOfFile(bytes);
  if (names === null) return null;
  const made: Foreign = { kind: 'foreign', path: `${path}()`, made: placeOf(frame, range) };
  frame.run.descriptors.set(made, names);
  return made;
};

/** The bytes that stand as the only argument of a call; null for anything else. */
const bytesAt = ({ run, module }: Frame, { start, end }: TextRange): readonly number[] | null => {
  const call = (run.texts.get(module.path) ?? '').slice(start, end);
  const written = call.slice(call.lastIndexOf('AddSerializedFile(') + 'AddSerializedFile('.length, -1).trim();
  const pieces = written.match(/b(?:'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")/g) ?? [];
  if (pieces.length === 0 || pieces.join('').length !== written.replace(/\s+(?=b['"])|,$/g, '').length) return null;
  const text = pieces.map((piece) => unescaped(piece.slice(2, -1), false));
  if (!text.every((one) => one !== null)) return null;
  const codes = Array.from(text.join(''), (sign) => sign.codePointAt(0) ?? 0);
  return codes.every((code) => code < 256) ? codes : null;
};

/** What each function of `google.protobuf.internal.builder` adds beside names with an underscore (protobuf 3.20 on). */
const building =
  (added: (names: FileNames) => readonly string[]): Handler =>
  (frame, { positional, named }, range) => {
    const [descriptor] = positional;
    const globals = [...positional, ...named.values()].map((one) => ownNames(one, frame)).find((one) => one !== null);
    const names = descriptor === undefined ? undefined : frame.run.descriptors.get(descriptor);
    if (names === undefined || globals == null) {
      // Names are set in whatever it is given, and that may be this module.
      frame.module.open ??= absent(frame, range, changed('globals()'));
      return null;
    }
    for (const name of added(names)) globals.set(name, { kind: 'foreign', path: `google.protobuf.generated.${name}` });
    assume(frame, 'calls google', range, BUILDS);
    return NONE;
  };

const BUILDS = {
  en: 'what the code calls of google while it is imported does not fail',
  vi: 'những gì code gọi của google lúc import không báo lỗi',
};

/** The generated code of gRPC asks whether the installed package is older than its own. */
const isLower: Handler = (frame, { positional: [, wanted] }, range) => {
  const version = stringIn(wanted);
  if (version === undefined) return null;
  assume(frame, `grpc ${version}`, range, {
    en: `grpcio ${version} or later is installed, as the generated code wants`,
    vi: `đã cài grpcio từ ${version} trở lên, như code được sinh ra cần`,
  });
  const answer: Value = truth(false);
  frame.run.granted.add(answer);
  return answer;
};

const BUILDER = 'google.protobuf.internal.builder';

export const DESCRIPTOR_CALLS: Readonly<Record<string, Handler>> = {
  'google.protobuf.descriptor_pool.Default().AddSerializedFile': addFile,
  [`${BUILDER}.BuildMessageAndEnumDescriptors`]: building(() => []),
  [`${BUILDER}.BuildTopDescriptorsAndMessages`]: building(({ top }) => top),
  [`${BUILDER}.BuildServices`]: building(({ services }) => services.flatMap((name) => [name, `${name}_Stub`])),
  'grpc._utilities.first_version_is_lower': isLower,
};
