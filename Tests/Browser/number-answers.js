// Turns what the look-up page reads of a number into what `sourcebook verify --format json` prints of it.
"use strict";
(function () {
  var words = SB.numberWords;

  function present(entries) {
    var kept = {};
    Object.keys(entries).forEach(function (key) {
      if (entries[key] !== null && entries[key] !== undefined) kept[key] = entries[key];
    });
    return kept;
  }

  function ids(covers, isPossible) {
    return covers.filter(function (cover) { return cover.isPossible === isPossible; }).map(function (cover) { return cover.product.id; });
  }

  function reading(each) {
    var scheme = each.scheme;
    return present({
      number: each.typed.number, scheme: scheme.id, form: each.form, forgiven: each.typed.remarks.map(words.remark),
      segments: each.pieces.map(present),
      contradictions: each.contradictions.map(function (found) { return found.says; }),
      doubts: each.doubts.map(function (found) { return found.says; }), lateYear: each.lateYear,
      couldCover: ids(each.covers, true), cannotCover: ids(each.covers, false), proves: scheme.proves,
      doesNotProve: scheme.doesNotProve, lasts: scheme.lasts, register: SB.numbers.address(each), pitfalls: scheme.pitfalls
    });
  }

  function identifier(each) {
    return present({
      number: each.number, kind: each.kind, forgiven: each.remarks.map(words.remark), answer: each.answer, expected: each.expected,
      suppliers: each.given.map(function (supplier) { return supplier.id; })
    });
  }

  function near(each) {
    return present({
      number: each.number, scheme: each.scheme.id, form: each.form, character: each.stop.character, says: words.stop(each.stop),
      found: each.stop.found
    });
  }

  function paper(each) {
    return present({
      scheme: each.scheme, number: each.number, holder: each.holder, issued: each.issued, expires: each.expires, evidence: each.evidence
    });
  }

  SB.numberAnswer = function (inquiry) {
    return {
      text: inquiry.text, fits: inquiry.fits, readings: inquiry.readings.map(reading), identifiers: inquiry.identifiers.map(identifier),
      nearest: inquiry.near.map(near), papers: inquiry.papers.map(paper), namedBy: inquiry.named.map(function (supplier) { return supplier.id; })
    };
  };
})();
