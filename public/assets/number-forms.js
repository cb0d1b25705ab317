// Cuts a number into the segments of a form, and holds the parts against each other.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
function prepare(schemes, choices) {
schemes.forEach(function (scheme) {
(scheme.forms || []).forEach(function (form) {
form.segments.forEach(function (segment) { prepareSegment(segment, choices); });
});
});
}
function prepareSegment(segment, choices) {
if (segment.choice === undefined) return;
var pairs = choices[segment.choice];
segment.values = [];
segment.meanings = {};
for (var index = 0; index < pairs.length; index += 2) {
segment.values.push(Array.from(pairs[index]));
if (!(pairs[index] in segment.meanings)) segment.meanings[pairs[index]] = pairs[index + 1];
}
segment.longestFirst = segment.values.slice().sort(function (left, right) {
return SB.checkDigits.bytes(right.join("")).length - SB.checkDigits.bytes(left.join("")).length;
});
}
function isDigit(character) { return character >= "0" && character <= "9"; }
function isLetter(character) { return character >= "A" && character <= "Z"; }
function isHan(character) { return character >= "\u4e00" && character <= "\u9fff" && character.length === 1; }
function runLength(text, start, most, belongs) {
var length = 0;
while (length < most && start + length < text.length && belongs(text[start + length])) length += 1;
return length;
}
function stands(value, text, start) {
for (var index = 0; index < value.length; index += 1) {
if (text[start + index] !== value[index]) return false;
}
return true;
}
function yearEndingIn(digits, span) {
var year = span[0] + (digits - span[0] % 100 + 100) % 100;
return year >= span[0] && year <= span[1] ? year : null;
}
function classOf(segment) {
if (segment.digits) return { span: segment.digits, belongs: isDigit, wanted: "digit" };
if (segment.letters) return { span: segment.letters, belongs: isLetter, wanted: "letter" };
if (segment.han) return { span: segment.han, belongs: isHan, wanted: "han" };
return null;
}
function yearAt(text, start, count) {
return runLength(text, start, count, isDigit) === count ? Number(text.slice(start, start + count).join("")) : null;
}
function lengthsAt(segment, text, start) {
if (segment.text !== undefined) {
var fixed = Array.from(segment.text);
var own = stands(fixed, text, start) ? [fixed.length] : [];
return segment.optional ? own.concat(0) : own;
}
if (segment.values) {
return segment.longestFirst.filter(function (value) { return stands(value, text, start); })
.map(function (value) { return value.length; });
}
var kind = classOf(segment);
if (kind) {
var lengths = [];
for (var length = runLength(text, start, kind.span[1], kind.belongs); length >= kind.span[0]; length -= 1) lengths.push(length);
return lengths;
}
if (segment.year) {
var year = yearAt(text, start, 4);
return year !== null && year >= segment.year[0] && year <= segment.year[1] ? [4] : [];
}
if (segment.shortYear) {
var digits = yearAt(text, start, 2);
return digits !== null && yearEndingIn(digits, segment.shortYear) !== null ? [2] : [];
}
var check = SB.checkDigits.after(text.slice(0, start).join(""), segment.check);
return check !== null && stands(Array.from(check), text, start) ? [check.length] : [];
}
function partsOf(number, form) {
var text = Array.from(number);
var lengths = [];
function fits(start, index) {
if (index === form.segments.length) return start === text.length;
return lengthsAt(form.segments[index], text, start).some(function (length) {
lengths.push(length);
if (fits(start + length, index + 1)) return true;
lengths.pop();
return false;
});
}
if (!fits(0, 0)) return null;
var start = 0;
var parts = [];
lengths.forEach(function (length, index) {
if (!length) return;
parts.push({ segment: form.segments[index], text: text.slice(start, start + length).join("") });
start += length;
});
return parts;
}
function wholeNumber(text) { return /^\d{1,15}$/.test(text) ? Number(text) : null; }
function yearOf(part) {
var number = wholeNumber(part.text);
if (number === null) return null;
if (part.segment.year) return number;
return part.segment.shortYear ? yearEndingIn(number, part.segment.shortYear) : null;
}
function partNamed(name, parts) {
return parts.find(function (part) { return (part.segment.name || "") === name; });
}
function holds(condition, parts) {
var part = partNamed(condition.segment, parts);
if (!part) return false;
var year = yearOf(part);
return condition.values.some(function (value) {
if (typeof value === "string") return value === part.text || (year !== null && wholeNumber(value) === year);
var number = year === null ? wholeNumber(part.text) : year;
return number !== null && number >= value[0] && number <= value[1];
});
}
function contradicts(contradiction, parts) {
function hold(condition) { return holds(condition, parts); }
if (!contradiction.when.every(hold)) return false;
return contradiction.unless.length === 0 || !contradiction.unless.every(hold);
}
SB.numberForms = {
prepare: prepare, partsOf: partsOf, yearOf: yearOf, partNamed: partNamed, contradicts: contradicts, runLength: runLength,
yearEndingIn: yearEndingIn, classOf: classOf, isDigit: isDigit
};
})();
