// Offers of the shortlist side by side: use, goods, statuses by the reader's clock, papers and open questions.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var product = "";
var market = "";
function columns() {
return [].concat.apply([], desk.shortlist.ids().map(function (id) {
return desk.shortlist.chosen(id).map(function (each) {
return { id: id, record: desk.records.of(id).record, offer: each.offer, key: each.key };
});
}));
}
function draw(box) {
var all = columns();
if (!all.length) return void box.append(SB.element("p", { "class": "hint" }, SB.word("desk.compare-empty")));
var products = distinct(all.map(function (each) { return each.offer.product; }));
if (products.indexOf(product) < 0) product = "";
var shown = all.filter(function (each) { return !product || each.offer.product === product; });
var markets = distinct([].concat.apply([], shown.map(function (each) { return each.offer.markets.map(function (one) { return one.market; }); })));
if (markets.indexOf(market) < 0) market = "";
var holder = SB.element("div", {});
function redraw() {
holder.remove();
box.replaceChildren(box.firstElementChild);
draw(box);
}
holder.append(SB.element("p", { "class": "fields" },
choice("compare-product", SB.word("list.product"), products, "products", product, function (value) { product = value; redraw(); again("compare-product"); }),
choice("compare-market", SB.word("list.market"), markets, "markets", market, function (value) { market = value; redraw(); again("compare-market"); })));
holder.append(SB.element("div", { "class": "scroll", tabindex: "0", role: "region", "aria-label": SB.word("desk.table") },
table(shown, market ? [market] : markets)));
box.append(holder);
}
function again(name) { document.querySelector('[data-k="' + name + '"]').focus(); }
function choice(k, label, ids, kind, chosen, save) {
var options = [["", SB.word("desk.all")]].concat(ids.map(function (id) { return [id, desk.records.nameOf(kind, id)]; }));
return desk.view.field(label, desk.view.select(k, options, chosen, save));
}
function distinct(texts) { return texts.filter(function (text, index) { return texts.indexOf(text) === index; }); }
function table(shown, markets) {
var head = SB.element("tr", {}, SB.element("td", {}), shown.map(function (each) {
return SB.element("th", { scope: "col" },
SB.element("a", { href: SB.pageAddress(each.record.page) }, desk.view.text(each.record.name)),
each.record.fictional ? [" ", SB.element("span", { "class": "made-up" }, SB.word("list.made-up"))] : null,
SB.element("span", { "class": "alt" }, desk.records.nameOf("products", each.offer.product)));
}));
var body = [
row(SB.word("list.use"), shown, function (each) { return desk.view.use(each.offer.use); }),
row(SB.word("offer.models"), shown, function (each) { return desk.view.text(each.offer.models.join(SB.word("list.separator"))) || none(); }),
row(SB.word("offer.standards"), shown, function (each) { return each.offer.standards.join(SB.word("list.separator")) || none(); })
].concat(markets.map(function (id) {
return row(desk.records.nameOf("markets", id), shown, function (each) { return standing(each.offer, id); });
})).concat([
row(SB.word("desk.papers"), shown, function (each) { return papers(each.record, each.offer); }),
row(SB.word("desk.open-questions"), shown, function (each) { return questions(each.offer, market); })
]);
return SB.element("table", { "class": "compare" }, SB.element("thead", {}, head), SB.element("tbody", {}, body));
}
function row(label, shown, cell) {
return SB.element("tr", {}, SB.element("th", { scope: "row" }, label),
shown.map(function (each) { return SB.element("td", {}, cell(each)); }));
}
function none() { return SB.element("span", { "class": "hint" }, SB.word("desk.none-named")); }
function standing(offer, id) {
var found = offer.markets.find(function (each) { return each.market === id; });
return found ? turns(found) : SB.element("span", { "class": "hint" }, SB.word("desk.not-offered"));
}
function turns(found) {
var today = desk.records.standing(found);
return [SB.badge(today.status),
today.since ? SB.element("span", { "class": "line" }, SB.word("desk.since", SB.dayText(today.since))) : null,
today.next ? SB.element("span", { "class": "line" }, SB.word("desk.next", SB.dayText(today.next.day), SB.word("status." + today.next.status))) : null,
found.marketRuleInForce ? null : SB.element("span", { "class": "line" }, SB.word("desk.no-rule"))];
}
function papers(record, offer) {
var found = desk.records.papersOf(record, offer);
var items = found.known.map(function (paper) {
return SB.element("li", {}, desk.records.nameOf("schemes", paper.scheme),
paper.number ? [" ", SB.element("span", { "class": "code" }, desk.view.text(paper.number))] : null,
SB.element("span", { "class": "line" }, days(paper)),
SB.element("span", { "class": "line" }, SB.word("evidence." + (paper.evidence || "unknown")),
paper.checked ? " · " + SB.word("desk.checked", SB.dayText(paper.checked)) : null,
paper.status && paper.status !== "valid" ? [" · ", SB.element("strong", { "class": "warn" }, SB.word("standing." + paper.status))] : null));
});
found.bare.forEach(function (name) {
items.push(SB.element("li", {}, SB.element("span", { "class": "code" }, desk.view.text(name)), SB.element("span", { "class": "line" }, SB.word("desk.no-record"))));
});
return items.length ? SB.element("ul", { "class": "plain" }, items) : none();
}
function days(paper) {
var from = paper.issued ? SB.dayText(paper.issued) : SB.word("value.unknown");
var until = paper.expires ? SB.dayText(paper.expires) : SB.word("desk.no-end");
return SB.word("desk.runs", from, until) + (paper.expires && paper.expires < SB.today ? " (" + SB.word("desk.ended") + ")" : "");
}
function questions(offer, only) {
var found = desk.records.openQuestions(offer, only);
if (!found.length) return SB.element("span", { "class": "hint" }, SB.word("desk.no-questions"));
return SB.element("ul", { "class": "plain" }, found.map(function (each) {
var markets = each.markets.map(function (id) { return desk.records.nameOf("markets", id); }).join(SB.word("list.separator"));
return SB.element("li", {},
SB.element("b", { "class": each.outcome + "-word" }, SB.word("outcome." + each.outcome)), " ",
each.page ? SB.element("a", { href: SB.pageAddress(each.page) }, each.code) : each.code, " ", each.title,
SB.element("span", { "class": "line" }, markets, each.isDeciding ? null : " · " + SB.word("severity.warning")),
each.lines.map(function (line) { return SB.element("span", { "class": "line finding" }, line); }));
}));
}
desk.compare = { draw: draw, columns: columns, turns: turns, papers: papers, questions: questions };
})();
