// Says where a text stops being a number of a form, what the form has there, and which forms have most of a text.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
function stopIn(number, form) {
var forms = SB.numberForms;
if (forms.partsOf(number, form)) return null;
var text = Array.from(number);
var furthest = 0;
var most = 0;
var wanted = [];
step(0, 0, 0);
var seen = new Set();
return {
character: furthest + 1, found: furthest < text.length ? text[furthest] : null,
wanted: wanted.filter(function (each) {
var key = each.kind + " " + each.value;
if (seen.has(key)) return false;
seen.add(key);
return true;
})
};
function miss(kind, value, place, had) {
if (place > furthest || (place === furthest && had > most)) { furthest = place; most = had; wanted = []; }
if (place === furthest && had === most) wanted.push({ kind: kind, value: value });
}
function step(index, start, had) {
if (index === form.segments.length) return miss("end", "", start, had);
var segment = form.segments[index];
if (segment.text !== undefined) {
take([Array.from(segment.text)], index, start, had, segment.optional ? 0 : 1);
if (segment.optional) step(index + 1, start, had);
return;
}
if (segment.values) return take(segment.values, index, start, had, 1);
var kind = forms.classOf(segment);
if (kind) return run(kind, index, start, had);
if (segment.year) {
return year(segment.year, 4, index, start, had, function (value) { return value >= segment.year[0] && value <= segment.year[1]; });
}
if (segment.shortYear) {
return year(segment.shortYear, 2, index, start, had, function (value) { return forms.yearEndingIn(value, segment.shortYear) !== null; });
}
var check = SB.checkDigits.after(text.slice(0, start).join(""), segment.check);
if (check === null) return;
if (text.slice(start, start + check.length).join("") === check) step(index + 1, start + check.length, had + 1);
else miss("check", check, start, had);
}
function take(values, index, start, had, worth) {
values.forEach(function (value) {
var place = start;
while (place - start < value.length && text[place] === value[place - start]) place += 1;
if (place - start < value.length) miss("character", value[place - start], place, had);
else step(index + 1, place, had + worth);
});
}
function run(kind, index, start, had) {
var length = forms.runLength(text, start, kind.span[1], kind.belongs);
var isEnough = length >= kind.span[0];
var now = had + (isEnough && kind.span[0] > 0 ? 1 : 0);
if (length < kind.span[1]) miss(kind.wanted, "", start + length, now);
if (!isEnough) return;
for (var taken = length; taken >= kind.span[0]; taken -= 1) step(index + 1, start + taken, now);
}
function year(span, count, index, start, had, isIn) {
var length = forms.runLength(text, start, count, forms.isDigit);
if (length !== count) return miss("digit", "", start + length, had);
if (isIn(Number(text.slice(start, start + count).join("")))) step(index + 1, start + count, had + 1);
else miss("year", span, start, had);
}
}
function wants(stop, character) {
var isFigure = /^[0-9]+$/.test(character);
return stop.wanted.some(function (each) {
switch (each.kind) {
case "character": return each.value === character;
case "digit": return isFigure;
case "letter": return !isFigure;
case "check": return each.value.startsWith(character);
default: return false;
}
});
}
function weightOf(near) {
return SB.checkDigits.bytes(Array.from(near.number).slice(0, near.stop.character - 1).join("")).length;
}
function near(typed, schemes) {
var found = [];
schemes.forEach(function (scheme) {
var best = null;
(scheme.forms || []).forEach(function (form) {
typed.forEach(function (each) {
var stop = stopIn(each.number, form);
if (stop && (!best || stop.character > best.stop.character)) best = { scheme: scheme, form: form.name, number: each.number, stop: stop };
});
});
if (best && weightOf(best) >= 3) found.push(best);
});
var most = Math.max.apply(null, found.map(weightOf).concat(0));
return found.filter(function (each) { return weightOf(each) * 2 > most; })
.sort(function (left, right) { return weightOf(right) - weightOf(left); }).slice(0, 4);
}
SB.numberStops = { stopIn: stopIn, wants: wants, near: near };
})();
