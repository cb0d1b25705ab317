// Reads a number as an identifier of a firm or of goods, and says what its form and check digits say.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var kinds = ["uscc", "lei", "gtin", "gln", "srn", "fei", "duns", "gmn"];
function answerOf(typed, kind) {
var text = typed.number;
var check = SB.checkDigits;
var none = { answer: "no-check-digit" };
switch (kind) {
case "uscc": return check.creditCode(text);
case "lei": return check.legalEntity(text);
case "gtin": return check.goods(text, [8, 12, 13, 14]);
case "gln": return check.goods(text, [13]);
case "srn": return /^[A-Z]{2}-(MF|AR|IM|PR)-[0-9]{9}$/.test(text) ? none : null;
case "fei": return /^([0-9]{7}|[0-9]{10})$/.test(text) ? none : null;
case "duns": return /^([0-9]{9}|[0-9]{2}-[0-9]{3}-[0-9]{4})$/.test(text) ? none : null;
default:
var written = typed.characters.join("");
var found = /[^0-9-]/.test(written) ? check.model(written) : null;
return found && found.answer === "fits" ? found : null;
}
}
function detailsOf(text, kind) {
if (kind === "uscc") {
var area = text.slice(2, 8);
var province = SB.numbers.province(area.slice(0, 2));
var place = area === "100000" ? [{ kind: "national" }] : province ? [{ kind: "province", value: province }] : [];
return place.concat({
kind: "organisation", value: text.slice(8, 17), fits: SB.checkDigits.organisation(text.slice(8, 16)) === text[16]
});
}
if (kind === "srn") {
var parts = text.split("-");
return [{ kind: "country", value: parts[0] }, { kind: "role", value: parts[1] }];
}
if (kind === "gtin" || kind === "gln") {
var digits = text.length === 14 ? text.slice(1) : text;
return digits.length === 13 && digits.startsWith("69") ? [{ kind: "prefix-of-china" }] : [];
}
return [];
}
function reading(typed, kind, found) {
var isModel = kind === "gmn";
return {
kind: kind, typed: typed, answer: found.answer, expected: found.expected === undefined ? null : found.expected,
details: isModel ? [] : detailsOf(typed.number, kind),
number: isModel ? typed.characters.join("") : typed.number,
remarks: typed.remarks.filter(function (remark) { return !isModel || remark.kind !== "small"; }),
isSound: found.answer !== "wrong" && found.answer !== "swapped"
};
}
function all(typed) {
var readings = [];
kinds.forEach(function (kind) {
var found = answerOf(typed, kind);
if (found) readings.push(reading(typed, kind, found));
});
return readings;
}
function looksLikeModel(typed) {
var written = typed.characters.join("");
if (!SB.checkDigits.isPair(written.slice(-2))) return false;
var isLabelled = typed.remarks.some(function (remark) {
return remark.kind === "left-out" && /GMN|UDI-DI/.test(remark.words.toUpperCase());
});
if (isLabelled) return true;
var length = SB.checkDigits.bytes(written).length;
return length >= 10 && /^[0-9]{6}/.test(written) && /[^0-9-]/.test(written) &&
!typed.remarks.some(function (remark) { return remark.kind === "blanks"; }) &&
!(/^[0-9A-Z]*$/.test(written) && length >= 16 && length <= 21);
}
function brokenModel(typed) {
if (!looksLikeModel(typed)) return null;
var found = SB.checkDigits.model(typed.characters.join(""));
return found && found.answer === "wrong" ? reading(typed, "gmn", found) : null;
}
SB.identifiers = { kinds: kinds, all: all, brokenModel: brokenModel };
})();
