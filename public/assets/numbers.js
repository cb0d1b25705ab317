// Reads numbers as `sourcebook verify` does: what is forgiven, which forms fit, what the parts say, where a text stops
// fitting. Draws nothing and words nothing; everything particular to a scheme comes from data/numbers-<language>.js.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var data = null;
var typedNumbers = null;
var forms = null;
function prepare(part) {
data = part;
typedNumbers = SB.typedNumbers;
forms = SB.numberForms;
typedNumbers.prepare(part.writing);
forms.prepare(part.schemes, part.choices);
SB.checkDigits.alphabet = part.writing.creditCode;
}
function readAs(typed, parts, form, scheme, year) {
var holding = scheme.contradictions.filter(function (each) { return forms.contradicts(each, parts); });
var pieces = parts.map(function (part) {
var meanings = part.segment.meanings;
return {
text: part.text, name: part.segment.name || null, label: part.segment.label || null,
meaning: meanings && part.text in meanings ? meanings[part.text] : null, year: forms.yearOf(part)
};
});
var late = pieces.find(function (piece) { return piece.year !== null && piece.year > year; });
var reading = {
scheme: scheme, form: form.name, typed: typed, pieces: pieces,
contradictions: holding.filter(function (each) { return !each.doubt; }),
doubts: holding.filter(function (each) { return each.doubt; }),
lateYear: late ? late.year : null, covers: covers(parts, scheme)
};
reading.isSound = !reading.contradictions.length && reading.lateYear === null;
return reading;
}
function covers(parts, scheme) {
return data.products.filter(function (product) { return product.numbers[scheme.id]; }).map(function (product) {
var demand = product.numbers[scheme.id];
var misfits = (demand.segments || []).filter(function (wanted) {
var part = forms.partNamed(wanted.name, parts);
return part && wanted.values.indexOf(part.text) < 0;
});
return { product: product, misfits: misfits, isPossible: !demand.none && !misfits.length };
});
}
function repeats(later, earlier) {
return later.pieces.length === earlier.pieces.length && later.pieces.every(function (piece, index) {
var other = earlier.pieces[index];
return piece.text === other.text && (piece.meaning === null || piece.meaning === other.meaning);
}) && later.contradictions.length === earlier.contradictions.length &&
later.contradictions.every(function (each, index) { return each === earlier.contradictions[index]; });
}
function readAll(typed, year) {
var found = [];
data.schemes.forEach(function (scheme) {
var all = [];
(scheme.forms || []).forEach(function (form) {
var parts = forms.partsOf(typed.number, form);
if (parts) all.push(readAs(typed, parts, form, scheme, year));
});
var sound = all.filter(function (reading) { return !reading.contradictions.length; });
var told = [];
(sound.length ? sound : all.slice(0, 1)).forEach(function (reading) {
if (!told.some(function (earlier) { return repeats(reading, earlier); })) told.push(reading);
});
found = found.concat(told);
});
return found;
}
function correctedFor(typed, form) {
var candidate = typed;
for (var turn = 0; turn < 8; turn += 1) {
var stop = SB.numberStops.stopIn(candidate.number, form);
if (!stop) return candidate.number === typed.number ? null : candidate;
var twin = stop.found === null ? undefined : data.writing.lookAlikes[stop.found];
if (twin === undefined || !SB.numberStops.wants(stop, twin)) return null;
candidate = typedNumbers.replacing(candidate, twin, stop.character);
}
return null;
}
function readLookAlikes(typed, year) {
var seen = new Set();
var found = [];
data.schemes.forEach(function (scheme) {
var candidates = (scheme.forms || []).map(function (form) { return correctedFor(typed, form); }).filter(Boolean);
candidates.forEach(function (candidate) {
if (seen.has(candidate.number)) return;
seen.add(candidate.number);
found = found.concat(readAll(candidate, year));
});
});
return found;
}
function identifyLookAlikes(typed) {
var candidate = typed;
Array.from(typed.number).forEach(function (character, place) {
if (character === "O" || character === "I") candidate = typedNumbers.replacing(candidate, data.writing.lookAlikes[character], place + 1);
});
if (candidate.number === typed.number) return [];
return SB.identifiers.all(candidate).filter(function (reading) { return reading.kind !== "gmn"; });
}
function isEmpty(found) { return !found.readings.length && !found.identifiers.length; }
function readFirst(typed, year) {
for (var index = 0; index < typed.length; index += 1) {
var found = { readings: readAll(typed[index], year), identifiers: SB.identifiers.all(typed[index]) };
if (!isEmpty(found)) return found;
}
var withDigits = typed.filter(function (each) { return /[0-9]/.test(each.number); });
return { readings: firstOf(readLookAlikes), identifiers: firstOf(identifyLookAlikes) };
function firstOf(read) {
for (var place = 0; place < withDigits.length; place += 1) {
var some = read(withDigits[place], year);
if (some.length) return some;
}
return [];
}
}
function read(text, year, isHeld) {
var typed = typedNumbers.readings(text);
var found = readFirst(typed, year);
var numbers = new Set(typed.map(function (each) { return typedNumbers.withoutEnding(each.number); }));
var held = isHeld(numbers);
if (isEmpty(found) && !held) found = readFirst(typedNumbers.beginnings(text), year);
if (isEmpty(found) && !held) {
for (var index = 0; index < typed.length && !found.identifiers.length; index += 1) {
var model = SB.identifiers.brokenModel(typed[index]);
if (model) found.identifiers = [model];
}
}
found.readings.concat(found.identifiers).forEach(function (each) { numbers.add(typedNumbers.withoutEnding(each.typed.number)); });
var sound = found.readings.concat(found.identifiers).some(function (each) { return each.isSound; });
return {
text: text, readings: found.readings, identifiers: found.identifiers, numbers: Array.from(numbers),
near: isEmpty(found) && !held ? SB.numberStops.near(typed, data.schemes) : [],
fits: sound || (isEmpty(found) && held)
};
}
function address(reading) {
if (!reading.scheme.register) return null;
var number = encodeURIComponent(reading.typed.number).replace(/[!'()*]/g, function (character) {
return "%" + character.charCodeAt(0).toString(16).toUpperCase();
});
return reading.scheme.register.url.split("{number}").join(number);
}
function load() {
var scripts = ["typed-numbers", "number-forms", "number-stops", "check-digits", "identifiers"];
return Promise.all([SB.load("numbers-" + SB.language)].concat(scripts.map(SB.use)))
.then(function (loaded) { prepare(loaded[0]); });
}
SB.numbers = {
load: load, read: read, address: address,
province: function (code) { return data.writing.provinces[code] || null; },
candidates: function (text) {
return typedNumbers.readings(text).map(function (each) { return typedNumbers.withoutEnding(each.number); });
},
examples: function () { return data.examples; },
shards: function () { return data.heldShards; },
schemes: function () { return data.schemes; },
products: function () { return data.products; }
};
})();
