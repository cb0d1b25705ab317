// Words what was read of a number, as `sourcebook verify` words it.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
function counted(key, count) { return SB.word("number." + key + (count === 1 ? ".one" : ".other"), count); }
function remark(each) {
switch (each.kind) {
case "blanks": return counted("blanks", each.count);
case "hidden": return counted("hidden", each.count);
case "wide": return counted("wide", each.count);
case "small": return SB.word("number.small");
case "variant": return SB.word("number.variant", each.found, each.read);
case "left-out": return SB.word("number.left-out", each.words);
default: return SB.word("number.look-alike", each.found, each.read, each.place);
}
}
function wanted(each) {
switch (each.kind) {
case "character": return each.value;
case "digit": return SB.word("number.digit");
case "letter": return SB.word("number.letter");
case "han": return SB.word("number.han");
case "year": return SB.word("number.year", each.value[0], each.value[1]);
case "check": return SB.word("number.check", each.value);
default: return SB.word("number.end");
}
}
function stop(each) {
var some = each.wanted.slice(0, 6).map(wanted);
if (each.wanted.length > 6) some.push(SB.word("number.others"));
var last = some.pop();
var words = some.length ? SB.word("number.or", some.join(SB.word("number.comma")), last) : last;
return SB.word("number.stop", each.character, words, each.found === null ? SB.word("number.end") : each.found);
}
function detail(each) {
if (each.kind === "organisation") return SB.word(each.fits ? "number.organisation-fits" : "number.organisation-misfits", each.value);
return SB.word("number.detail." + each.kind, each.value);
}
SB.numberWords = {
remark: remark, stop: stop, detail: detail,
kind: function (kind) { return SB.word("number.kind." + kind); },
answer: function (reading) { return SB.word("number.answer." + reading.answer, reading.expected); }
};
})();
