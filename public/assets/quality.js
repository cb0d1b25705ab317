// The statuses of the edition counted for any day a reader names, from the turns of all statuses.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var field = document.getElementById("day");
var said = document.getElementById("day-said");
var table = document.getElementById("day-table");
var turns = null;
var names = null;
field.value = startDay();
field.addEventListener("change", function () { show(true); });
field.addEventListener("focus", function () { load().catch(SB.said); });
window.addEventListener("hashchange", function () {
field.value = startDay();
show(false);
});
if (/^#day=/.test(location.hash)) show(false);
function startDay() {
var found = /^#day=(\d{4}-\d{2}-\d{2})$/.exec(location.hash);
return found ? found[1] : SB.today;
}
function load() {
return Promise.all([SB.load("turns"), SB.load("names-" + SB.language), SB.loadWords()]).then(function (loaded) {
turns = loaded[0];
names = loaded[1];
});
}
function show(isStep) {
var day = field.value;
load().then(function () {
if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) {
said.textContent = SB.word("quality.day-wrong");
table.replaceChildren();
return;
}
if (isStep) history.replaceState(null, "", "#day=" + day);
var counted = count(day);
said.textContent = SB.word("quality.day-said", SB.dayText(day)) + " " + differenceText(counted.changed);
table.replaceChildren(draw(counted.cells));
}).catch(SB.said);
}
function differenceText(changed) {
if (changed === 0) return SB.word("quality.day-same");
return changed === 1 ? SB.word("quality.day-one", "1") : SB.word("quality.day-many", SB.numberText(changed));
}
function count(day) {
var number = SB.dayNumber(day);
var asOf = SB.dayNumber(SB.asOf);
var cells = {};
turns.first.forEach(function (row) { cells[row[0] + "/" + row[1]] = { market: row[0], use: row[1], counts: row.slice(2) }; });
var changed = 0;
turns.turns.forEach(function (turn) {
if ((turn[0] > asOf && turn[0] <= number) || (turn[0] <= asOf && turn[0] > number)) changed += turn[5];
if (turn[0] > number) return;
var counts = cells[turn[1] + "/" + turn[2]].counts;
counts[turn[3]] -= turn[5];
counts[turn[4]] += turn[5];
});
return { cells: Object.keys(cells).map(function (key) { return cells[key]; }), changed: changed };
}
function draw(cells) {
var head = [SB.word("list.market"), SB.word("list.use")].map(function (text) { return SB.element("th", { scope: "col" }, text); })
.concat(turns.statuses.map(function (status) { return SB.element("th", { scope: "col", "class": "n" }, SB.badge(status)); }));
var rows = cells.map(function (cell) {
var isMedical = names.uses[cell.use] === "medical";
return SB.element("tr", {}, SB.element("th", { scope: "row" }, names.markets[cell.market].name),
SB.element("td", { "data-l": SB.word("list.use") },
SB.element(isMedical ? "span" : "strong", { "class": isMedical ? "use" : "warn" },
isMedical ? SB.word("use.medical") : SB.word("use.not-for-medical"))),
cell.counts.map(function (value, status) {
return SB.element("td", { "class": "n", "data-l": SB.word("status." + turns.statuses[status]) }, SB.numberText(value));
}));
});
return SB.element("table", { "class": "by-day" }, SB.element("thead", {}, SB.element("tr", {}, head)), SB.element("tbody", {}, rows));
}
})();
