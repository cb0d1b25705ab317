// What the directory holds about a number: opens the small file its text points to.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
function hashOf(text) {
var hash = 0x811c9dc5;
SB.checkDigits.bytes(text).forEach(function (byte) { hash = Math.imul(hash ^ byte, 0x01000193); });
return hash >>> 0;
}
function shardOf(text) { return (hashOf(text) & (SB.numbers.shards() - 1)) >>> 0; }
function load(numbers) {
var shards = new Set(numbers.map(shardOf));
return Promise.all(Array.from(shards).map(function (shard) { return SB.load("held/" + shard); })).then(function (parts) {
var held = new Map();
numbers.forEach(function (number) {
parts.forEach(function (part) {
if (Object.prototype.hasOwnProperty.call(part, number)) held.set(number, part[number]);
});
});
return held;
}, function () { return null; });
}
function inquire(text, year) {
return load(SB.numbers.candidates(text)).then(function (before) {
var inquiry = SB.numbers.read(text, year, function (numbers) {
return before !== null && Array.from(numbers).some(function (number) { return before.has(number) && before.get(number).papers; });
});
var identifiers = inquiry.identifiers.map(ownNumber);
return load(inquiry.numbers.concat(identifiers)).then(function (held) {
inquiry.isMissing = held === null;
inquiry.papers = [];
inquiry.named = [];
new Set(inquiry.numbers).forEach(function (number) {
var entry = held && held.get(number);
if (!entry) return;
inquiry.papers = inquiry.papers.concat(entry.papers || []);
inquiry.named = inquiry.named.concat(entry.named || []);
});
inquiry.named = unique(inquiry.named);
inquiry.identifiers.forEach(function (reading, index) {
var entry = held && held.get(identifiers[index]);
reading.given = unique((entry && entry.given || []).filter(function (each) { return each.kind === reading.kind; }));
});
return inquiry;
});
});
}
function ownNumber(reading) {
var folded = SB.typedNumbers.fold(reading.number);
return reading.kind === "duns" ? folded.replace(/-/g, "") : folded;
}
function unique(suppliers) {
var seen = new Set();
return suppliers.filter(function (supplier) {
if (seen.has(supplier.id)) return false;
seen.add(supplier.id);
return true;
}).sort(function (left, right) { return left.id < right.id ? -1 : 1; });
}
SB.held = { inquire: inquire, hashOf: hashOf };
})();
