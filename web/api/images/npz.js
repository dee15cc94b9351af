/** Images and labels as numpy's `.npz`: a zip, nothing compressed, of two arrays of bytes. */

import { SIDE } from "./digits.js";

const ZIP_VERSION = 20; // 2.0, APPNOTE.TXT 4.4.3: the oldest that knows folders and plain files
const DOS_DATE = 0x21; // 1980-01-01, the first day that a zip can name: equal arrays, equal bytes
const CRC_POLYNOMIAL = 0xedb88320; // APPNOTE.TXT 4.4.7, reflected
const NPY_MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]; // "\x93NUMPY", version 1.0
const NPY_ALIGNMENT = 64; // where an array's numbers begin

/**
 * Return a file with `images`, uint8 (N, 28, 28), and `labels`, uint8 (N,).
 * @param {ArrayLike<number>[]} images Each 784 pixels in 0..255, row by row.
 * @param {number[]} labels One per image.
 */
export function writeNpz(images, labels) {
  const pixels = images.flatMap((image) => Array.from(image));
  return writeZip({
    "images.npy": writeNpy(pixels, [images.length, SIDE, SIDE]),
    "labels.npy": writeNpy(labels, [labels.length]),
  });
}

/** Return bytes as an array of a shape, as numpy.lib.format has it. */
function writeNpy(bytes, shape) {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const described = `{'descr': '|u1', 'fortran_order': False, 'shape': (${sizes}), }`;
  const before = NPY_MAGIC.length + 2; // two bytes for the length of the description
  const padding = NPY_ALIGNMENT - ((before + described.length + 1) % NPY_ALIGNMENT);
  const header = new TextEncoder().encode(`${described}${" ".repeat(padding)}\n`);
  return new Uint8Array([...NPY_MAGIC, ...littleEndian(2, header.length), ...header, ...bytes]);
}

/** Return a zip of files by their names. */
function writeZip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const entry = describeEntry(name, content);
    const local = [0x50, 0x4b, 3, 4, ...entry, ...encodeName(name)];
    directory.push(...describePlace(name, entry, offset));
    parts.push(new Uint8Array(local), content);
    offset += local.length + content.length;
  }
  const end = describeDirectory(Object.keys(files).length, directory.length, offset);
  return new Blob([...parts, new Uint8Array([...directory, ...end])], { type: "application/zip" });
}

/** Return the fields that a file's header and the directory share (APPNOTE.TXT 4.3.7, 4.3.12). */
function describeEntry(name, content) {
  return [
    ...littleEndian(2, ZIP_VERSION, 0, 0, 0, DOS_DATE), // no flags, stored, at midnight
    ...littleEndian(4, checksum(content), content.length, content.length),
    ...littleEndian(2, encodeName(name).length, 0), // nothing extra
  ];
}

function describePlace(name, entry, offset) {
  const rest = [...littleEndian(2, 0, 0, 0), ...littleEndian(4, 0, offset)];
  return [0x50, 0x4b, 1, 2, ...littleEndian(2, ZIP_VERSION), ...entry, ...rest, ...encodeName(name)];
}

function describeDirectory(count, length, offset) {
  const places = littleEndian(4, length, offset);
  return [0x50, 0x4b, 5, 6, ...littleEndian(2, 0, 0, count, count), ...places, 0, 0];
}

function encodeName(name) {
  return new TextEncoder().encode(name);
}

/** Return numbers of so many bytes each, the lowest byte first. */
function littleEndian(size, ...numbers) {
  const bytesOf = (number) => Array.from({ length: size }, (_, k) => (number >>> (8 * k)) & 255);
  return numbers.flatMap(bytesOf);
}

/** Return the CRC-32 of bytes. */
function checksum(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? CRC_POLYNOMIAL : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
