// The page that reads the numbers on a carton: takes each apart, says what does not fit, what the directory holds about it,
// and where to check it. What was typed stands in the address, so a reading can be shared and the back button works.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var longest = 400;
var most = 20;
var room = document.getElementById("look-up");
var field = null;
var error = null;
var status = null;
var results = null;
var turn = 0;
var reading = null;
SB.loadWords().then(begin).catch(SB.said);
function load() {
if (!reading) {
reading = Promise.all([SB.use("numbers"), SB.use("number-words"), SB.use("held"), SB.use("held-cards")])
.then(function () { return SB.use("number-cards"); })
.then(function () { return SB.numbers.load(); });
}
return reading;
}
function begin() {
field = SB.element("textarea", {
id: "number", rows: "1", autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-describedby": "number-hint number-error"
});
error = SB.element("p", { id: "number-error", "class": "warn", hidden: true });
status = SB.element("p", { "class": "count-line", role: "status" });
results = SB.element("div", {});
var form = SB.element("form", { "class": "number-form" },
SB.element("label", { "for": "number" }, SB.word("look-up.label")),
SB.element("div", { "class": "number-line" }, field, SB.element("button", { type: "submit" }, SB.word("look-up.button"))),
error,
SB.element("p", { id: "number-hint", "class": "hint" }, SB.word("look-up.hint")));
form.addEventListener("submit", function (event) {
event.preventDefault();
load().then(lookUp, SB.said);
});
field.addEventListener("keydown", function (event) {
if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
event.preventDefault();
load().then(lookUp, SB.said);
});
field.addEventListener("input", fit);
field.addEventListener("focus", function () {
if (!reading) load().then(function () { draw(inAddress()); }, SB.said);
});
room.replaceChildren(form, status, results);
window.addEventListener("hashchange", follow);
window.addEventListener("popstate", follow);
follow();
}
function fit() { field.rows = Math.min(most, field.value.split("\n").length); }
function inAddress() { return new URLSearchParams(location.hash.slice(1)).get("n") || ""; }
var followed = null;
function follow() {
var text = inAddress();
if (text === followed) return;
followed = text;
field.value = text;
fit();
if (results.contains(document.activeElement)) field.focus();
if (text || reading) load().then(function () { draw(text); }, SB.said);
}
function lookUp() {
var lines = linesOf(field.value);
var mistake = mistakeIn(lines);
if (mistake) return complain(mistake);
var text = lines.join("\n");
if (text !== inAddress()) history.pushState(null, "", "#n=" + encodeURIComponent(text));
followed = text;
draw(text);
}
function linesOf(text) {
return text.split(/[\r\n]+/).filter(function (line) { return SB.typedNumbers.fold(line) !== ""; });
}
function mistakeIn(lines) {
if (!lines.length) return SB.word("look-up.blank");
if (lines.length > most) return SB.word("look-up.too-many", most);
var isLong = lines.some(function (line) { return SB.checkDigits.bytes(line).length > longest; });
return isLong ? SB.word("look-up.too-long") : "";
}
function complain(mistake) {
error.textContent = mistake;
error.hidden = false;
field.setAttribute("aria-invalid", "true");
field.focus();
}
function draw(text) {
turn += 1;
var mine = turn;
document.querySelectorAll(".languages a").forEach(function (link) { link.hash = text ? "n=" + encodeURIComponent(text) : ""; });
error.hidden = true;
field.removeAttribute("aria-invalid");
var lines = linesOf(text);
status.textContent = "";
if (!lines.length) return results.replaceChildren(SB.numberCards.examples(SB.numbers.examples()));
var mistake = mistakeIn(lines);
if (mistake) {
results.replaceChildren();
return complain(mistake);
}
var day = SB.today > SB.asOf ? SB.today : SB.asOf;
Promise.all(lines.map(function (line) { return SB.held.inquire(line, Number(day.slice(0, 4))); })).then(function (inquiries) {
if (mine !== turn) return;
results.replaceChildren.apply(results, inquiries.map(function (inquiry, index) {
return SB.numberCards.inquiry(inquiry, day, index);
}));
status.className = inquiries.length === 1 ? "unseen" : "count-line";
status.textContent = inquiries.length === 1 ? SB.numberCards.summary(inquiries[0])
: SB.word("look-up.summary", inquiries.length, inquiries.filter(function (each) { return each.fits; }).length);
});
}
})();
