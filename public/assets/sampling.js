/* Sampling plans by ISO 2859-1:1999 from the tables in data/sampling.js, and the planner of the sampling page. */
(function () {
"use strict";
var SB = (window.SB = window.SB || {});
var loaded = null;
function tables() {
return loaded;
}
function letterOf(lot, level) {
var data = tables();
var place = data ? data.levels.indexOf(level) : -1;
if (place < 0 || !(lot >= 1) || Math.floor(lot) !== lot) return null;
var row = data.lots.find(function (lots) {
return lots.last === undefined || lot <= lots.last;
});
return row.letters[place];
}
function planOf(lot, lotLetter, letter, accept) {
var size = tables().letters[letter].size;
return {
lot: lot,
lotLetter: lotLetter,
letter: letter,
size: size,
pieces: Math.min(size, lot),
takesAll: size >= lot,
accept: accept,
reject: accept + 1
};
}
function plan(lot, level, limit) {
var letter = letterOf(lot, level);
if (letter === null) return null;
if (String(limit) === "0") return planOf(lot, letter, letter, 0);
var column = tables().limits.indexOf(String(limit));
if (column < 0) return null;
var cell = tables().letters[letter].plans[column];
return planOf(lot, letter, cell[0], Number(cell.slice(1)));
}
function plans(lot, level, limits) {
var names = Object.keys(limits);
var found = {};
var largest = null;
names.forEach(function (name) {
found[name] = plan(lot, level, limits[name]);
if (String(limits[name]) !== "0" && found[name] && (!largest || found[name].size > largest.size)) {
largest = found[name];
}
});
names.forEach(function (name) {
if (String(limits[name]) === "0" && found[name] && largest) {
found[name] = planOf(lot, found[name].lotLetter, largest.letter, 0);
}
});
return found;
}
function chance(share, size, accept) {
if (!(share > 0) || accept >= size) return 1;
if (share >= 1 || accept < 0) return 0;
var good = 1 - share;
var odds = share / good;
var term = 1;
var sum = 1;
var owed = size;
for (var bad = 0; bad < accept; bad += 1) {
term *= (odds * (size - bad)) / (bad + 1);
sum += term;
while (sum > 1 && owed > 0) {
sum *= good;
term *= good;
owed -= 1;
}
}
while (owed > 0 && sum > 0) {
sum *= good;
owed -= 1;
}
return Math.min(sum, 1);
}
function shareAt(wanted, size, accept) {
if (!(wanted > 0) || accept >= size) return 1;
var low = 0;
var high = 1;
for (;;) {
var middle = (low + high) / 2;
if (!(low < middle && middle < high)) return middle;
if (chance(middle, size, accept) > wanted) low = middle;
else high = middle;
}
}
function risk(of, limit, share) {
if (!of || of.takesAll) return null;
var isLimited = limit !== undefined && String(limit) !== "0";
return {
tenth: shareAt(0.1, of.size, of.accept),
twentieth: shareAt(0.05, of.size, of.accept),
atLimit: isLimited ? 1 - chance(Number(limit) / 100, of.size, of.accept) : null,
atShare: share === undefined ? null : chance(share, of.size, of.accept)
};
}
SB.sampling = {
plan: plan,
plans: plans,
chance: chance,
shareAt: shareAt,
risk: risk,
limits: function () {
return tables() ? tables().limits.slice() : [];
},
levels: function () {
return tables() ? tables().levels.slice() : [];
}
};
function openPlanner(section) {
var form = section.querySelector("form");
var classes = ["critical", "major", "minor"];
function percent(share) {
if (share === null || share === undefined) return "–";
return section.dataset.percent.replace("#", (Math.round(share * 1000) / 10).toFixed(1));
}
function say(place, name, text) {
place.querySelector('[data-out="' + name + '"]').textContent = text;
}
function note(name, isShown) {
section.querySelector('[data-note="' + name + '"]').hidden = !isShown;
}
function answer() {
var lot = Number(form.elements.lot.value);
var limits = {};
classes.forEach(function (name) {
limits[name] = form.elements[name].value;
});
var found = plans(lot, form.elements.level.value, limits);
var isSound = classes.every(function (name) {
return found[name] !== null;
});
note("lot", !isSound);
section.querySelector("[data-answer]").hidden = !isSound;
if (!isSound) return;
var bad = form.elements.bad.value === "" ? undefined : Number(form.elements.bad.value) / 100;
classes.forEach(function (name) {
var row = section.querySelector('[data-class="' + name + '"]');
var left = risk(found[name], limits[name], bad) || {};
say(row, "letter", found[name].letter);
say(row, "pieces", String(found[name].pieces));
say(row, "accept", String(found[name].accept));
say(row, "reject", String(found[name].reject));
say(row, "tenth", percent(left.tenth));
say(row, "twentieth", percent(left.twentieth));
say(row, "atLimit", percent(left.atLimit));
say(row, "atShare", percent(left.atShare));
});
var status = section.querySelector('[role="status"]');
say(status, "letter", found.major.lotLetter);
say(
status,
"drawn",
String(
Math.max.apply(
null,
classes.map(function (name) {
return found[name].pieces;
})
)
)
);
section.querySelector('[data-out="desk"]').href =
SB.pageAddress("desk.html") + "#sampling=" +
[lot, form.elements.level.value].concat(classes.map(function (name) { return limits[name]; })).join(",");
note(
"all",
classes.some(function (name) {
return found[name].takesAll;
})
);
note(
"moved",
classes.some(function (name) {
return limits[name] !== "0" && found[name].letter !== found[name].lotLetter;
})
);
}
window.location.search
.slice(1)
.split(/[;&]/)
.forEach(function (pair) {
var parts = pair.split("=");
var field = form.elements[parts[0]];
if (field && parts.length === 2) setTo(field, decodeURIComponent(parts[1]));
});
form.addEventListener("submit", function (event) {
event.preventDefault();
});
form.addEventListener("input", answer);
section.hidden = false;
answer();
if (window.location.hash === "#" + section.id) section.scrollIntoView();
}
function setTo(field, value) {
var before = field.value;
field.value = value;
if (field.value !== value) field.value = before;
}
function start() {
var section = document.getElementById("plan");
SB.load("sampling").then(function (part) {
loaded = part;
if (section) openPlanner(section);
}, function () {});
}
if (typeof document === "undefined") return;
SB.ready(start);
})();
