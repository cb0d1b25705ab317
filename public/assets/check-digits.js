// Published check digits: of credit codes (GB 32100, GB 11714), legal entities (ISO 17442), goods and places (GS1), and
// model numbers (GS1 GMN).
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var encoder = new TextEncoder();
var modelValues = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
var modelPairs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
var modelWeights = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];
function bytes(text) { return encoder.encode(text); }
function after(text, scheme) {
if (!text) return null;
if (scheme === "gs1") {
if (!/^[0-9]+$/.test(text)) return null;
var total = 0;
for (var index = 0; index < text.length; index += 1) {
total += Number(text[text.length - 1 - index]) * (index % 2 ? 1 : 3);
}
return String((10 - total % 10) % 10);
}
if (scheme === "mod-97-10") {
if (!/^[0-9A-Z]+$/.test(text)) return null;
var rest = 0;
(text + "00").split("").forEach(function (character) {
var value = parseInt(character, 36);
rest = value < 10 ? (rest * 10 + value) % 97 : (rest * 100 + value) % 97;
});
return String(98 - rest).padStart(2, "0");
}
var sum = 0;
var weight = 1;
for (var place = 0; place < text.length; place += 1) {
var worth = SB.checkDigits.alphabet.indexOf(text[place]);
if (worth < 0) return null;
sum += weight * worth;
weight = weight * 3 % 31;
}
return SB.checkDigits.alphabet[(31 - sum % 31) % 31];
}
function test(text, scheme, allows) {
var length = scheme === "mod-97-10" ? 2 : 1;
function check(candidate) { return after(candidate.slice(0, -length), scheme) === candidate.slice(-length); }
var expected = after(text.slice(0, -length), scheme);
if (expected === null) return null;
if (check(text)) return { answer: "fits" };
var meant = new Set();
for (var place = 0; place + 1 < text.length; place += 1) {
if (text[place] === text[place + 1]) continue;
var swapped = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
if (check(swapped) && allows(swapped)) meant.add(swapped);
}
return meant.size === 1 ? { answer: "swapped", expected: Array.from(meant)[0] } : { answer: "wrong", expected: expected };
}
function isBuiltLikeCreditCode(text) {
return text.length === 18 && text[0] !== "0" && text[1] !== "0" && /^[0-9]{6}$/.test(text.slice(2, 8)) &&
text.split("").every(function (character) { return SB.checkDigits.alphabet.indexOf(character) >= 0; });
}
function organisation(text) {
if (!/^[0-9A-Z]{8}$/.test(text)) return null;
var weights = [3, 7, 9, 10, 5, 8, 4, 2];
var sum = weights.reduce(function (total, weight, place) { return total + weight * parseInt(text[place], 36); }, 0);
var digit = 11 - sum % 11;
return digit === 10 ? "X" : digit === 11 ? "0" : String(digit);
}
function creditCode(text) {
if (!isBuiltLikeCreditCode(text)) return null;
var found = test(text, "gb-32100", function (candidate) {
return isBuiltLikeCreditCode(candidate) && organisation(candidate.slice(8, 16)) === candidate[16];
});
if (!found || found.answer === "fits" || text.slice(0, 4) !== "9135" || text.slice(8, 12) !== "M000") return found;
return { answer: "early", expected: after(text.slice(0, -1), "gb-32100") };
}
function legalEntity(text) {
function isBuiltSo(candidate) { return /^[0-9A-Z]{18}[0-9]{2}$/.test(candidate); }
return isBuiltSo(text) ? test(text, "mod-97-10", isBuiltSo) : null;
}
function goods(text, lengths) {
if (lengths.indexOf(text.length) < 0 || !/^[0-9]+$/.test(text)) return null;
return test(text, "gs1", function () { return true; });
}
function model(text) {
if (bytes(text).length < 7 || bytes(text).length > 25) return null;
var body = text.slice(0, -2);
var sum = 0;
for (var place = 0; place < body.length; place += 1) {
var value = modelValues.indexOf(body[body.length - 1 - place]);
if (value < 0) return null;
sum += modelWeights[place] * value;
}
var expected = modelPairs[Math.floor(sum % 1021 / 32)] + modelPairs[sum % 1021 % 32];
return text.slice(-2) === expected ? { answer: "fits" } : { answer: "wrong", expected: expected };
}
SB.checkDigits = {
alphabet: "", bytes: bytes, after: after, organisation: organisation, creditCode: creditCode, legalEntity: legalEntity,
goods: goods, model: model,
isPair: function (text) { return text.length === 2 && modelPairs.indexOf(text[0]) >= 0 && modelPairs.indexOf(text[1]) >= 0; }
};
})();
