// The check itself: what was found against list, signature and label, as `sourcebook verify-edition` does it.
const LIST = "SHA256SUMS", SIGNATURE = "SHA256SUMS.minisig", LABEL = "EDITION.json";
const AT_ONCE = 16;
const DEVICE = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;

const text = bytes => new TextDecoder().decode(bytes);
const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, "0")).join("");
const digest = async bytes => hex(await crypto.subtle.digest("SHA-256", bytes));
const isPortable = path => path.split("/").every(name =>
  /^[!-~]+$/.test(name) && !/[<>:"|?*\\]|\.$/.test(name) && !DEVICE.test(name));

function decoded(base64, length) {
  try {
    const bytes = Uint8Array.from(atob(base64.trim()), letter => letter.charCodeAt(0));
    return bytes.length === length ? bytes : null;
  } catch { return null; }
}

function readKey(given) {
  const line = given.split(/\r?\n/).filter(each => each.trim() && !each.startsWith("untrusted comment:"));
  const bytes = line.length === 1 ? decoded(line[0], 42) : null;
  if (!bytes || text(bytes.subarray(0, 2)) !== "Ed") throw new Fault("badKey");
  return { id: bytes.subarray(2, 10), bytes: bytes.subarray(10) };
}

const keyName = id => hex(Array.from(id).reverse()).toUpperCase();

function readList(bytes) {
  const list = new Map();
  for (const line of text(bytes).split("\n")) {
    if (line === "") continue;
    const parts = /^([0-9a-f]{64})  (.+)$/.exec(line);
    if (!parts || list.has(parts[2])) return null;
    list.set(parts[2], parts[1]);
  }
  return list.size > 0 ? list : null;
}

function readLabel(bytes) {
  try {
    const label = JSON.parse(text(bytes));
    const isDay = day => typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day);
    const days = [label["as-of"], label["known-by"], label["valid-until"]];
    const isSealed = label.number !== undefined;
    if (label["sourcebook-edition"] !== 1 || !days.every(isDay)) return null;
    if (isSealed && !(Number.isSafeInteger(label.number) && label.number > 0 && typeof label.contents === "string")) return null;
    return label;
  } catch { return null; }
}

async function isTrue(key, signature, message) {
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]);
  } catch { throw new Fault("oldBrowser"); }
  return crypto.subtle.verify({ name: "Ed25519" }, imported, signature, message);
}

// The remark that was signed.
async function checkSignature(bytes, list, key) {
  if (!bytes) throw new Fault("noSignature");
  const lines = text(bytes).split("\n");
  while (lines.at(-1) === "") lines.pop();
  const mark = "trusted comment: ";
  const body = lines.length === 4 ? decoded(lines[1], 74) : null;
  const all = lines.length === 4 ? decoded(lines[3], 64) : null;
  const kind = body ? text(body.subarray(0, 2)) : "";
  if (!body || !all || (kind !== "ED" && kind !== "Ed") || !lines[2].startsWith(mark)) throw new Fault("badSignature");
  const id = body.subarray(2, 10), signature = body.subarray(10);
  if (hex(id) !== hex(key.id)) throw new Fault("otherKey", keyName(id));
  const list64 = kind === "ED" ? blake2b(list) : list;
  if (!await isTrue(key, signature, list64)) throw new Fault("notTrue");
  const remark = lines[2].slice(mark.length);
  const signed = new Uint8Array([...signature, ...new TextEncoder().encode(remark)]);
  if (!await isTrue(key, all, signed)) throw new Fault("otherComment");
  return remark;
}

function rootOf(files) {
  const roots = files.map(file => file.path).filter(path => path.split("/").at(-1) === LIST)
    .map(path => path.slice(0, -LIST.length));
  return roots.sort((left, right) => left.length - right.length)[0] ?? "";
}

// Nothing is kept of a file but its digest; only the three that say what an edition is are held.
async function readAll(files, faults, tell) {
  const root = rootOf(files);
  const found = { digests: new Map(), papers: new Map() };
  const wanted = [];
  const paths = new Set();
  for (const file of files) {
    const isInside = file.path.startsWith(root);
    const path = isInside ? file.path.slice(root.length) : file.path;
    if (!isPortable(file.path)) faults.push(new Fault("unsafeName", file.path));
    else if (!isInside) faults.push(new Fault("added", path));
    else if (paths.has(path)) faults.push(new Fault("twice", path));
    else {
      paths.add(path);
      wanted.push({ path, read: file.read });
    }
  }
  async function take({ path, read }) {
    try {
      const bytes = new Uint8Array(await read());
      found.digests.set(path, await digest(bytes));
      if ([LIST, SIGNATURE, LABEL].includes(path)) found.papers.set(path, bytes);
    } catch (error) {
      found.digests.set(path, "");
      faults.push(error instanceof Fault ? error : new Fault("unreadable", path));
    }
  }
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    tell(start, wanted.length);
    await Promise.all(wanted.slice(start, start + AT_ONCE).map(take));
  }
  return found;
}

async function checkEdition(files, faults, given, tell) {
  if (files.length === 0) faults.push(new Fault("nothing"));
  const found = await readAll(files, faults, tell);
  const answer = { files: found.digests.size, label: null, remark: null, key: null };
  const first = [];
  const listBytes = found.papers.get(LIST);
  const list = listBytes ? readList(listBytes) : null;
  if (!list) first.push(new Fault(listBytes ? "badList" : "noList"));
  if (given.key.trim() !== "") {
    try {
      const key = readKey(given.key);
      answer.remark = await checkSignature(found.papers.get(SIGNATURE), listBytes ?? new Uint8Array(), key);
      answer.key = keyName(key.id);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      first.push(error);
    }
  }
  answer.label = found.papers.has(LABEL) ? readLabel(found.papers.get(LABEL)) : null;
  if (!answer.label) first.push(new Fault("noLabel"));
  else await checkLabel(answer.label, list, given, first);
  if (list) checkFiles(list, found.digests, faults);
  answer.faults = first.concat(faults);
  return answer;
}

async function checkLabel(label, list, given, faults) {
  if (list && label.number !== undefined) {
    const others = [...list].filter(([path]) => path !== LABEL).map(([path, sum]) => `${sum}  ${path}\n`).join("");
    if (await digest(new TextEncoder().encode(others)) !== label.contents) faults.push(new Fault("otherFiles"));
  }
  const known = given.known.trim();
  if (known !== "") {
    if (!/^[1-9][0-9]{0,14}$/.test(known)) faults.push(new Fault("badKnown"));
    else if (label.number === undefined) faults.push(new Fault("numberMissing"));
    else if (label.number < Number(known)) faults.push(new Fault("older", label.number, known));
    else if (label.number === Number(known)) faults.push(new Fault("same", label.number));
  }
  if (label["valid-until"] < given.today) faults.push(new Fault("ended", label["valid-until"]));
}

function checkFiles(list, digests, faults) {
  for (const [path, sum] of list) {
    if (!isPortable(path)) faults.push(new Fault("unsafeName", path));
    else if (!digests.has(path)) faults.push(new Fault("missing", path));
    else if (digests.get(path) !== "" && digests.get(path) !== sum) faults.push(new Fault("changed", path));
  }
  for (const path of digests.keys()) {
    if (!list.has(path) && path !== LIST && path !== SIGNATURE) faults.push(new Fault("added", path));
  }
}
