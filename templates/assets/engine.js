// Finds suppliers in the search parts: folds texts, matches words anywhere, and counts facets. Draws nothing.
"use strict";
var SB = window.SB = window.SB || {};

(function () {
  var folding = null;
  var names = null;
  var shards = [];
  var products = [];
  var places = [];
  // Everything that does not count, but for the tabs, line ends and \b that set fields, rows and values apart.
  var marks = /[\p{M}\p{P}\p{S}\p{Z}\u0000-\u0007\u000b-\u001f\u007f-\u009f\u200b-\u200d\ufeff]+/gu;
  var letters = null;
  var traditional = null;

  // Facets in the order they are shown; `region` belongs to the supplier, the others to its standings.
  var facetNames = ["product", "market", "status", "use", "evidence", "region"];
  var bits = { product: 1, market: 2, status: 4, use: 8, evidence: 16 };
  var all = 31;

  function prepareFolding(part) {
    var pairs = part.letters.split(" ");
    letters = { pattern: null, plain: {} };
    for (var index = 0; index < pairs.length; index += 2) letters.plain[pairs[index]] = pairs[index + 1];
    letters.pattern = new RegExp("[" + Object.keys(letters.plain).join("") + "]", "g");
    var from = Array.from(part.traditional.replace(/\n/g, ""));
    var to = Array.from(part.simplified.replace(/\n/g, ""));
    traditional = { pattern: new RegExp("[" + from.join("") + "]", "gu"), plain: {} };
    from.forEach(function (character, place) { traditional.plain[character] = to[place]; });
    folding = true;
  }

  // Makes texts comparable: width, case, accents, marks and blanks do not count, O is 0, traditional is simplified.
  function fold(text) {
    return text.replace(/\|/g, "\b").normalize("NFKD").toLowerCase()
      .replace(marks, "")
      .replace(letters.pattern, function (letter) { return letters.plain[letter]; })
      .replace(traditional.pattern, function (character) { return traditional.plain[character]; })
      .replace(/o/g, "0");
  }

  function load() {
    return Promise.all([SB.load("names-" + SB.language), SB.load("folding"), SB.loadWords(), SB.load("search-1")])
      .then(function (loaded) {
        names = loaded[0];
        prepareFolding(loaded[1]);
        products = names.products.map(function (product) { return foldTerms(product.terms); });
        places = names.places.map(function (place) { return foldTerms(place.terms); });
        addShard(loaded[3]);
        return names;
      });
  }

  function foldTerms(terms) { return terms.map(fold).join("\n"); }

  // The shards behind the first, one after the other, so that no page stands still.
  function loadRest(onShard) {
    var next = shards.length + 1;
    if (next > names.searchShards) return;
    SB.load("search-" + next).then(function (part) {
      addShard(part);
      onShard(shards.length, names.searchShards);
      setTimeout(loadRest, 0, onShard);
    }, function () {});
  }

  function digit(text, index) {
    var code = text.charCodeAt(index);
    return code > 92 ? code - 36 : code - 35;
  }

  function number(text, index, width) {
    var value = 0;
    for (var place = 0; place < width; place += 1) value = value * 91 + digit(text, index + place);
    return value;
  }

  function addShard(part) {
    var count = part.count;
    var text = rowsOf(part);
    var folded = fold(text);
    var shard = {
      first: part.first, count: count, text: text, folded: folded,
      textStart: lineStarts(text, count), foldedStart: lineStarts(folded, count),
      place: new Uint16Array(count), fictional: new Uint8Array(count), kindStart: new Uint32Array(count + 1),
      kinds: part.kinds.map(kindToday), kindOf: null
    };
    var codes = part.codes;
    var kindWidth = part.kindWidth;
    var placeWidth = part.placeWidth;
    var kindOf = [];
    var index = 0;
    for (var row = 0; row < count; row += 1) {
      shard.place[row] = number(codes, index, placeWidth);
      shard.fictional[row] = digit(codes, index + placeWidth);
      index += placeWidth + 1;
      shard.kindStart[row] = kindOf.length;
      while (codes.charCodeAt(index) !== 10) {
        kindOf.push(number(codes, index, kindWidth));
        index += kindWidth;
      }
      index += 1;
    }
    shard.kindStart[count] = kindOf.length;
    shard.kindOf = new Uint16Array(kindOf);
    shard.mark = new Uint8Array(count);
    shards.push(shard);
  }

  // Name, other names, id, models and numbers of each supplier, apart by tabs.
  function rowsOf(part) {
    var columns = [part.names, part.others, part.ids, part.models, part.numbers].map(function (column) { return column.split("\n"); });
    var rows = [];
    for (var row = 0; row < part.count; row += 1) {
      var name = columns[0][row];
      rows.push(name + "\t" + columns[1][row] + "\t" + wholeID(columns[2][row], name) + "\t" + columns[3][row] + "\t" + columns[4][row]);
    }
    return rows.join("\n");
  }

  // An id is written as how many characters it shares with the slug of the name, and what follows.
  function wholeID(short, name) {
    var shared = parseInt(short.charAt(0), 36);
    if (!shared) return short.slice(1);
    var slug = name.replace(/[A-Z]/g, function (letter) { return letter.toLowerCase(); }).replace(/[^a-z0-9]+/g, "-").replace(/^-/, "");
    return slug.slice(0, shared) + short.slice(1);
  }

  function lineStarts(text, count) {
    var starts = new Uint32Array(count + 1);
    var place = 0;
    for (var row = 1; row <= count; row += 1) {
      place = text.indexOf("\n", place) + 1;
      if (place === 0) place = text.length + 1;
      starts[row] = place;
    }
    return starts;
  }

  // A kind of standing with the status it has by the reader's clock.
  function kindToday(values) {
    var kind = { product: values[0], market: values[1], use: values[2], status: values[3], evidence: values[4], moved: false };
    var days = SB.dayNumber(SB.today < SB.validUntil ? SB.today : SB.validUntil) - SB.dayNumber(SB.asOf);
    for (var index = 5; index < values.length && values[index] <= days; index += 2) {
      kind.status = values[index + 1];
      kind.moved = true;
    }
    return kind;
  }

  // What is searched for: each word with the products and places that mean it too.
  function query(text) {
    return text.split(/\s+/u).map(fold).filter(Boolean).map(function (word) {
      var means = word.length > 2 || /[^\u0000-\u024f]/.test(word);
      return {
        text: word,
        products: means ? matching(products, word) : [],
        places: means ? matching(places, word) : []
      };
    });
  }

  function matching(texts, word) {
    var found = [];
    texts.forEach(function (text, index) { if (text.indexOf(word) >= 0) found.push(index); });
    return found;
  }

  // Marks the rows that have every word; a row's mark is how many words it has had so far.
  function markRows(shard, words) {
    var mark = shard.mark;
    mark.fill(0);
    for (var step = 0; step < words.length; step += 1) {
      markText(shard, words[step].text, step);
      if (words[step].places.length) markPlaces(shard, words[step].places, step);
      if (words[step].products.length) markProducts(shard, words[step].products, step);
    }
  }

  function markText(shard, word, step) {
    var text = shard.folded;
    var starts = shard.foldedStart;
    var mark = shard.mark;
    var row = 0;
    var place = text.indexOf(word);
    while (place >= 0) {
      // The row of the hit lies a little ahead or far ahead: leap, then step back by halves.
      var leap = 1;
      while (row + leap < shard.count && starts[row + leap] <= place) leap *= 2;
      var low = row + (leap >> 1);
      var high = Math.min(row + leap, shard.count);
      while (high - low > 1) {
        var middle = (low + high) >> 1;
        if (starts[middle] <= place) low = middle; else high = middle;
      }
      row = low;
      if (mark[row] === step) mark[row] = step + 1;
      row += 1;
      if (row >= shard.count) return;
      place = text.indexOf(word, starts[row]);
    }
  }

  function markPlaces(shard, wanted, step) {
    var isWanted = new Uint8Array(places.length);
    wanted.forEach(function (place) { isWanted[place] = 1; });
    for (var row = 0; row < shard.count; row += 1) {
      if (shard.mark[row] === step && isWanted[shard.place[row]]) shard.mark[row] = step + 1;
    }
  }

  function markProducts(shard, wanted, step) {
    var isWanted = new Uint8Array(shard.kinds.length);
    shard.kinds.forEach(function (kind, index) { if (wanted.indexOf(kind.product) >= 0) isWanted[index] = 1; });
    for (var row = 0; row < shard.count; row += 1) {
      if (shard.mark[row] !== step) continue;
      for (var index = shard.kindStart[row]; index < shard.kindStart[row + 1]; index += 1) {
        if (isWanted[shard.kindOf[index]]) { shard.mark[row] = step + 1; break; }
      }
    }
  }

  // For each kind, the bits of the facets it satisfies.
  function satisfied(shard, chosen) {
    var mask = new Uint8Array(shard.kinds.length);
    shard.kinds.forEach(function (kind, index) {
      Object.keys(bits).forEach(function (facet) {
        if (!chosen[facet] || !chosen[facet].length || chosen[facet].indexOf(kind[facet]) >= 0) mask[index] |= bits[facet];
      });
    });
    return mask;
  }

  // How a hit ranks: a name that begins with the first word, a name that has it, anything else.
  function rank(shard, row, word) {
    if (!word) return 2;
    var start = shard.foldedStart[row];
    var line = shard.folded.slice(start, shard.foldedStart[row + 1] - 1);
    var place = line.indexOf(word);
    if (place < 0) return 3;
    var fields = line.split("\t");
    if (fields[4] && fields[4].length >= word.length && fields[4].indexOf(word) >= 0 && /\d/.test(word)) return 0;
    if (place === 0) return 1;
    return place < fields[0].length + fields[1].length ? 2 : 3;
  }

  // Looks through one shard; counts go into `found`, hits too, best ranks first in lists of their own.
  function searchShard(shard, words, chosen, found) {
    markRows(shard, words);
    var mask = satisfied(shard, chosen);
    var regions = chosen.region || [];
    var isRegion = null;
    if (regions.length) {
      isRegion = new Uint8Array(places.length);
      regions.forEach(function (place) { isRegion[place] = 1; });
    }
    var first = words.length ? words[0].text : "";
    var kinds = shard.kinds;
    var seen = found.seen;
    for (var row = 0; row < shard.count; row += 1) {
      if (shard.mark[row] !== words.length) continue;
      found.stamp += 1;
      var stamp = found.stamp;
      var inRegion = !isRegion || isRegion[shard.place[row]] === 1;
      var matches = false;
      var end = shard.kindStart[row + 1];
      for (var index = shard.kindStart[row]; index < end; index += 1) {
        var kind = kinds[shard.kindOf[index]];
        var has = mask[shard.kindOf[index]];
        if (has === all) {
          matches = true;
          if (inRegion) {
            count(kind.product, 0); count(kind.market, 1); count(kind.status, 2); count(kind.use, 3); count(kind.evidence, 4);
          }
        } else if (inRegion) {
          var missing = all ^ has;
          if (missing === 1) count(kind.product, 0);
          else if (missing === 2) count(kind.market, 1);
          else if (missing === 4) count(kind.status, 2);
          else if (missing === 8) count(kind.use, 3);
          else if (missing === 16) count(kind.evidence, 4);
        }
      }
      if (end === shard.kindStart[row] && !hasChosen(chosen)) matches = true;
      if (!matches) continue;
      found.counts[5][shard.place[row]] += 1;
      if (!inRegion) continue;
      found.total += 1;
      var list = found.hits[rank(shard, row, first)];
      if (list.length < found.limit) list.push({ shard: shard, row: row });
    }

    // A supplier counts once for each value.
    function count(value, facet) {
      if (seen[facet][value] === stamp) return;
      seen[facet][value] = stamp;
      found.counts[facet][value] += 1;
    }
  }

  function hasChosen(chosen) {
    return facetNames.some(function (facet) { return facet !== "region" && chosen[facet] && chosen[facet].length > 0; });
  }

  function emptyFound(limit) {
    var sizes = [names.products.length, names.markets.length, names.statuses.length, names.uses.length, names.evidence.length, places.length];
    return {
      total: 0, limit: limit, stamp: 0, hits: [[], [], [], []],
      counts: sizes.map(function (size) { return new Uint32Array(size); }),
      seen: sizes.map(function (size) { return new Uint32Array(size); })
    };
  }

  var turn = 0;

  // Searches all loaded shards in turns short enough that typing goes on; calls back after the first and at the end.
  function search(text, chosen, limit, report) {
    turn += 1;
    var mine = turn;
    var words = query(text);
    var found = emptyFound(limit);
    var next = 0;
    step();

    function step() {
      if (mine !== turn) return;
      var begin = performance.now();
      do {
        searchShard(shards[next], words, chosen, found);
        next += 1;
      } while (next < shards.length && performance.now() - begin < 8);
      var isDone = next >= shards.length;
      if (isDone || next === 1) report(found, isDone, words);
      if (!isDone) setTimeout(step, 0);
    }
  }

  // The best hits of a search, each as what a page shows.
  function hits(found, limit) {
    return found.hits[0].concat(found.hits[1], found.hits[2], found.hits[3]).slice(0, limit).map(supplierAt);
  }

  function supplierAt(hit) {
    var shard = hit.shard;
    var row = hit.row;
    var fields = shard.text.slice(shard.textStart[row], shard.textStart[row + 1] - 1).split("\t");
    var kinds = [];
    for (var index = shard.kindStart[row]; index < shard.kindStart[row + 1]; index += 1) kinds.push(shard.kinds[shard.kindOf[index]]);
    return {
      name: fields[0], others: split(fields[1]), id: fields[2], models: split(fields[3]), numbers: split(fields[4]),
      place: names.places[shard.place[row]], isFictional: shard.fictional[row] === 1, kinds: kinds
    };
  }

  function split(field) { return field ? field.split("|") : []; }

  // Products whose names have every word.
  function productsOf(words) {
    if (!words.length) return [];
    return names.products.filter(function (product, index) {
      return words.every(function (word) { return products[index].indexOf(word.text) >= 0; });
    });
  }

  SB.engine = {
    facetNames: facetNames, fold: fold, load: load, loadRest: loadRest, search: search, hits: hits, productsOf: productsOf,
    hasChosen: function (chosen) { return hasChosen(chosen) || Boolean(chosen.region && chosen.region.length); },
    names: function () { return names; },
    loaded: function () { return shards.reduce(function (sum, shard) { return sum + shard.count; }, 0); }
  };
})();
