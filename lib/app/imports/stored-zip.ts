/** What a sheet may unpack to: far above any real one, far below what would take the computer's memory. */
const largestUnpackedBytes = 512 * 1024 * 1024;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const headerLength = 30;
const deflated = 8;

interface Entry {
  /** The entry's record in the directory with its name, without what a program may have added to it. */
  readonly record: Uint8Array;
  readonly method: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * The same zip with its files unpacked, by the browser's own decompression. The library that reads sheets would start
 * workers from text for larger ones, which the product does not do and extension pages need not allow.
 *
 * @returns null where it is no zip that can be read (damaged, encrypted, or unreasonably large)
 * @example await readSheet((await storedZip(bytes))?.buffer)
 */
export async function storedZip(zip: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const entries = entriesOf(zip);
    if (entries === null) return null;
    const contents = await Promise.all(entries.map(({ method, content }) => unpacked(method, content)));
    return joined(entries.map(({ record }, index) => ({ record, content: contents[index] ?? new Uint8Array() })));
  } catch {
    return null; // offsets that point outside, or data that does not unpack: damaged
  }
}

function entriesOf(zip: Uint8Array<ArrayBuffer>): Entry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) return null;

  const entries: Entry[] = [];
  let unpackedBytes = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== directoryEntry) return null;
    const [size, nameLength] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
    const local = view.getUint32(at + 42, true);
    const start = local + headerLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    unpackedBytes += view.getUint32(at + 24, true);
    if (unpackedBytes > largestUnpackedBytes) return null;
    entries.push({
      record: zip.slice(at, at + entryLength + nameLength),
      method: view.getUint16(at + 10, true),
      content: zip.subarray(start, start + size),
    });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function unpacked(method: number, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (method !== deflated) return content;
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(files: readonly { readonly record: Uint8Array; readonly content: Uint8Array }[]) {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { record, content } of files) {
    const name = record.subarray(entryLength);
    const entry = record.slice();
    const entryView = new DataView(entry.buffer);
    entryView.setUint16(8, entryView.getUint16(8, true) & 0x0800, true); // keeps "names are UTF-8" only
    entryView.setUint16(10, 0, true); // not compressed
    entryView.setUint32(20, content.length, true);
    entryView.setUint32(24, content.length, true);
    entryView.setUint32(30, 0, true); // no extra field, no comment
    entryView.setUint32(42, offset, true);
    const header = new Uint8Array(headerLength);
    new DataView(header.buffer).setUint32(0, localHeader, true);
    // Both records hold the fields from "version needed" to the length of the name in the same order.
    header.set(entry.subarray(6, 30), 4);
    parts.push(header, name, content);
    directory.push(entry);
    offset += headerLength + name.length + content.length;
  }
  const end = new Uint8Array(endLength);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, endOfDirectory, true);
  endView.setUint16(8, files.length, true);
  endView.setUint16(10, files.length, true);
  endView.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  endView.setUint32(16, offset, true);
  return concatenated([...parts, ...directory, end]);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
