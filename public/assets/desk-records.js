// The records behind a shortlist: loaded by supplier, read by the reader's clock, their findings in words.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var names = null;
var values = null;
var loaded = Object.create(null);
var byID = { products: Object.create(null), markets: Object.create(null), schemes: Object.create(null), rules: Object.create(null) };
var day = SB.today < SB.validUntil ? SB.today : SB.validUntil;
function load() {
return Promise.all([SB.load("names-" + SB.language), SB.load("values-" + SB.language), SB.loadWords()]).then(function (parts) {
names = parts[0];
values = parts[1];
["products", "markets", "schemes"].forEach(function (kind) {
names[kind].forEach(function (each) { byID[kind][each.id] = each; });
});
names.rules.forEach(function (rule) { byID.rules[rule.code] = rule; });
return names;
});
}
function shardOf(id) {
var hash = 0x811c9dc5;
for (var index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
return (hash >>> 0) & (names.recordShards - 1);
}
function want(ids) {
return Promise.all(ids.filter(isWanted).map(function (id) {
return SB.load("records/" + shardOf(id)).then(function (shard) {
var found = Object.prototype.hasOwnProperty.call(shard, id) ? shard[id] : null;
loaded[id] = found ? { state: "here", digest: found.digest, record: found.record } : { state: "gone" };
}, function () { loaded[id] = { state: "missing" }; });
}));
}
function isWanted(id) { return !loaded[id] || loaded[id].state === "missing"; }
function of(id) { return loaded[id] || { state: "waiting" }; }
function offersOf(record) {
var taken = {};
return record.offers.map(function (offer, index) {
var base = offer.product + "/" + offer.use;
taken[base] = (taken[base] || 0) + 1;
return { key: taken[base] > 1 ? base + "/" + taken[base] : base, offer: offer, number: index + 1 };
});
}
function standing(market) {
var found = { market: market.market, status: market.status, since: market.since, edition: market.status, next: null };
market.turns.forEach(function (turn) {
if (turn.day <= day) {
found.status = turn.status;
found.since = turn.day;
} else if (!found.next) found.next = turn;
});
return found;
}
function statusesOf(record) {
var found = {};
offersOf(record).forEach(function (each) {
each.offer.markets.forEach(function (market) { found[each.key + "@" + market.market] = standing(market).status; });
});
return found;
}
function openQuestions(offer, market) {
var found = [];
offer.markets.forEach(function (each) {
if (market && each.market !== market) return;
each.rules.forEach(function (rule) {
if (rule.outcome !== "unmet" && rule.outcome !== "unknown") return;
var lines = (rule.findings || []).map(finding);
var same = found.find(function (other) {
return other.code === rule.rule && other.outcome === rule.outcome && other.lines.join() === lines.join();
});
if (same) return void same.markets.push(each.market);
var known = byID.rules[rule.rule] || { title: rule.rule, severity: "error" };
found.push({
code: rule.rule, title: known.title, page: known.page, isDeciding: known.severity === "error",
outcome: rule.outcome, lines: lines, markets: [each.market]
});
});
});
return found.sort(function (left, right) { return (right.isDeciding - left.isDeciding) || (left.code < right.code ? -1 : 1); });
}
function finding(found) {
var words = found.values.map(function (text) { return listed(text, found.fact); });
return SB.word("finding." + found.fact).replace(/\{(\d+)\}/g, function (place, number) { return words[Number(number)] || place; });
}
function listed(text, fact) {
var separator = values.separators[fact];
if (!separator || text.indexOf(separator) < 0) return value(text, fact);
var parts = text.split(separator).map(function (part) { return value(part, fact); });
return SB.word("list.or", parts.slice(0, -1).join(SB.word("list.separator")), parts[parts.length - 1]);
}
function value(text, fact) {
if (!text) return SB.word("value.unknown");
if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return SB.dayText(text);
var named = byID.schemes[text] || byID.products[text];
if (named) return named.name;
var table = values[values.tables[fact]];
return table && Object.prototype.hasOwnProperty.call(table, text) ? table[text] : text;
}
function papersOf(record, offer) {
var known = offer.papers.map(function (place) { return record.papers[place]; });
var bare = offer.certificates.filter(function (claim) {
return !known.some(function (paper) { return paper.number === claim || paper.scheme === claim; });
});
return { known: known, bare: bare.map(function (claim) { return nameOf("schemes", claim); }) };
}
function nameOf(kind, id) { return byID[kind][id] ? byID[kind][id].name : id; }
desk.records = {
load: load,
want: want,
of: of,
offersOf: offersOf,
standing: standing,
statusesOf: statusesOf,
openQuestions: openQuestions,
papersOf: papersOf,
nameOf: nameOf,
find: function (kind, id) { return byID[kind][id] || null; },
names: function () { return names; },
isMoved: function () { return SB.asOf < day; }
};
})();
