// Reads what archives hold: `{ path, content }` each.
import { readFileSync } from 'node:fs';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** Where a .zip says what it holds: at its end, behind all files. */
const END = 0x06054b50;

const entryAt = (zip, at) => {
  const [method, packed, nameLength] = [
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 20),
    zip.readUInt16LE(at + 28),
  ];
  const header = zip.readUInt32LE(at + 42);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(start, start + packed);
  return {
    path: zip.toString('utf8', at + 46, at + 46 + nameLength),
    content: method === 0 ? bytes : inflateRawSync(bytes),
    next: at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
  };
};

export const filesInZip = (file) => {
  const zip = readFileSync(file);
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END) end -= 1;
  const files = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const { path, content, next } = entryAt(zip, at);
    files.push({ path, content });
    at = next;
  }
  return files;
};

const text = (tar, start, end) => tar.toString('utf8', start, end).replace(/\0.*$/s, '');

export const filesInTar = (file) => {
  const tar = gunzipSync(readFileSync(file));
  const files = [];
  for (let at = 0; tar[at] !== 0;) {
    const size = parseInt(text(tar, at + 124, at + 136), 8);
    files.push({ path: text(tar, at, at + 100), content: tar.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
};
