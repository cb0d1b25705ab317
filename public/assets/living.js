// Follows the reader's clock: statuses that turn by themselves are shown as they are today, and the page says so.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var day = SB.today < SB.validUntil ? SB.today : SB.validUntil;
var moved = Array.from(document.querySelectorAll("[data-turns]")).map(read).filter(Boolean);
if (!moved.length) return;
SB.loadWords("clock").then(function () {
moved.forEach(draw);
var note = document.getElementById("moved");
var count = moved.reduce(function (sum, each) { return sum + each.turned; }, 0);
note.textContent = count === 1
? SB.word("clock.moved-one", SB.dayText(day), "1") : SB.word("clock.moved", SB.dayText(day), SB.numberText(count));
note.hidden = false;
}).catch(SB.said);
function read(element) {
var parts = element.getAttribute("data-turns").split("|");
var counts = {};
var turned = 0;
parts[1].split(";").forEach(function (entry) {
var words = entry.split(" ");
counts[words[0]] = Number(words[1]);
});
parts[2].split(";").forEach(function (entry) {
var words = entry.split(" ");
if (words[0] > day) return;
counts[words[1]] -= Number(words[3]);
counts[words[2]] = (counts[words[2]] || 0) + Number(words[3]);
turned += Number(words[3]);
});
return turned ? { element: element, counts: counts, turned: turned, isCounted: parts[0] === "n" } : null;
}
function draw(each) {
var old = each.element.querySelectorAll(":scope > .s");
var order = ["cleared", "unproven", "lapsed", "not-cleared", "withdrawn"];
order.filter(function (status) { return each.counts[status] > 0; }).forEach(function (status) {
each.element.append(SB.badge(status, each.counts[status], each.isCounted), " ");
});
old.forEach(function (badge) { badge.remove(); });
each.element.append(SB.element("span", { "class": "hint" }, SB.word("clock.moved-mark")));
}
})();
