// Draws what was read of a number.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var e = SB.element;
var fact = SB.heldCards.fact;
var listed = SB.heldCards.listed;
function mark(kind, text) {
return e("span", { "class": "s " + kind }, text);
}
function verdict(inquiry) {
if (inquiry.fits && (inquiry.readings.length || inquiry.identifiers.length)) return ["met", SB.word("look-up.fits")];
if (inquiry.fits) return ["unknown", SB.word("look-up.held-only")];
if (inquiry.readings.length || inquiry.identifiers.length) return ["unmet", SB.word("look-up.does-not-fit")];
return ["unmet", SB.word("look-up.no-form")];
}
function holding(inquiry) {
if (inquiry.isMissing) return SB.word("look-up.not-looked");
var suppliers = inquiry.named.length;
inquiry.identifiers.forEach(function (reading) { suppliers += reading.given.length; });
if (!inquiry.papers.length && !suppliers) return SB.word("look-up.holds-nothing");
return SB.word("look-up.holds", inquiry.papers.length, suppliers);
}
function summary(inquiry) { return short(inquiry.text) + SB.word("look-up.colon") + verdict(inquiry)[1] + " " + holding(inquiry); }
function short(text) {
var line = Array.from(text.trim().replace(/\s+/gu, " "));
return line.length > 80 ? line.slice(0, 80).join("") + "…" : line.join("");
}
function inquiryCard(inquiry, day, index) {
var found = verdict(inquiry);
var readings = inquiry.readings.length + inquiry.identifiers.length;
var id = "number-" + index;
return e("section", { "class": "looked-up", "aria-labelledby": id },
e("h2", { id: id }, e("span", { "class": "code" }, short(inquiry.text))),
e("p", {}, mark(found[0], found[1])),
found[0] === "met" ? e("p", { "class": "small" }, SB.word("look-up.fits-only")) : null,
readings > 1 ? e("p", {}, SB.word("look-up.several", readings)) : null,
inquiry.readings.map(function (reading) { return readingCard(reading, readings > 2); }),
inquiry.identifiers.map(function (reading) { return identifierCard(reading, readings > 2); }),
readings ? null : nearCard(inquiry.near),
SB.heldCards.holdings(inquiry, day));
}
function card(heading, isFolded, content) {
if (!isFolded) return e("article", { "class": "paper" }, e("h3", {}, heading), content);
return e("details", { "class": "paper folded" }, e("summary", {}, e("h3", {}, heading)), content);
}
function forgiven(remarks) {
if (!remarks.length) return null;
return e("div", { "class": "small forgiven" }, e("p", {}, SB.word("look-up.forgiven")),
e("ul", {}, remarks.map(function (remark) { return e("li", {}, SB.numberWords.remark(remark)); })));
}
function readingCard(reading, isFolded) {
var scheme = reading.scheme;
var against = reading.contradictions.map(function (each) { return each.says; });
if (reading.lateYear !== null) against.push(SB.word("look-up.late-year", reading.lateYear));
return card([scheme.name, " ", e("span", { "class": "code" }, reading.typed.number)], isFolded, [
against.map(function (says) { return e("p", { "class": "caution" }, e("b", {}, SB.word("part.contradiction")), " ", says); }),
forgiven(reading.typed.remarks),
e("ol", { "class": "parts", "aria-label": SB.word("look-up.parts") }, reading.pieces.map(piece)),
e("p", { "class": "small" }, SB.word("look-up.form"), " ", reading.form),
reading.doubts.map(function (each) { return e("p", { "class": "small" }, e("b", {}, SB.word("part.unusual")), " ", each.says); }),
e("dl", { "class": "panel" },
e("div", { "class": "does" }, e("dt", {}, SB.word("look-up.proves")), e("dd", {}, scheme.proves)),
e("div", { "class": "does-not" }, e("dt", {}, SB.word("look-up.does-not-prove")), e("dd", {}, scheme.doesNotProve))),
e("dl", { "class": "facts" },
fact(SB.word("look-up.check"), source(reading)),
fact(SB.word("look-up.could-cover"), covered(reading, true)),
fact(SB.word("look-up.cannot-cover"), covered(reading, false)),
fact(SB.word("look-up.kind"), scheme.kind),
fact(SB.word("look-up.issued-by"), scheme.issuedBy),
fact(SB.word("look-up.lasts"), scheme.lasts),
fact(SB.word("look-up.counts"), periods(scheme.inForce)),
fact(SB.word("look-up.legislation"), scheme.legislation)),
scheme.pitfalls.length ? e("details", {}, e("summary", {}, SB.word("look-up.pitfalls")),
e("ul", { "class": "prose" }, scheme.pitfalls.map(function (each) { return e("li", {}, each); }))) : null]);
}
function piece(each) {
var year = each.year === null || String(each.year) === each.text ? null : String(each.year);
var meaning = each.meaning || year;
return e("li", {}, e("b", {}, each.text), each.label ? [" ", e("span", {}, each.label)] : null,
meaning ? [" ", e("i", {}, meaning)] : null);
}
function source(reading) {
var address = SB.numbers.address(reading);
if (!address) return null;
if (!/^https?:\/\//i.test(address)) return [reading.scheme.register.name, " ", address];
return [e("a", { href: address, rel: "external noreferrer", "class": "bare" }, reading.scheme.register.name),
e("span", { "class": "code small address" }, address)];
}
function covered(reading, isPossible) {
var covers = reading.covers.filter(function (cover) { return cover.isPossible === isPossible; });
if (!covers.length) return null;
return listed(covers.map(function (cover) {
var why = cover.misfits.map(function (misfit) {
var part = reading.pieces.find(function (each) { return each.name === misfit.name; });
return SB.word("look-up.needs", part.label || misfit.name, misfit.values.join(SB.word("look-up.or")));
});
if (!isPossible && !why.length) why.push(SB.word("look-up.no-such-paper"));
return [e("a", { href: SB.pageAddress(cover.product.page) }, cover.product.name),
why.length ? SB.word("look-up.because", why.join(SB.word("number.comma"))) : null];
}));
}
function periods(inForce) {
if (!inForce.length) return null;
return inForce.map(function (period) {
var words = [period.from ? SB.word("look-up.from", SB.dayText(period.from)) : null,
period.until ? SB.word("look-up.until", SB.dayText(period.until)) : null].filter(Boolean).join(" ");
return e("span", { "class": "period" }, words, period.source ? [" ", e("span", { "class": "hint" }, period.source)] : null);
});
}
function identifierCard(reading, isFolded) {
var kind = { fits: "met", "no-check-digit": "unknown", early: "unknown" }[reading.answer] || "unmet";
return card([SB.numberWords.kind(reading.kind), " ", e("span", { "class": "code" }, reading.number)], isFolded && !reading.given.length, [
e("p", {}, mark(kind, SB.numberWords.answer(reading))),
forgiven(reading.remarks),
reading.details.length ? e("ul", {}, reading.details.map(function (each) { return e("li", {}, SB.numberWords.detail(each)); })) : null,
reading.given.length ? e("p", {}, SB.word("look-up.given-by"), " ", SB.heldCards.suppliers(reading.given))
: e("p", { "class": "small" }, SB.word("look-up.given-by-nobody"))]);
}
function nearCard(near) {
if (!near.length) return null;
return e("div", {}, e("h3", {}, SB.word("look-up.nearest")), e("ul", { "class": "near" }, near.map(function (each) {
var characters = Array.from(each.number);
var place = each.stop.character - 1;
return e("li", {}, e("b", {}, each.scheme.name), " ", e("span", { "class": "hint" }, each.form),
e("p", { "class": "code", "aria-hidden": "true" }, characters.slice(0, place).join(""),
e("mark", {}, place < characters.length ? characters[place] : "␣"), characters.slice(place + 1).join("")),
e("p", {}, SB.numberWords.stop(each.stop)));
})));
}
function examples(list) {
return e("div", {}, e("h2", {}, SB.word("look-up.examples")), e("p", { "class": "small" }, SB.word("look-up.examples-lead")),
e("ul", { "class": "number-examples" }, list.map(function (example) {
var scheme = SB.numbers.schemes().find(function (each) { return each.id === example.scheme; });
return e("li", {}, e("a", { "class": "code", href: "#n=" + encodeURIComponent(example.number) }, example.number), " ",
e("span", { "class": "hint" }, scheme ? scheme.name : SB.numberWords.kind(example.scheme)),
example.fictional ? [" ", e("span", { "class": "made-up" }, SB.word("list.made-up"))] : null);
})),
e("details", {}, e("summary", {}, SB.word("look-up.kinds")),
e("ul", { "class": "prose" }, SB.numbers.schemes().filter(function (scheme) { return scheme.forms; }).map(function (scheme) {
return e("li", {}, scheme.name);
}), SB.identifiers.kinds.map(function (kind) { return e("li", {}, SB.numberWords.kind(kind)); }))));
}
SB.numberCards = { inquiry: inquiryCard, summary: summary, examples: examples };
})();
