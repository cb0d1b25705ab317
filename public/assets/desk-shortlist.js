// The shortlist: who is on it, what changed since, in which order, and what the reader noted.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
function ids() { return desk.store.names("supplier:").map(function (name) { return name.slice(9); }); }
function add(id, number) {
return desk.need("records").then(function () { return desk.records.want([id]); }).then(function () {
var found = desk.records.of(id);
if (found.state === "missing") return { text: SB.word("desk.add-missing", id) };
if (found.state === "gone") return { text: SB.word("desk.add-unknown", id) };
var record = found.record;
var offers = desk.records.offersOf(record);
var wanted = offers[number - 1] ? offers[number - 1].key : null;
var entry = desk.store.get("supplier:" + id);
if (entry) {
if (!wanted || !entry.offers.length || entry.offers.indexOf(wanted) >= 0) return { text: SB.word("desk.there-already", record.name) };
desk.store.set("supplier:" + id, { offers: entry.offers.concat(wanted) });
return { text: SB.word("desk.offer-added", record.name) };
}
desk.store.set("supplier:" + id, Object.assign(seen(found), {
name: record.name, added: SB.today, place: ids().length + 1, offers: wanted ? [wanted] : []
}));
return { text: SB.word("desk.added", record.name) };
});
}
function seen(found) {
return { edition: SB.edition, digest: found.digest, statuses: desk.records.statusesOf(found.record) };
}
function chosen(id) {
var found = desk.records.of(id);
if (found.state !== "here") return [];
var entry = desk.store.get("supplier:" + id);
var offers = desk.records.offersOf(found.record);
var kept = offers.filter(function (each) { return !entry.offers || entry.offers.indexOf(each.key) >= 0; });
return entry.offers && entry.offers.length && kept.length ? kept : offers;
}
function changes(id) {
var found = desk.records.of(id);
var entry = desk.store.get("supplier:" + id);
if (found.state !== "here" || !entry.digest || entry.digest === found.digest) return null;
var now = desk.records.statusesOf(found.record);
var before = entry.statuses || {};
var keys = Object.keys(Object.assign({}, before, now)).sort();
return keys.filter(function (key) { return before[key] !== now[key]; }).map(function (key) {
var parts = key.split("@");
var goods = parts[0].split("/");
return { product: desk.records.nameOf("products", goods[0]), use: goods[1], market: desk.records.nameOf("markets", parts[1]), before: before[key], now: now[key] };
});
}
function move(id, step) {
var order = ids();
var from = order.indexOf(id);
var to = from + step;
if (to < 0 || to >= order.length) return;
order.splice(from, 1);
order.splice(to, 0, id);
var changed = {};
order.forEach(function (each, index) {
changed["supplier:" + each] = Object.assign({}, desk.store.get("supplier:" + each), { place: index + 1 });
});
desk.store.put(changed);
desk.view.say(SB.word("desk.moved", desk.store.get("supplier:" + id).name, to + 1, order.length));
var again = document.querySelector('[data-k="' + (step < 0 ? "up:" : "down:") + id + '"]:not(:disabled)')
|| document.querySelector('[data-k="' + (step < 0 ? "down:" : "up:") + id + '"]');
if (!again) return;
again.focus({ preventScroll: true });
again.scrollIntoView({ block: "nearest", behavior: "instant" });
}
function remove(id) {
var order = ids();
var place = order.indexOf(id);
var name = desk.store.get("supplier:" + id).name;
var undo = desk.store.undoable(function () { desk.store.remove(["supplier:" + id]); });
desk.view.say(SB.word("desk.removed", name), undo);
var next = order[place + 1] || order[place - 1];
desk.view.focus(next ? "desk-s-" + next : "desk-shortlist-title");
}
function draw(box) {
var list = ids();
if (!list.length) {
box.append(SB.element("div", { "class": "empty" },
SB.element("p", {}, SB.element("b", {}, SB.word("desk.empty"))),
SB.element("ol", {},
SB.element("li", {}, link("search.html", SB.word("desk.empty-find"))),
SB.element("li", {}, SB.word("desk.empty-add")),
SB.element("li", {}, SB.word("desk.empty-check")),
SB.element("li", {}, SB.word("desk.empty-print")))));
return;
}
box.append(SB.element("ol", { "class": "shortlist" }, list.map(function (id, index) { return card(id, index, list.length); })));
}
function link(path, text) { return SB.element("a", { href: SB.pageAddress(path) }, text); }
function card(id, index, count) {
var entry = desk.store.get("supplier:" + id);
var found = desk.records ? desk.records.of(id) : { state: "missing" };
var record = found.record;
var name = record ? record.name : entry.name;
var up = desk.view.button("up:" + id, SB.word("desk.up"), function () { move(id, -1); }, name);
var down = desk.view.button("down:" + id, SB.word("desk.down"), function () { move(id, 1); }, name);
up.disabled = index === 0;
down.disabled = index === count - 1;
return SB.element("li", { "class": "chosen" },
SB.element("h3", { id: "desk-s-" + id, tabindex: "-1" }, record ? link(record.page, desk.view.text(name)) : desk.view.text(name),
record && record.fictional ? [" ", SB.element("span", { "class": "made-up" }, SB.word("list.made-up"))] : null),
SB.element("p", { "class": "hint" }, SB.word("desk.added-on", SB.dayText(entry.added || SB.today), entry.edition || "–"), " · ",
SB.word("desk.digest"), " ", SB.element("span", { "class": "code" }, found.digest || entry.digest || "–")),
state(found),
record ? changed(id, entry, found) : null,
record ? offers(id, entry) : null,
desk.view.note("supplier:" + id, SB.word("desk.note"), name),
SB.element("p", { "class": "buttons" }, up, down, desk.view.button("remove:" + id, SB.word("desk.remove"), function () { remove(id); }, name)));
}
function state(found) {
if (found.state === "gone") return SB.element("p", { "class": "caution" }, SB.word("desk.not-here"));
if (found.state === "missing") return SB.element("p", { "class": "caution" }, SB.word("desk.file-missing"));
if (found.state === "waiting") return SB.element("p", { "class": "hint" }, SB.word("desk.loading"));
return null;
}
function changed(id, entry, found) {
var list = changes(id);
if (!list) return null;
return SB.element("div", { "class": "caution" },
SB.element("p", {}, SB.element("b", {}, SB.word("desk.changed", entry.edition || "–")), " ",
list.length ? SB.word("desk.changed-statuses") : SB.word("desk.changed-else")),
list.length ? changeTable(list) : null,
desk.view.button("seen:" + id, SB.word("desk.seen"), function () {
desk.store.set("supplier:" + id, seen(found));
desk.view.say(SB.word("desk.seen-said", found.record.name));
desk.view.focus("desk-s-" + id);
}, found.record.name));
}
function changeTable(list) {
return desk.view.rows([SB.word("list.product"), SB.word("list.market"), SB.word("desk.before"), SB.word("desk.now")],
list.map(function (each) {
return [[each.product, " ", desk.view.use(each.use)], each.market,
each.before ? SB.badge(each.before) : SB.word("desk.not-offered"), each.now ? SB.badge(each.now) : SB.word("desk.not-offered")];
}));
}
function offers(id, entry) {
var all = desk.records.offersOf(desk.records.of(id).record);
var counted = chosen(id).map(function (each) { return each.key; });
if (!all.length) return SB.element("p", {}, SB.word("list.no-offers"));
if (all.length === 1) return SB.element("p", {}, goods(all[0]));
return SB.element("fieldset", {}, SB.element("legend", {}, SB.word("desk.offers")),
all.map(function (each) {
var box = SB.element("input", { type: "checkbox", "data-k": "offer:" + id + ":" + each.key });
box.checked = counted.indexOf(each.key) >= 0;
box.disabled = box.checked && counted.length === 1;
box.addEventListener("change", function () {
var next = all.map(function (other) { return other.key; }).filter(function (key) {
return key === each.key ? box.checked : counted.indexOf(key) >= 0;
});
desk.store.set("supplier:" + id, { offers: next.length === all.length ? [] : next });
});
return SB.element("label", { "class": "check" }, box,
goods(each));
}));
}
function goods(each) {
return SB.element("span", {}, desk.records.nameOf("products", each.offer.product), " ", desk.view.use(each.offer.use),
each.offer.models.length ? SB.element("span", { "class": "small" }, " ", desk.view.text(each.offer.models.join(SB.word("list.separator")))) : null,
SB.element("span", { "class": "standings" }, each.offer.markets.map(function (market) {
return SB.element("span", { "class": "m" }, desk.records.nameOf("markets", market.market), " ", SB.badge(desk.records.standing(market).status));
})));
}
desk.shortlist = { ids: ids, add: add, chosen: chosen, changes: changes, changeTable: changeTable, draw: draw };
})();
