// Where an edition is read from: files a reader chose or dropped, or the entries of a ZIP. Each is { path, read() }.
const HELD_AT_MOST = 0x10000000;

class Fault extends Error {
  constructor(word, ...values) { super(word); this.word = word; this.values = values; }
}

function chosenFiles(list) {
  return Array.from(list, file => ({ path: file.webkitRelativePath || file.name, read: () => file.arrayBuffer() }));
}

// Asks at once: when the event of a drop is over, its items have nothing to say.
function droppedItem(item) {
  // To a page that lies in a folder itself Chromium hands out no entries of a folder, but handles; others know no handles.
  if (item.getAsFileSystemHandle) return item.getAsFileSystemHandle().then(handle => heldFiles(handle));
  return droppedFiles(item.webkitGetAsEntry());
}

async function heldFiles(handle, path = "") {
  const here = path + handle.name;
  if (handle.kind === "file") {
    return [{ path: here, read: async () => (await handle.getFile()).arrayBuffer() }];
  }
  const found = [];
  for await (const each of handle.values()) found.push(...await heldFiles(each, here + "/"));
  return found;
}

async function droppedFiles(entry, path = "") {
  const here = path + entry.name;
  if (entry.isFile) {
    const file = await new Promise((done, fail) => entry.file(done, fail));
    return [{ path: here, read: () => file.arrayBuffer() }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    // A reader hands out some entries at a time, and none at the end.
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return found;
    for (const each of some) found.push(...await droppedFiles(each, here + "/"));
  }
}

// By the central directory, as Windows reads a ZIP. What is unpacked is bounded by what the entry says, and in all by the ZIP's size.
async function archiveFiles(file, faults) {
  // One read of a ZIP that fits into memory is far faster than one for each entry.
  const held = file.size <= HELD_AT_MOST ? await file.arrayBuffer() : null;
  const bytes = async (start, end) => new DataView(
    held ? held.slice(start, end) : await file.slice(start, end).arrayBuffer());
  const long = (view, at) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
  const tailStart = Math.max(0, file.size - 65557 - 20);
  const tail = await bytes(tailStart, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Fault("notZip");
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let start = tail.getUint32(end + 16, true);
  if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const whole = await bytes(long(tail, end - 12), long(tail, end - 12) + 56);
    if (whole.byteLength < 56 || whole.getUint32(0, true) !== 0x06064b50) throw new Fault("notZip");
    [count, size, start] = [long(whole, 32), long(whole, 40), long(whole, 48)];
  }
  const directory = await bytes(start, start + size);
  if (directory.byteLength !== size) throw new Fault("notZip");
  const files = [];
  let total = 0;
  for (let at = 0, number = 0; number < count; number += 1) {
    if (at + 46 > size || directory.getUint32(at, true) !== 0x02014b50) throw new Fault("notZip");
    const field = offset => directory.getUint16(at + offset, true);
    const [nameLength, extraLength, remarkLength] = [field(28), field(30), field(32)];
    const entry = {
      flags: field(8), method: field(10), packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true), place: directory.getUint32(at + 42, true),
    };
    if (at + 46 + nameLength + extraLength + remarkLength > size) throw new Fault("notZip");
    const path = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength));
    largeFields(entry, directory, at + 46 + nameLength, extraLength, long);
    const mode = directory.getUint32(at + 38, true) >>> 16;
    at += 46 + nameLength + extraLength + remarkLength;
    if (path.endsWith("/")) continue;
    total += entry.size;
    if (total > file.size * 100 + 0x1000000) throw new Fault("tooLarge");
    const kind = mode & 0o170000;
    if (kind !== 0 && kind !== 0o100000) faults.push(new Fault("notPlain", path));
    else files.push({ path, read: () => unpacked(bytes, entry, path) });
  }
  return files;
}

// Sizes and places over 4 GiB stand in an extra field.
function largeFields(entry, view, start, length, long) {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    for (const name of ["size", "packed", "place"]) {
      if (entry[name] !== 0xffffffff || place + 8 > start + length) continue;
      entry[name] = long(view, place);
      place += 8;
    }
  }
}

async function unpacked(bytes, entry, path) {
  const head = await bytes(entry.place, entry.place + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50 || entry.flags & 1) throw new Fault("damaged", path);
  const start = entry.place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = await bytes(start, start + entry.packed);
  if (entry.method === 0) return packed.buffer;
  if (entry.method !== 8) throw new Fault("damaged", path);
  const whole = new Uint8Array(entry.size);
  let count = 0;
  try {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (count + piece.value.length > entry.size) throw new Fault("damaged", path);
      whole.set(piece.value, count);
      count += piece.value.length;
    }
  } catch {
    throw new Fault("damaged", path);
  }
  if (count !== entry.size) throw new Fault("damaged", path);
  return whole.buffer;
}
