// Folds numbers into the form they are compared in, and says what was forgiven of the way they are written.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var writing = null;
var plainForms = {};
function prepare(part) {
writing = part;
var from = Array.from(writing.traditional);
var to = Array.from(writing.simplified);
plainForms = {};
from.forEach(function (character, place) { plainForms[character] = to[place]; });
writing.markSet = new Set(writing.marks);
writing.breakSet = new Set(writing.breaks);
writing.numeralSet = new Set(writing.numerals);
}
function isBlank(character) {
var value = character.codePointAt(0);
return value <= 32 || (value >= 0x7f && value <= 0xa0) || value === 0xad || value === 0x61c || value === 0x1680 ||
value === 0x180e || (value >= 0x2000 && value <= 0x200f) || (value >= 0x2028 && value <= 0x202f) ||
(value >= 0x205f && value <= 0x206f) || value === 0x3000 || (value >= 0xfe00 && value <= 0xfe0f) || value === 0xfeff;
}
function isWide(character) {
var value = character.codePointAt(0);
return value >= 0xff01 && value <= 0xff5e;
}
function narrow(character) {
var value = character.codePointAt(0);
if (isWide(character)) return String.fromCodePoint(value - 0xfee0);
if ((value >= 0x2010 && value <= 0x2015) || value === 0x2212) return "-";
return plainForms[character] || character;
}
function fold(text) {
return Array.from(text).filter(function (character) { return !isBlank(character); }).map(narrow).join("").toUpperCase();
}
function withoutEnding(number) {
return number.endsWith(writing.ending) ? number.slice(0, -writing.ending.length) : number;
}
function typedNumber(text) {
var all = Array.from(text);
var number = fold(text);
var kept = all.filter(function (character) { return !isBlank(character); }).map(narrow);
var folded = Array.from(number);
var remarks = [];
function note(kind, count) { if (count > 0) remarks.push({ kind: kind, count: count }); }
note("blanks", all.filter(function (character) { return isBlank(character) && /\p{White_Space}/u.test(character); }).length);
note("hidden", all.filter(function (character) { return isBlank(character) && !/\p{White_Space}/u.test(character); }).length);
note("wide", all.filter(isWide).length);
if (/[a-z]/.test(text)) remarks.push({ kind: "small" });
var seen = new Set();
all.forEach(function (character) {
if (isWide(character) || narrow(character) === character || seen.has(character)) return;
seen.add(character);
remarks.push({ kind: "variant", found: character, read: narrow(character) });
});
return { number: number, characters: kept.length === folded.length ? kept : folded, remarks: remarks };
}
function leavingOut(typed, front, back) {
if (front + back === 0) return typed;
var end = Math.max(front, typed.characters.length - back);
var kept = typed.characters.slice(front, end);
var left = typed.characters.slice(0, front).concat(back ? typed.characters.slice(-back) : []).join("");
return { number: fold(kept.join("")), characters: kept, remarks: typed.remarks.concat({ kind: "left-out", words: left }) };
}
function leavingOutPunctuation(typed) {
var characters = typed.characters;
var front = 0;
while (front < characters.length && writing.markSet.has(characters[front])) front += 1;
var back = 0;
while (back < characters.length - front && writing.markSet.has(characters[characters.length - 1 - back])) back += 1;
return leavingOut(typed, front, back);
}
function isFigure(character) { return /\p{N}/u.test(character) || writing.numeralSet.has(character); }
function leavingOutLabel(typed) {
var colon = typed.characters.indexOf(":");
if (colon >= 0 && colon + 1 < typed.characters.length && !typed.characters.slice(0, colon).some(isFigure)) {
return leavingOut(typed, colon + 1, 0);
}
var label = writing.labels.find(function (each) { return typed.number.startsWith(each) && typed.number.length > each.length; });
return label ? leavingOut(typed, Array.from(label).length, 0) : typed;
}
function unique(list) {
var seen = new Set();
return list.filter(function (typed) {
if (!typed.number || seen.has(typed.number)) return false;
seen.add(typed.number);
return true;
});
}
function readings(text) {
var whole = typedNumber(text);
var trimmed = leavingOutPunctuation(whole);
var bare = leavingOutLabel(leavingOutLabel(leavingOutLabel(trimmed)));
var clean = leavingOutPunctuation(bare);
var ending = clean.number.endsWith(writing.ending) ? Array.from(writing.ending).length : 0;
return unique([whole, trimmed, bare, clean, leavingOut(clean, 0, ending)]);
}
function beginnings(text) {
var all = Array.from(text);
var ends = [];
for (var place = 1; place < all.length && ends.length < 12; place += 1) {
if (isBlank(all[place]) || writing.breakSet.has(all[place])) ends.push(place);
}
var found = [];
ends.reverse().forEach(function (end) {
var back = all.slice(end).map(function (character) { return isBlank(character) ? "\n" : character; }).join("")
.split("\n").filter(Boolean).join(" ");
if (!back) return;
readings(all.slice(0, end).join("")).forEach(function (reading) {
if (/^[0-9OIL]*$/.test(reading.number)) return;
found.push({
number: reading.number, characters: reading.characters,
remarks: reading.remarks.concat({ kind: "left-out", words: back })
});
});
});
return unique(found);
}
function replacing(typed, character, place) {
var scalars = Array.from(typed.number);
if (place < 1 || place > scalars.length) return typed;
var kept = typed.characters.slice();
var found = kept[place - 1];
scalars[place - 1] = character;
kept[place - 1] = character;
return {
number: fold(scalars.join("")), characters: kept,
remarks: typed.remarks.concat({ kind: "look-alike", found: found, read: character, place: place })
};
}
SB.typedNumbers = {
prepare: prepare, fold: fold, withoutEnding: withoutEnding, readings: readings, beginnings: beginnings, replacing: replacing
};
})();
