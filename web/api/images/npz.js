/** Arrays as numpy's `.npz`: a zip of `.npy` files, nothing compressed. */

import { PIXELS, SIDE } from "./digits.js";

const ZIP_VERSION = 20; // 2.0, APPNOTE.TXT 4.4.3: the oldest that knows folders and plain files
const DOS_DATE = 0x21; // 1980-01-01, the first day that a zip can name: equal arrays, equal bytes
const CRC_POLYNOMIAL = 0xedb88320; // APPNOTE.TXT 4.4.7, reflected
const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? CRC_POLYNOMIAL : 0);
  return rest;
});
const NPY_MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]; // "\x93NUMPY", version 1.0
const NPY_ALIGNMENT = 64; // where an array's numbers begin

/** @typedef {{type: string, shape: number[], bytes: Uint8Array}} NpyArray type: numpy's `descr`. */

/**
 * Return a file of arrays by their names.
 * @param {Record<string, NpyArray>} arrays
 */
export function writeNpz(arrays) {
  return writeZip(Object.entries(arrays).map(([name, array]) => [`${name}.npy`, writeNpy(array)]));
}

/**
 * Return images as an array, uint8 (N, 28, 28).
 * @param {ArrayLike<number>[]} images Each 784 pixels in 0..255, row by row.
 * @returns {NpyArray}
 */
export function imagesArray(images) {
  const bytes = new Uint8Array(images.length * PIXELS);
  images.forEach((image, place) => bytes.set(image, place * PIXELS));
  return { type: "|u1", shape: [images.length, SIDE, SIDE], bytes };
}

/**
 * Return whole numbers in 0..255 as an array, uint8 (N,).
 * @param {number[]} numbers
 * @returns {NpyArray}
 */
export function bytesArray(numbers) {
  return { type: "|u1", shape: [numbers.length], bytes: Uint8Array.from(numbers) };
}

/**
 * Return texts as an array: as many code points of four bytes each as the longest text has.
 * @param {string[]} texts
 * @returns {NpyArray}
 */
export function textsArray(texts) {
  const codes = texts.map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const width = Math.max(1, ...codes.map(({ length }) => length));
  const padded = codes.flatMap((text) => [...text, ...new Array(width - text.length).fill(0)]);
  return { type: `<U${width}`, shape: [texts.length], bytes: Uint8Array.from(littleEndian(4, ...padded)) };
}

/** Return an array as numpy.lib.format has it. */
function writeNpy({ type, shape, bytes }) {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const described = `{'descr': '${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const before = NPY_MAGIC.length + 2; // two bytes for the length of the description
  const padding = NPY_ALIGNMENT - ((before + described.length + 1) % NPY_ALIGNMENT);
  const header = new TextEncoder().encode(`${described}${" ".repeat(padding)}\n`);
  const file = new Uint8Array(before + header.length + bytes.length);
  file.set([...NPY_MAGIC, ...littleEndian(2, header.length), ...header]);
  file.set(bytes, before + header.length);
  return file;
}

/** Return a zip of files with their names. */
function writeZip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of files) {
    const entry = describeEntry(name, content);
    const local = [0x50, 0x4b, 3, 4, ...entry, ...encodeName(name)];
    directory.push(...describePlace(name, entry, offset));
    parts.push(new Uint8Array(local), content);
    offset += local.length + content.length;
  }
  const end = describeDirectory(files.length, directory.length, offset);
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
  for (const byte of bytes) rest = (rest >>> 8) ^ CRC_OF_BYTE[(rest ^ byte) & 255];
  return (rest ^ 0xffffffff) >>> 0;
}
