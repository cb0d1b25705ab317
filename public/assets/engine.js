// Finds suppliers in the search parts: folds texts, matches words anywhere, and counts facets. Draws nothing.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var names = null;
var shards = [];
var products = [];
var places = [];
var marks = /[\p{M}\p{P}\p{S}\p{Z}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200d\ufeff]+/gu;
var knownRuns = new Map();
var letters = null;
var traditional = null;
var isEnded = false;  // no further shard will come
var longestTurn = 16;  // milliseconds
var facetNames = ["product", "market", "status", "use", "evidence", "region"];
var bits = { product: 1, market: 2, status: 4, use: 8, evidence: 16 };
var all = 31;
function prepareFolding(part) {
var pairs = part.letters.split(" ");
letters = { pattern: null, plain: {} };
for (var index = 0; index < pairs.length; index += 2) letters.plain[pairs[index]] = pairs[index + 1];
letters.pattern = new RegExp("[" + Object.keys(letters.plain).join("") + "]", "g");
var from = Array.from(part.traditional.replace(/\n/g, ""));
var to = Array.from(part.simplified.replace(/\n/g, ""));
traditional = { pattern: new RegExp("[" + from.join("") + "]", "gu"), plain: {} };
from.forEach(function (character, place) { traditional.plain[character] = to[place]; });
}
function fold(text) {
return text.replace(/[^\0-\x7f]+/g, foldRun).toLowerCase().replace(/[^a-z0-9|\u0080-\uffff]+/g, "").replace(/o/g, "0");
}
var plain = new Uint16Array(128);
for (var code = 0; code < 128; code += 1) {
var letter = String.fromCharCode(code).toLowerCase();
plain[code] = letter === "o" ? 48 : /[a-z0-9|]/.test(letter) ? letter.charCodeAt(0) : 0;
}
function foldLater(columns, count) {
var size = columns.reduce(function (sum, column) { return sum + column.length; }, 0) + count * columns.length + 64;
if (output.length < size * 2) output = new Uint16Array(size * 2);
var folding = {
columns: columns, count: count, size: size, row: 0, end: 0,
starts: new Uint32Array(count + 1), nameEnds: new Uint32Array(count),
cells: columns.map(function () { return new Uint32Array(count + 1); })
};
return new Promise(function (resolve) {
function go() {
foldRows(folding, shards.length ? performance.now() + longestTurn : Infinity);
if (folding.row < count) return later(go);
folding.starts[count] = folding.end;
folding.text = new TextDecoder("utf-16le").decode(output.subarray(0, folding.end));
resolve(folding);
}
go();
});
}
var output = new Uint16Array(0);
function foldRows(folding, until) {
var columns = folding.columns;
var cells = folding.cells;
var target = output;
var end = folding.end;
var row = folding.row;
for (; row < folding.count; row += 1) {
if (row % 64 === 63 && row > folding.row + 1 && performance.now() > until) break;
folding.starts[row] = end;
for (var field = 0; field < columns.length; field += 1) {
var column = columns[field];
var place = cells[field][row];
var length = column.length;
while (place < length) {
var code = column.charCodeAt(place);
if (code === 10) break;
if (code < 128) {
var counts = plain[code];
if (counts) target[end++] = counts;
place += 1;
} else {
var begin = place;
while (place < length && column.charCodeAt(place) > 127) place += 1;
var run = foldRun(column.slice(begin, place));
if (end + run.length + folding.size > target.length) output = target = grown(target);
for (var index = 0; index < run.length; index += 1) target[end++] = run.charCodeAt(index);
}
}
cells[field][row + 1] = place + 1;
if (field === 1) folding.nameEnds[row] = end;
target[end++] = field + 1 < columns.length ? 9 : 10;
}
}
folding.end = end;
folding.row = row;
}
function cellsOf(column, count) {
var cells = new Uint32Array(count + 1);
for (var row = 1; row <= count; row += 1) cells[row] = (column.indexOf("\n", cells[row - 1]) + 1) || column.length + 1;
return cells;
}
function grown(array) {
var larger = new Uint16Array(array.length * 2);
larger.set(array);
return larger;
}
function foldRun(run) {
var known = knownRuns.get(run);
if (known === undefined) {
known = run.normalize("NFKD").toLowerCase().replace(marks, "")
.replace(letters.pattern, function (letter) { return letters.plain[letter]; })
.replace(traditional.pattern, function (character) { return traditional.plain[character]; })
.replace(/o/g, "0");
knownRuns.set(run, known);
}
return known;
}
function load() {
return Promise.all([SB.load("names-" + SB.language), SB.load("folding"), SB.loadWords(), SB.load("search-1")])
.then(function (loaded) {
names = loaded[0];
prepareFolding(loaded[1]);
products = names.products.map(function (product) { return foldTerms(product.terms); });
places = names.places.map(function (place) { return foldTerms(place.terms); });
return addShard(loaded[3]);
})
.then(function () {
isEnded = names.searchShards < 2;
return names;
});
}
function foldTerms(terms) { return terms.map(fold).join("\n"); }
function loadRest() {
var next = shards.length + 1;
if (isEnded) return;
if (next > names.searchShards) return end();
if (next < names.searchShards) SB.load("search-" + (next + 1)).catch(function () {});
SB.load("search-" + next).then(addShard).then(function () {
later(loadRest);
if (current && !current.isLooking) look(current);
}, end);
}
function end() {
isEnded = true;
if (current && !current.isLooking) look(current);
}
var channel = new MessageChannel();
var queue = [];
channel.port1.onmessage = function () { queue.shift()(); };
function later(run, value) {
queue.push(function () { run(value); });
channel.port2.postMessage(0);
}
function digit(text, index) {
var code = text.charCodeAt(index);
return code > 92 ? code - 36 : code - 35;
}
function number(text, index, width) {
var value = 0;
for (var place = 0; place < width; place += 1) value = value * 91 + digit(text, index + place);
return value;
}
function addShard(part) {
var count = part.count;
return foldLater([part.names, part.others, part.models, part.numbers], count).then(function (folded) {
shards.push(shardOf(part, folded));
});
}
function shardOf(part, folded) {
var count = part.count;
var shard = {
count: count, folded: folded.text, foldedStart: folded.starts, nameEnd: folded.nameEnds,
columns: [part.names, part.others, part.models, part.numbers, part.ids],
cells: folded.cells.concat([cellsOf(part.ids, count)]),
place: new Uint16Array(count), fictional: new Uint8Array(count), kindStart: new Uint32Array(count + 1),
kinds: kindsToday(part.kinds), kindOf: null
};
var codes = part.codes;
var kindWidth = part.kindWidth;
var placeWidth = part.placeWidth;
var kindOf = [];
var index = 0;
for (var row = 0; row < count; row += 1) {
shard.place[row] = number(codes, index, placeWidth);
shard.fictional[row] = digit(codes, index + placeWidth);
index += placeWidth + 1;
shard.kindStart[row] = kindOf.length;
while (codes.charCodeAt(index) !== 10) {
kindOf.push(number(codes, index, kindWidth));
index += kindWidth;
}
index += 1;
}
shard.kindStart[count] = kindOf.length;
shard.kindOf = new Uint16Array(kindOf);
shard.mark = new Uint8Array(count);
return shard;
}
function wholeID(short, name) {
var shared = parseInt(short.charAt(0), 36);
if (!shared) return short.slice(1);
var slug = name.replace(/[A-Z]/g, function (letter) { return letter.toLowerCase(); }).replace(/[^a-z0-9]+/g, "-").replace(/^-/, "");
return slug.slice(0, shared) + short.slice(1);
}
function kindsToday(kinds) {
var day = SB.dayNumber(SB.today < SB.validUntil ? SB.today : SB.validUntil);
return kinds.map(function (values) {
var kind = { product: values[0], market: values[1], use: values[2], status: values[3], evidence: values[4], moved: false };
for (var index = 5; index < values.length && values[index] <= day; index += 2) {
kind.status = values[index + 1];
kind.moved = true;
}
return kind;
});
}
function query(text) {
return text.split(/\s+/u).map(fold).filter(Boolean).map(function (word) {
var means = word.length > 2 || /[^\u0000-\u024f]/.test(word);
return {
text: word,
isNumber: /\d/.test(word.replace(/0/g, "")),
products: means ? matching(products, word) : [],
places: means ? matching(places, word) : []
};
});
}
function matching(texts, word) {
var found = [];
texts.forEach(function (text, index) { if (text.indexOf(word) >= 0) found.push(index); });
return found;
}
function markRows(shard, words) {
var mark = shard.mark;
mark.fill(0);
words.slice().sort(function (left, right) { return right.text.length - left.text.length; }).forEach(function (word, step) {
markText(shard, word.text, step);
if (word.places.length) markPlaces(shard, word.places, step);
if (word.products.length) markProducts(shard, word.products, step);
});
}
function markText(shard, word, step) {
var text = shard.folded;
var starts = shard.foldedStart;
var mark = shard.mark;
var place = -1;
for (var row = 0; row < shard.count; row += 1) {
if (mark[row] !== step) continue;
if (place < starts[row]) place = text.indexOf(word, starts[row]);
if (place < 0) return;
if (place < starts[row + 1]) mark[row] = step + 1;
}
}
function markPlaces(shard, wanted, step) {
var isWanted = new Uint8Array(places.length);
wanted.forEach(function (place) { isWanted[place] = 1; });
for (var row = 0; row < shard.count; row += 1) {
if (shard.mark[row] === step && isWanted[shard.place[row]]) shard.mark[row] = step + 1;
}
}
function markProducts(shard, wanted, step) {
var isWanted = new Uint8Array(shard.kinds.length);
shard.kinds.forEach(function (kind, index) { if (wanted.indexOf(kind.product) >= 0) isWanted[index] = 1; });
for (var row = 0; row < shard.count; row += 1) {
if (shard.mark[row] !== step) continue;
for (var index = shard.kindStart[row]; index < shard.kindStart[row + 1]; index += 1) {
if (isWanted[shard.kindOf[index]]) { shard.mark[row] = step + 1; break; }
}
}
}
function satisfied(shard, chosen) {
var mask = new Uint8Array(shard.kinds.length);
if (!hasChosen(chosen)) return mask.fill(all);
shard.kinds.forEach(function (kind, index) {
Object.keys(bits).forEach(function (facet) {
if (!chosen[facet] || !chosen[facet].length || chosen[facet].indexOf(kind[facet]) >= 0) mask[index] |= bits[facet];
});
});
return mask;
}
function regionsOf(chosen) {
if (!chosen.region || !chosen.region.length) return null;
var isRegion = new Uint8Array(places.length);
chosen.region.forEach(function (place) { isRegion[place] = 1; });
return isRegion;
}
function rank(shard, row, word, found) {
var text = shard.folded;
var start = shard.foldedStart[row];
if (!word) return 2;
if (found.hits[0].length >= found.limit) return 3;
if (word.isNumber && text.slice(text.lastIndexOf("\t", shard.foldedStart[row + 1] - 1), shard.foldedStart[row + 1] - 1).indexOf(word.text) >= 0) return 0;
if (!word.isNumber && found.hits[1].length >= found.limit) return 3;
if (text.startsWith(word.text, start)) return 1;
if (found.hits[2].length >= found.limit) return 3;
return text.slice(start, shard.nameEnd[row]).indexOf(word.text) >= 0 ? 2 : 3;
}
function findHits(shard, words, chosen, found) {
markRows(shard, words);
var mask = hasChosen(chosen) ? satisfied(shard, chosen) : null;
var isRegion = regionsOf(chosen);
var first = words.length ? words[0] : null;
for (var row = 0; row < shard.count; row += 1) {
if (shard.mark[row] !== words.length) continue;
if (isRegion && !isRegion[shard.place[row]]) continue;
if (mask && !hasKind(shard, row, mask)) continue;
found.total += 1;
var list = found.hits[rank(shard, row, first, found)];
if (list.length < found.limit) list.push({ shard: shard, row: row });
}
}
function hasKind(shard, row, mask) {
for (var index = shard.kindStart[row]; index < shard.kindStart[row + 1]; index += 1) {
if (mask[shard.kindOf[index]] === all) return true;
}
return false;
}
function countFacets(shard, words, chosen, found) {
markRows(shard, words);
var mask = satisfied(shard, chosen);
var isRegion = regionsOf(chosen);
var isChoosing = hasChosen(chosen);
var kinds = shard.kinds;
var seen = found.seen;
for (var row = 0; row < shard.count; row += 1) {
if (shard.mark[row] !== words.length) continue;
found.stamp += 1;
var stamp = found.stamp;
var inRegion = !isRegion || isRegion[shard.place[row]] === 1;
var matches = !isChoosing;
for (var index = shard.kindStart[row]; index < shard.kindStart[row + 1]; index += 1) {
var kind = kinds[shard.kindOf[index]];
var missing = all ^ mask[shard.kindOf[index]];
if (missing === 0) matches = true;
if (!inRegion) continue;
if (missing === 0) {
count(kind.product, 0); count(kind.market, 1); count(kind.status, 2); count(kind.use, 3); count(kind.evidence, 4);
}
else if (missing === 1) count(kind.product, 0);
else if (missing === 2) count(kind.market, 1);
else if (missing === 4) count(kind.status, 2);
else if (missing === 8) count(kind.use, 3);
else if (missing === 16) count(kind.evidence, 4);
}
if (matches) found.counts[5][shard.place[row]] += 1;
}
function count(value, facet) {
if (seen[facet][value] === stamp) return;
seen[facet][value] = stamp;
found.counts[facet][value] += 1;
}
}
function hasChosen(chosen) {
return facetNames.some(function (facet) { return facet !== "region" && chosen[facet] && chosen[facet].length > 0; });
}
function emptyFound(limit) {
var sizes = [names.products.length, names.markets.length, names.statuses.length, names.uses.length, names.evidence.length, places.length];
return {
total: 0, limit: limit, stamp: 0, hits: [[], [], [], []],
counts: sizes.map(function (size) { return new Uint32Array(size); }),
seen: sizes.map(function (size) { return new Uint32Array(size); })
};
}
var current = null;
var redrawn = 300;
function search(text, chosen, limit, report) {
current = {
words: query(text), chosen: chosen, found: emptyFound(limit), report: report, looked: 0, isLooking: true,
begun: performance.now(), shownTotal: -1, shownAt: 0, counted: 0, isCounting: false, onCounts: null
};
look(current);
}
function look(mine) {
if (mine !== current) return;
var begin = performance.now();
while (mine.looked < shards.length && performance.now() - begin < longestTurn) {
findHits(shards[mine.looked], mine.words, mine.chosen, mine.found);
mine.looked += 1;
}
var isFirst = mine.shownTotal <= 0 && mine.found.total > 0;
mine.isLooking = mine.looked < shards.length;
if (mine.isLooking) {
later(look, mine);
if (isFirst && performance.now() - mine.begun > 30) show(mine, false);
} else if (isFirst || isEnded || mine.shownTotal < 0 || performance.now() - mine.shownAt > redrawn) {
show(mine, true);
}
}
function show(mine, isDone) {
mine.shownTotal = mine.found.total;
mine.shownAt = performance.now();
mine.report(mine.found, isDone, mine.words);
}
function countChoices(report) {
if (!current) return;
current.onCounts = report;
if (!current.isCounting) countOn(current);
}
function countOn(mine) {
if (mine !== current) return;
var begin = performance.now();
while (mine.counted < mine.looked && performance.now() - begin < longestTurn) {
countFacets(shards[mine.counted], mine.words, mine.chosen, mine.found);
mine.counted += 1;
}
mine.isCounting = mine.counted < mine.looked;
if (mine.isCounting) later(countOn, mine); else mine.onCounts(mine.found);
}
function hits(found, limit) {
return found.hits[0].concat(found.hits[1], found.hits[2], found.hits[3]).slice(0, limit).map(supplierAt);
}
function supplierAt(hit) {
var shard = hit.shard;
var row = hit.row;
var fields = fieldsAt(shard, row);
var kinds = [];
for (var index = shard.kindStart[row]; index < shard.kindStart[row + 1]; index += 1) kinds.push(shard.kinds[shard.kindOf[index]]);
return {
name: fields.names, others: split(fields.others), id: wholeID(fields.ids, fields.names), models: split(fields.models),
numbers: split(fields.numbers),
place: names.places[shard.place[row]], isFictional: shard.fictional[row] === 1, kinds: kinds
};
}
function fieldsAt(shard, row) {
var fields = {};
["names", "others", "models", "numbers", "ids"].forEach(function (name, index) {
var cells = shard.cells[index];
fields[name] = shard.columns[index].slice(cells[row], cells[row + 1] - 1);
});
return fields;
}
function split(field) { return field ? field.split("|") : []; }
function productsOf(words) {
if (!words.length) return [];
return names.products.filter(function (product, index) {
return words.every(function (word) { return products[index].indexOf(word.text) >= 0; });
});
}
SB.engine = {
facetNames: facetNames, fold: fold, load: load, loadRest: loadRest, search: search, countChoices: countChoices, hits: hits,
productsOf: productsOf, stop: function () { current = null; }, isEnded: function () { return isEnded; },
hasChosen: function (chosen) { return hasChosen(chosen) || Boolean(chosen.region && chosen.region.length); },
names: function () { return names; },
loaded: function () { return shards.reduce(function (sum, shard) { return sum + shard.count; }, 0); }
};
})();
