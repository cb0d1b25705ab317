// Draws what the directory holds about a number.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var e = SB.element;
var shown = 20;
function fact(label, content) { return content ? e("div", {}, e("dt", {}, label), e("dd", {}, content)) : null; }
function foreign(text) {
var language = /[\u3400-\u9fff]/.test(text) ? "zh" : "en";
return language === SB.language ? text : e("span", { lang: language }, text);
}
function listed(items) {
return items.map(function (item) { return e("span", { "class": "item" }, item); });
}
function holdingsCard(inquiry, day) {
if (inquiry.isMissing) return e("p", { "class": "caution" }, SB.word("look-up.not-looked"));
if (!inquiry.papers.length && !inquiry.named.length) {
if (inquiry.identifiers.some(function (reading) { return reading.given.length; })) return null;
return e("div", { "class": "empty" }, e("h3", {}, SB.word("look-up.held")), e("p", {}, SB.word("look-up.holds-no-paper")));
}
return e("div", { "class": "held" }, e("h3", {}, SB.word("look-up.held")),
e("p", { "class": "small" }, SB.word("look-up.held-day", SB.dayText(SB.asOf))),
inquiry.papers.slice(0, shown).map(function (paper) { return paperCard(paper, day); }),
inquiry.papers.length > shown ? e("p", { "class": "small" }, SB.word("look-up.more", inquiry.papers.length - shown)) : null,
inquiry.named.length ? e("p", {}, SB.word("look-up.named-by"), " ", suppliers(inquiry.named)) : null);
}
function suppliers(list) {
var links = list.slice(0, shown).map(function (supplier) {
var address = SB.pageAddress("suppliers/" + supplier.id.slice(0, 2) + "/" + supplier.id + ".html");
return [e("a", { href: address }, foreign(supplier.name)), supplier.fictional ? [" ", e("span", { "class": "made-up" }, SB.word("list.made-up"))] : null];
});
if (list.length > shown) links.push(SB.word("look-up.more", list.length - shown));
return listed(links);
}
function paperCard(paper, day) {
var scheme = SB.numbers.schemes().find(function (each) { return each.id === paper.scheme; });
return e("div", { "class": "held-paper" }, cautions(paper, day).map(function (text) { return e("p", { "class": "caution" }, text); }),
e("dl", { "class": "facts" },
fact(SB.word("look-up.holder"), paper.holder ? foreign(paper.holder) : SB.word("value.unknown")),
fact(SB.word("look-up.paper"), [scheme ? scheme.name : paper.scheme, " ", e("span", { "class": "code" }, paper.number)]),
fact(SB.word("look-up.covers"), goodsOf(paper)),
fact(SB.word("look-up.standing"), standing(paper)),
fact(SB.word("look-up.issued"), dayOr(paper.issued)),
fact(SB.word("look-up.ends"), dayOr(paper.expires)),
fact(SB.word("look-up.evidence"), SB.word("evidence." + (paper.evidence || "unknown"))),
fact(SB.word("look-up.checked"), dayOr(paper.checked))));
}
function goodsOf(paper) {
var goods = (paper.products || []).map(function (id) {
var product = SB.numbers.products().find(function (each) { return each.id === id; });
return product ? e("a", { href: SB.pageAddress(product.page) }, product.name) : id;
});
if (!goods.length && !paper.models) return null;
return [listed(goods), paper.models ? e("p", { "class": "small" }, foreign(paper.models.join(", "))) : null];
}
function dayOr(day) { return day ? e("time", { datetime: day }, SB.dayText(day)) : SB.word("value.unknown"); }
function standing(paper) {
var word = SB.word("standing." + (paper.standing || "unknown"));
return paper.since && paper.standing ? SB.word("standing.since", word, SB.dayText(paper.since)) : word;
}
function cautions(paper, day) {
var found = [];
if (paper.standing && paper.standing !== "valid" && (!paper.since || paper.since <= day)) {
found.push(SB.word("look-up.not-standing", SB.word("standing." + paper.standing)));
}
if (paper.issued && paper.issued > day) found.push(SB.word("look-up.not-yet", SB.dayText(paper.issued)));
if (paper.expires && paper.expires < day) found.push(SB.word("look-up.ended", SB.dayText(paper.expires)));
if (paper.evidence === "declared") found.push(SB.word("look-up.declared"));
return found;
}
SB.heldCards = { holdings: holdingsCard, suppliers: suppliers, fact: fact, listed: listed };
})();
