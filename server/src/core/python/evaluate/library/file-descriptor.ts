/** The names that the generated code of one `.proto` file puts into its module. */
export interface FileNames {
  /** Messages, enums and their values, extensions and the constants of their numbers. */
  readonly top: readonly string[];
  readonly services: readonly string[];
}

/** A field of a message on the wire: its number, and its bytes where it holds some. */
interface Field {
  readonly number: number;
  readonly bytes: readonly number[] | null;
}

class Broken extends Error {}

/** Field numbers of `FileDescriptorProto` and what it holds (`google/protobuf/descriptor.proto`). */
const MESSAGE = 4;
const ENUM = 5;
const SERVICE = 6;
const EXTENSION = 7;
const NAME = 1;
const ENUM_VALUE = 2;

/** The names in a serialized `FileDescriptorProto`; null where it is none. */
export const namesOfFile = (bytes: readonly number[]): FileNames | null => {
  try {
    const fields = fieldsOf(bytes);
    const inFile = (number: number): readonly (readonly number[])[] => partsOf(fields, number);
    return {
      top: [
        ...inFile(MESSAGE).flatMap(namesIn),
        ...inFile(ENUM).flatMap((one) => [...namesIn(one), ...partsOf(fieldsOf(one), ENUM_VALUE).flatMap(namesIn)]),
        ...inFile(EXTENSION)
          .flatMap(namesIn)
          .flatMap((name) => [name, `${name.toUpperCase()}_FIELD_NUMBER`]),
      ],
      services: inFile(SERVICE).flatMap(namesIn),
    };
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
};

const namesIn = (message: readonly number[]): readonly string[] =>
  partsOf(fieldsOf(message), NAME).map((name) => String.fromCharCode(...name));

const partsOf = (fields: readonly Field[], number: number): readonly (readonly number[])[] =>
  fields.flatMap((field) => (field.number === number && field.bytes !== null ? [field.bytes] : []));

/** The fields of a message (protobuf's wire format: varint, 8 bytes, a length and so many bytes, 4 bytes). */
const fieldsOf = (bytes: readonly number[]): readonly Field[] => {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || factor > 2 ** 63) throw new Broken();
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const size = sizeOf(tag % 8, varint);
    if (size !== null && at + size > bytes.length) throw new Broken();
    fields.push({ number: Math.floor(tag / 8), bytes: size === null ? null : bytes.slice(at, at + size) });
    at += size ?? 0;
  }
  return fields;
};

/** How many bytes of content follow; null for a number that was read with its length. */
const sizeOf = (type: number, varint: () => number): number | null => {
  if (type === 0) {
    varint();
    return null;
  }
  if (type === 1) return 8;
  if (type === 2) return varint();
  if (type === 5) return 4;
  throw new Broken();
};
