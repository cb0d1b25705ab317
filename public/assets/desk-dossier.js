// The desk on paper: what is on it as one dossier with editions, digests, open questions, ticks and lines to sign.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
function draw(box) {
if (!box) return;
var suppliers = desk.shortlist.ids();
var lists = desk.checklists.keys();
var plans = desk.sampling.keys();
box.replaceChildren(
SB.element("h2", { "class": "dossier-title" }, SB.word("desk.dossier")),
facts([
[SB.word("frame.edition"), SB.edition],
[SB.word("desk.as-of"), SB.dayText(SB.asOf)],
[SB.word("desk.valid-until"), SB.dayText(SB.validUntil)],
[SB.word("desk.printed"), SB.dayText(SB.today)],
[SB.word("desk.holds"), SB.word("desk.holds-count", suppliers.length, lists.length, plans.length)]
]),
SB.today < SB.asOf || SB.today > SB.validUntil ? "" : SB.element("p", {}, SB.word("desk.clock")));
if (suppliers.length) {
box.append(SB.element("h2", {}, SB.word("desk.shortlist")), overview(suppliers));
suppliers.forEach(function (id) { box.append(supplier(id)); });
}
if (lists.length) box.append(SB.element("h2", {}, SB.word("desk.checklists")));
lists.forEach(function (key) { box.append(checklist(key)); });
if (plans.length) box.append(SB.element("h2", {}, SB.word("desk.sampling")));
plans.forEach(function (key) {
var entry = desk.store.get("plan:" + key);
box.append(SB.element("section", { "class": "sheet" }, SB.element("h3", {}, desk.sampling.name(entry)), desk.sampling.table(entry), note("plan:" + key)));
});
var general = note("desk");
if (general) box.append(SB.element("h2", {}, SB.word("desk.notes")), general);
box.append(SB.element("div", { "class": "signatures" },
[SB.word("desk.prepared"), SB.word("desk.checked-by"), SB.word("desk.approved")].map(function (label) {
return SB.element("p", { "class": "signature" }, SB.element("b", {}, label), line(SB.word("desk.name")), line(SB.word("desk.day")), line(SB.word("desk.signature")));
})));
}
function facts(rows) {
return SB.element("dl", { "class": "facts" }, rows.filter(function (row) { return row[1]; }).map(function (row) {
return SB.element("div", {}, SB.element("dt", {}, row[0]), SB.element("dd", {}, row[1]));
}));
}
function line(label, value) {
return SB.element("span", { "class": "to-fill" }, label, value ? [" ", SB.element("b", {}, value)] : null);
}
function note(name) {
var entry = desk.store.get("note:" + name);
return entry && entry.text ? SB.element("p", { "class": "noted" }, SB.element("b", {}, SB.word("desk.note") + " "), entry.text) : null;
}
function overview(ids) {
return desk.view.rows([SB.word("list.supplier"), SB.word("desk.digest"), SB.word("list.goods"), SB.word("list.by-market")],
[].concat.apply([], ids.map(function (id) {
var entry = desk.store.get("supplier:" + id);
var found = desk.records.of(id);
var digest = SB.element("span", { "class": "code" }, found.digest || entry.digest || "–");
if (!found.record) return [[entry.name || id, digest, (found.state === "missing" ? SB.word("desk.file-missing") : SB.word("desk.not-here")), ""]];
return desk.shortlist.chosen(id).map(function (each) {
return [desk.view.text(found.record.name), digest.cloneNode(true), [desk.records.nameOf("products", each.offer.product), " ", desk.view.use(each.offer.use)],
each.offer.markets.map(function (market) {
return SB.element("span", { "class": "m" }, desk.records.nameOf("markets", market.market), " ", SB.badge(desk.records.standing(market).status));
})];
});
})));
}
function supplier(id) {
var entry = desk.store.get("supplier:" + id);
var found = desk.records.of(id);
var record = found.record;
var changes = record ? desk.shortlist.changes(id) : null;
return SB.element("section", { "class": "sheet" },
SB.element("h3", {}, desk.view.text(record ? record.name : entry.name || id),
record && record.fictional ? [" ", SB.element("span", { "class": "made-up" }, SB.word("list.made-up"))] : null),
record ? null : SB.element("p", { "class": "caution" }, (found.state === "missing" ? SB.word("desk.file-missing") : SB.word("desk.not-here"))),
facts([
[SB.word("desk.digest"), SB.element("span", { "class": "code" }, found.digest || entry.digest || "–")],
[SB.word("desk.taken-from"), SB.word("desk.added-on", SB.dayText(entry.added || SB.today), entry.edition || "–")]
].concat(record ? Object.keys(record.identifiers).map(function (scheme) {
return [SB.word("identifier." + scheme), SB.element("span", { "class": "code" }, record.identifiers[scheme])];
}) : [])),
changes ? SB.element("div", { "class": "caution" }, SB.element("p", {}, SB.element("b", {}, SB.word("desk.changed", entry.edition || "–"))),
changes.length ? desk.shortlist.changeTable(changes) : SB.word("desk.changed-else")) : null,
record ? desk.shortlist.chosen(id).map(function (each) { return offer(record, each.offer); }) : null,
note("supplier:" + id));
}
function offer(record, offer) {
return SB.element("div", { "class": "offer-sheet" },
SB.element("h4", {}, desk.records.nameOf("products", offer.product), " ", desk.view.use(offer.use)),
facts([
[SB.word("offer.models"), desk.view.text(offer.models.join(SB.word("list.separator")))],
[SB.word("offer.standards"), offer.standards.join(SB.word("list.separator"))]
].concat(offer.markets.map(function (market) {
return [desk.records.nameOf("markets", market.market), desk.compare.turns(market)];
})).concat([
[SB.word("desk.papers"), desk.compare.papers(record, offer)],
[SB.word("desk.open-questions"), desk.compare.questions(offer, "")]
])));
}
function checklist(key) {
var entry = desk.store.get("list:" + key);
return SB.element("section", { "class": "sheet" },
SB.element("h3", {}, desk.checklists.title(key)),
SB.element("p", { "class": "fill-row" }, line(SB.word("list.supplier"), entry.supplier), line(SB.word("desk.order"), entry.order), line(SB.word("desk.lot"), entry.lot)),
desk.checklists.stagesOf(key).map(function (stage) {
return SB.element("div", { "class": "stage-sheet" }, SB.element("h4", {}, stage.title),
SB.element("ul", { "class": "ticks" }, stage.items.map(function (item) {
var tick = desk.store.get("tick:" + key + ":" + item.id);
return SB.element("li", {}, SB.element("span", { "class": "tick-box" }, tick ? "✓" : ""),
SB.element("span", {}, item.text, item.from ? SB.element("span", { "class": "hint" }, " " + item.from) : null,
tick ? SB.element("span", { "class": "hint" }, " — " + [tick.by, tick.day && SB.dayText(tick.day)].filter(Boolean).join(SB.word("list.separator"))) : null));
})),
stage.id === "former" ? null : signed(key, stage.id));
}),
SB.element("p", {}, SB.element("b", {}, SB.word("desk.sign-all"))), signed(key, "all"),
note("list:" + key));
}
function signed(key, stage) {
var entry = desk.store.get("sign:" + key + ":" + stage) || {};
return SB.element("p", { "class": "fill-row" },
stage === "all" ? line(SB.word("desk.decision"), entry.decision ? SB.word("desk-decision." + entry.decision) : "") : null,
line(SB.word("desk.signed-by"), entry.by), line(SB.word("desk.day"), entry.day ? SB.dayText(entry.day) : ""), line(SB.word("desk.signature")));
}
desk.dossier = { draw: draw };
})();
