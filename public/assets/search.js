// The search field: a list of the best hits under it on every page, and the whole result with facets on the search page.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var field = document.getElementById("q");
var results = document.getElementById("results");
var engine = null;
var names = null;
var chosen = {};
var shown = 20;
var openFacets = {};
SB.use("engine").then(function () {
engine = SB.engine;
return engine.load();
}).then(function (loaded) {
names = loaded;
if (results) beginPage(); else beginPopup();
engine.loadRest();
}).catch(SB.said);
var popup = null;
var active = -1;
function beginPopup() {
popup = SB.element("ul", { id: "hits", role: "listbox", "aria-label": SB.word("find.hits"), hidden: true });
field.form.append(popup);
field.form.append(SB.element("p", { id: "hits-count", "class": "unseen", role: "status" }));
field.setAttribute("role", "combobox");
field.setAttribute("aria-expanded", "false");
field.setAttribute("aria-controls", "hits");
field.setAttribute("aria-autocomplete", "list");
field.addEventListener("input", offer);
field.addEventListener("keydown", onKey);
field.addEventListener("focus", offer);
field.form.addEventListener("focusout", function (event) {
if (!field.form.contains(event.relatedTarget)) close();
});
popup.addEventListener("mousedown", function (event) { event.preventDefault(); });
offer();
}
function offer() {
var text = field.value.trim();
if (!text || document.activeElement !== field) return close();
active = -1;
engine.search(text, {}, 8, function (found, isDone, words) {
if (active >= 0) return;
var options = engine.productsOf(words).slice(0, 3).map(productOption)
.concat(engine.hits(found, 8).map(function (hit) { return supplierOption(hit, words); }));
if (found.total > 8) options.push(allOption(text, found.total));
if (!options.length) {
if (!isDone) return;
options.push(SB.element("li", { "class": "none", role: "option", "aria-disabled": "true" },
engine.isEnded() ? SB.word("find.none", text) : countText(found, isDone)));
}
popup.replaceChildren.apply(popup, options);
options.forEach(function (option, index) { option.id = "hit-" + index; });
field.removeAttribute("aria-activedescendant");
popup.hidden = false;
field.setAttribute("aria-expanded", "true");
document.getElementById("hits-count").textContent = countText(found, isDone);
});
}
function option(address, content) {
return SB.element("li", { role: "option", "aria-selected": "false", "data-result": true },
SB.element("a", { href: address, tabindex: "-1" }, content));
}
function productOption(product) {
return option(SB.pageAddress(product.page), [
SB.element("b", {}, product.name), " ", SB.element("span", { "class": "hint" }, SB.word("find.product"))]);
}
function supplierOption(hit, words) {
return option(supplierAddress(hit), [
SB.element("b", {}, marked(hit.name, words)), " ",
hit.others.length ? [SB.element("span", { "class": "hint", lang: languageOf(hit.others[0]) }, marked(hit.others[0], words)), " "] : null,
SB.element("span", { "class": "hint" }, placeText(hit.place)),
why(hit, words)]);
}
function allOption(text, total) {
return option(SB.pageAddress("search.html") + "#q=" + encodeURIComponent(text), SB.word("find.all", SB.numberText(total)));
}
function onKey(event) {
var options = popup.querySelectorAll("[data-result]");
if (event.key === "Escape" && !popup.hidden) {
event.preventDefault();
return close();
}
if (event.key === "ArrowDown" || event.key === "ArrowUp") {
if (popup.hidden) return offer();
event.preventDefault();
move(options, active + (event.key === "ArrowDown" ? 1 : -1));
} else if (event.key === "Enter" && active >= 0 && options[active]) {
event.preventDefault();
location.href = options[active].firstChild.href;
}
}
function move(options, to) {
if (!options.length) return;
if (options[active]) options[active].setAttribute("aria-selected", "false");
active = to < -1 ? options.length - 1 : to >= options.length ? -1 : to;
if (active < 0) return field.removeAttribute("aria-activedescendant");
options[active].setAttribute("aria-selected", "true");
options[active].scrollIntoView({ block: "nearest" });
field.setAttribute("aria-activedescendant", options[active].id);
}
function close() {
engine.stop();
popup.hidden = true;
active = -1;
field.setAttribute("aria-expanded", "false");
field.removeAttribute("aria-activedescendant");
}
function beginPage() {
readAddress();
window.addEventListener("hashchange", function () { readAddress(); draw(); });
window.addEventListener("popstate", function () { readAddress(); draw(); });
field.addEventListener("input", function () {
shown = 20;
draw();
clearTimeout(addressLater);
addressLater = setTimeout(writeAddress, 200, false);
});
field.addEventListener("blur", function () { writeAddress(false); });
field.form.addEventListener("submit", function () { writeAddress(true); });
document.getElementById("facets").addEventListener("change", onChoice);
draw();
}
function readAddress() {
clearTimeout(addressLater);
var state = new URLSearchParams(location.hash.slice(1));
var text = state.get("q") || "";
if (field.value.trim() !== text.trim()) field.value = text;
chosen = {};
engine.facetNames.forEach(function (facet) {
var ids = (state.get(facet) || "").split(",").filter(Boolean);
chosen[facet] = [];
ids.forEach(function (id) { chosen[facet].push.apply(chosen[facet], valuesOf(facet, id)); });
});
shown = Math.max(20, Number(state.get("rows")) || 20);
}
var addressLater = 0;
function writeAddress(isStep) {
clearTimeout(addressLater);
var parts = [];
if (field.value.trim()) parts.push("q=" + encodeURIComponent(field.value.trim()));
engine.facetNames.forEach(function (facet) {
var ids = idsOf(facet, chosen[facet] || []);
if (ids.length) parts.push(facet + "=" + ids.map(encodeURIComponent).join(","));
});
if (shown > 20) parts.push("rows=" + shown);
var address = "#" + parts.join("&");
if (address === (location.hash || "#")) return;
if (isStep) history.pushState(null, "", address); else history.replaceState(null, "", address);
}
function valuesOf(facet, id) {
var list = facetList(facet);
var found = [];
list.forEach(function (value, index) { if (value.id === id || value.group === id) found.push(index); });
return found;
}
function idsOf(facet, values) {
var list = facetList(facet);
var ids = [];
values.forEach(function (value) {
var entry = list[value];
var id = entry.id;
if (entry.group && list.every(function (other, index) { return other.group !== entry.group || values.indexOf(index) >= 0; })) id = entry.group;
if (ids.indexOf(id) < 0) ids.push(id);
});
return ids;
}
var lists = {};
function facetList(facet) {
if (!lists[facet]) lists[facet] = makeList(facet);
return lists[facet];
}
function makeList(facet) {
switch (facet) {
case "product": return names.products.map(function (product) { return { id: product.id, label: product.name, warning: product.neverMedical }; });
case "market": return names.markets.map(function (market) { return { id: market.id, label: market.name }; });
case "status": return names.statuses.map(function (status) { return { id: status, badge: status }; });
case "use": return names.uses.map(function (use) {
return { id: use, label: use === "medical" ? SB.word("use.medical") : SB.word("use.not-for-medical"), isWarning: use !== "medical" };
});
case "evidence": return names.evidence.map(function (level) { return { id: level, label: SB.word("level." + level) }; });
default: return names.places.map(function (place) {
return {
id: place.country + (place.region ? "-" + place.page.replace(/^.*\//, "").replace(/\.html$/, "") : ""),
group: place.country, groupLabel: place.countryName, label: place.region || SB.word("search.no-region")
};
});
}
}
function onChoice(event) {
var box = event.target;
var facet = box.closest("fieldset").getAttribute("data-facet");
var values = box.value.split(",").map(Number);
var list = (chosen[facet] || []).filter(function (value) { return values.indexOf(value) < 0; });
chosen[facet] = box.checked ? list.concat(values) : list;
shown = 20;
writeAddress(true);
draw();
}
var facetsLater = 0;
function draw() {
clearTimeout(facetsLater);
engine.search(field.value, chosen, shown, function (found, isDone, words) {
drawResults(found, isDone, words);
if (!isDone) return;
clearTimeout(facetsLater);
if (document.activeElement === field && drawn) facetsLater = setTimeout(engine.countChoices, 200, drawFacets);
else engine.countChoices(drawFacets);
});
}
function countText(found, isDone) {
var text = found.total === 1 ? SB.word("search.one") : SB.word("search.count", SB.numberText(found.total));
if (!isDone || engine.loaded() < names.suppliers) {
text += " " + SB.word("search.so-far", SB.numberText(engine.loaded()), SB.numberText(names.suppliers));
}
return text;
}
function drawResults(found, isDone, words) {
document.getElementById("count").textContent = countText(found, isDone);
var parts = [];
var kinds = engine.productsOf(words);
if (kinds.length) {
parts.push(SB.element("h3", {}, SB.word("search.products")),
SB.element("ul", { "class": "kinds" }, kinds.map(function (product) {
return SB.element("li", {}, SB.element("a", { href: SB.pageAddress(product.page) }, product.name));
})));
}
if (found.total) {
if (kinds.length) parts.push(SB.element("h3", {}, SB.word("search.suppliers")));
parts.push(SB.element("ol", { "class": "hits" }, engine.hits(found, shown).map(function (hit) { return supplierCard(hit, words, kinds.length > 0); })));
} else if (isDone && engine.isEnded()) {
parts.push(emptyResult());
}
if (found.total > shown) {
var more = SB.element("button", { type: "button", "class": "more" }, SB.word("search.more"));
more.addEventListener("click", function () {
var before = shown;
shown += 50;
writeAddress(false);
draw();
afterDraw(function () {
var next = results.querySelectorAll(".hits > li a")[0] && results.querySelectorAll(".hits > li")[before];
if (next) next.querySelector("a").focus();
});
});
parts.push(more);
}
var focused = results.contains(document.activeElement) ? document.activeElement.href : "";
keepingFocusInSight(function () { results.replaceChildren.apply(results, parts); });
var again = focused && Array.from(results.querySelectorAll("a")).find(function (link) { return link.href === focused; });
if (again) again.focus({ preventScroll: true });
var waiting = afterwards;
if (isDone) {
afterwards = [];
waiting.forEach(function (run) { run(); });
}
}
var focusedAt = 0;
document.addEventListener("focusin", function () { focusedAt = performance.now(); });
function keepingFocusInSight(change) {
var at = document.activeElement;
var isBelow = at && at !== document.body && at !== field && !results.contains(at)
&& !document.getElementById("facets").contains(at);
var box = isBelow ? at.getBoundingClientRect() : null;
var isWanted = box && ((box.bottom > 0 && box.top < innerHeight) || performance.now() - focusedAt < 1500);
change();
if (isWanted) at.scrollIntoView({ block: "nearest", behavior: "instant" });
}
var afterwards = [];
function afterDraw(run) { afterwards.push(run); }
function emptyResult() {
var box = SB.element("div", { "class": "empty" }, SB.element("p", {}, SB.word("search.none")),
SB.element("ul", {}, SB.element("li", {}, SB.word("search.none-words")),
engine.hasChosen(chosen) ? SB.element("li", {}, SB.word("search.none-facets"), " ", clearButton()) : null,
SB.element("li", {}, SB.element("a", { href: SB.pageAddress("suppliers/index.html") }, SB.word("search.none-lists")))));
return box;
}
function clearButton() {
var button = SB.element("button", { type: "button" }, SB.word("search.clear"));
button.addEventListener("click", function () {
chosen = {};
writeAddress(true);
draw();
field.focus();
});
return button;
}
function supplierCard(hit, words, isNested) {
var goods = group(hit.kinds);
return SB.element("li", { "data-result": true },
SB.element(isNested ? "h4" : "h3", {}, SB.element("a", { href: supplierAddress(hit) }, marked(hit.name, words)),
hit.others.length ? [" ", SB.element("span", { "class": "alt", lang: languageOf(hit.others[0]) }, marked(hit.others.join(" · "), words))] : null),
SB.element("p", { "class": "hint" }, placeText(hit.place), hit.isFictional ? [" ", SB.element("span", { "class": "made-up" }, SB.word("list.made-up"))] : null,
" ", SB.element("a", { "class": "to-desk", href: SB.pageAddress("desk.html") + "#add=" + hit.id }, SB.word("desk.add"),
SB.element("span", { "class": "unseen" }, " " + hit.name))),
goods.map(goodsLine),
why(hit, words));
}
function group(kinds) {
var lines = [];
kinds.forEach(function (kind) {
var line = lines.find(function (each) { return each.product === kind.product && each.use === kind.use; });
if (!line) lines.push(line = { product: kind.product, use: kind.use, markets: [] });
var market = line.markets.find(function (each) { return each.market === kind.market; });
if (!market) line.markets.push(market = { market: kind.market, statuses: {}, moved: false });
market.statuses[kind.status] = (market.statuses[kind.status] || 0) + 1;
market.moved = market.moved || kind.moved;
});
return lines;
}
function goodsLine(line) {
var product = names.products[line.product];
var isMedical = names.uses[line.use] === "medical";
return SB.element("p", { "class": "goods" },
SB.element("span", {}, product.name), " ",
isMedical ? SB.element("span", { "class": "use" }, SB.word("use.medical")) : SB.element("strong", { "class": "warn" }, SB.word("use.not-for-medical")), " ",
line.markets.sort(function (left, right) { return left.market - right.market; }).map(function (market) {
return SB.element("span", { "class": "m" }, names.markets[market.market].name, " ",
Object.keys(market.statuses).map(Number).sort().map(function (status) { return SB.badge(names.statuses[status], market.statuses[status]); }),
market.moved ? SB.element("span", { "class": "hint" }, SB.word("clock.moved-mark")) : null);
}));
}
function why(hit, words) {
var found = hit.models.concat(hit.numbers).filter(function (text) {
var folded = engine.fold(text);
return words.some(function (word) { return folded.indexOf(word.text) >= 0; });
}).slice(0, 3);
if (!found.length) return null;
return SB.element("span", { "class": "code why" }, found.map(function (text, index) { return [index ? " · " : " ", marked(text, words)]; }));
}
function marked(text, words) {
var letters = Array.from(text);
var folded = "";
var from = [];
letters.forEach(function (letter, index) {
var plain = engine.fold(letter);
for (var place = 0; place < plain.length; place += 1) from.push(index);
folded += plain;
});
var isMarked = [];
words.forEach(function (word) {
for (var place = folded.indexOf(word.text); place >= 0; place = folded.indexOf(word.text, place + word.text.length)) {
for (var index = from[place]; index <= from[place + word.text.length - 1]; index += 1) isMarked[index] = true;
}
});
var parts = [];
var start = 0;
for (var index = 1; index <= letters.length; index += 1) {
if (index < letters.length && Boolean(isMarked[index]) === Boolean(isMarked[start])) continue;
var piece = letters.slice(start, index).join("");
parts.push(isMarked[start] ? SB.element("mark", {}, piece) : piece);
start = index;
}
return parts;
}
function supplierAddress(hit) { return SB.pageAddress("suppliers/" + hit.id.slice(0, 2) + "/" + hit.id + ".html"); }
function placeText(place) { return place.region ? SB.word("place.within", place.region, place.countryName) : place.countryName; }
function languageOf(text) { return /[\u4e00-\u9fff]/.test(text) ? "zh" : null; }
var drawn = false;
function drawFacets(found) {
var box = document.getElementById("facets");
var focused = document.activeElement && box.contains(document.activeElement) ? document.activeElement.id : "";
var sets = engine.facetNames.map(function (facet, index) { return facetSet(facet, found.counts[index]); });
var isPhone = matchMedia("(max-width: 46rem)").matches;
var details = SB.element("details", { open: drawn ? box.firstChild.open : !isPhone },
SB.element("summary", {}, SB.word("search.facets"), engine.hasChosen(chosen) ? " (" + chosenCount() + ")" : null),
sets, engine.hasChosen(chosen) ? clearButton() : null);
keepingFocusInSight(function () { box.replaceChildren(details); });
drawn = true;
var again = focused && document.getElementById(focused);
if (again) again.focus({ preventScroll: true });
}
function chosenCount() {
return engine.facetNames.reduce(function (sum, facet) { return sum + idsOf(facet, chosen[facet] || []).length; }, 0);
}
function facetSet(facet, counts) {
var list = facetList(facet);
var rows = facet === "region" ? regionRows(list, counts) : list.map(function (entry, value) {
return { values: [value], entry: entry, count: counts[value] };
});
rows = rows.filter(function (row) { return row.count > 0 || isChosen(facet, row.values); });
if (facet === "product") rows.sort(function (left, right) { return right.count - left.count; });
var limit = openFacets[facet] ? rows.length : 8;
var set = SB.element("fieldset", { "data-facet": facet }, SB.element("legend", {}, SB.word("facet." + facet)),
rows.map(function (row, index) { return index < limit || isChosen(facet, row.values) ? facetRow(facet, row) : null; }));
if (rows.length > limit) {
var more = SB.element("button", { type: "button", id: "more-" + facet }, SB.word("facet-more", rows.length - limit));
more.addEventListener("click", function () {
openFacets[facet] = true;
draw();
});
set.append(more);
}
return set;
}
function regionRows(list, counts) {
var countries = [];
list.forEach(function (entry, value) {
var country = countries.find(function (each) { return each.id === entry.group; });
if (!country) countries.push(country = { id: entry.group, values: [], count: 0, entry: { label: entry.groupLabel }, rows: [] });
country.values.push(value);
country.count += counts[value];
country.rows.push({ values: [value], entry: entry, count: counts[value], isInner: true, country: country });
});
countries.sort(function (left, right) { return right.count - left.count; });
var rows = [];
countries.forEach(function (country) {
rows.push(country);
if (country.rows.length > 1 && isAny("region", country.values)) rows = rows.concat(country.rows);
});
return rows;
}
function isChosen(facet, values) { return values.every(function (value) { return (chosen[facet] || []).indexOf(value) >= 0; }); }
function isAny(facet, values) { return values.some(function (value) { return (chosen[facet] || []).indexOf(value) >= 0; }); }
function facetRow(facet, row) {
var id = "facet-" + facet + "-" + row.values[0] + (row.isInner ? "-in" : "");
var entry = row.entry;
return SB.element("label", { "for": id, "class": row.isInner ? "inner" : null },
SB.element("input", { type: "checkbox", id: id, value: row.values.join(","), checked: isChosen(facet, row.values) }),
SB.element("span", { "class": entry.isWarning ? "warn" : null }, entry.badge ? SB.badge(entry.badge) : entry.label),
SB.element("span", { "class": "n" }, SB.numberText(row.count)));
}
})();
