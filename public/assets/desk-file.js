// The desk as one small file, and as a piece of address that carries it to the page of another language.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var longestFile = 5000000;
var longestAddress = 400000;
function text(site) {
var store = desk.store;
var kept = {};
Object.keys(store.all()).sort().forEach(function (name) { if (store.get(name)) kept[name] = store.get(name); });
var head = {
"sourcebook-desk": store.version, directory: site.directory, title: site.title,
edition: SB.edition, saved: SB.today
};
var lines = Object.keys(kept).map(function (name) { return JSON.stringify(name) + ":" + JSON.stringify(kept[name]); });
return JSON.stringify(head).slice(0, -1) + ",\"entries\":{\n" + lines.join(",\n") + "\n}}\n";
}
function download(name, content) {
var address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
var link = SB.element("a", { href: address, download: name, hidden: true });
document.body.append(link);
link.click();
link.remove();
setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
}
function read(content) {
if (content.length > longestFile) return { trouble: "large" };
var value;
try { value = JSON.parse(content); } catch (broken) { return { trouble: content.trim() ? "json" : "empty" }; }
var version = value && value["sourcebook-desk"];
if (typeof version !== "number") return { trouble: "other" };
if (version > desk.store.version) return { trouble: "newer" };
if (typeof value.entries !== "object" || value.entries === null || Array.isArray(value.entries)) return { trouble: "other" };
var cleaned = desk.store.clean(value.entries);
return {
entries: cleaned.entries, refused: cleaned.refused,
directory: String(value.directory), title: String(value.title || "").slice(0, 200)
};
}
function take(found) {
var store = desk.store;
var report = { added: 0, joined: 0, same: 0, newer: 0, refused: found.refused };
var changed = {};
Object.keys(found.entries).forEach(function (name) {
var theirs = found.entries[name];
if (theirs.gone) return;
var mine = store.get(name);
if (!mine) {
changed[name] = theirs;
report.added += 1;
return;
}
var merged = join(name, mine, theirs);
if (isSame(mine, merged.entry)) {
report.same += 1;
return;
}
changed[name] = merged.entry;
report[merged.isJoined ? "joined" : "newer"] += 1;
});
if (Object.keys(changed).length) report.undo = store.undoable(function () { store.put(changed); });
return report;
}
function join(name, mine, theirs) {
var newer = theirs.at > mine.at ? theirs : mine;
var older = newer === mine ? theirs : mine;
var merged = Object.assign({}, older, newer);
var isJoined = false;
if (name === "by:me") return { entry: mine, isJoined: false };
if (/^(supplier|plan):/.test(name)) return { entry: merged, isJoined: false };
["text", "by", "supplier", "order", "lot"].forEach(function (field) {
if (field === "text" && name.indexOf("note:") !== 0) return;
var both = joined(mine[field], theirs[field], field === "text" ? "\n\n" : " / ");
if (both === undefined) return;
merged[field] = both;
isJoined = isJoined || both !== mine[field];
});
if (mine.decision && theirs.decision && mine.decision !== theirs.decision) {
merged.decision = "differ";
isJoined = true;
}
return { entry: merged, isJoined: isJoined };
}
function joined(mine, theirs, between) {
if (!theirs || mine === theirs) return mine;
if (!mine || theirs.indexOf(mine) >= 0) return theirs;
return mine.indexOf(theirs) >= 0 ? mine : mine + between + theirs;
}
function isSame(one, other) { return sorted(Object.assign({}, one, { at: 0 })) === sorted(Object.assign({}, other, { at: 0 })); }
function sorted(value) {
if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
return "{" + Object.keys(value).sort().map(function (name) { return JSON.stringify(name) + ":" + sorted(value[name]); }).join(",") + "}";
}
function base64(bytes) {
var text = "";
for (var index = 0; index < bytes.length; index += 8192) {
text += String.fromCharCode.apply(null, bytes.subarray(index, index + 8192));
}
return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
function bytesOf(text) {
var raw = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
var bytes = new Uint8Array(raw.length);
for (var index = 0; index < raw.length; index += 1) bytes[index] = raw.charCodeAt(index);
return bytes;
}
function through(bytes, stream) {
var reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
var chunks = [];
var length = 0;
function next(result) {
if (result.done) return new Blob(chunks).arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
length += result.value.length;
if (length > longestFile) {
reader.cancel();
throw new Error("too large");
}
chunks.push(result.value);
return reader.read().then(next);
}
return reader.read().then(next);
}
function address() {
var bytes = new TextEncoder().encode(JSON.stringify({ entries: desk.store.all() }));
var packed = typeof CompressionStream === "function"
? through(bytes, new CompressionStream("deflate-raw")).then(function (small) { return "1" + base64(small); })
: Promise.resolve("0" + base64(bytes));
return packed.then(function (text) { return text.length > longestAddress ? "" : text; });
}
function fromAddress(text) {
var bytes = Promise.resolve().then(function () { return bytesOf(text.slice(1)); });
if (text[0] === "1") bytes = bytes.then(function (small) { return through(small, new DecompressionStream("deflate-raw")); });
return bytes.then(function (raw) {
return desk.store.clean(JSON.parse(new TextDecoder().decode(raw)).entries);
});
}
desk.file = { text: text, download: download, read: read, take: take, address: address, fromAddress: fromAddress };
})();
