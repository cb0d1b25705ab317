// Checklists being worked through: ticks with initials and day, notes, sign-off by stage and of the whole.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var part = null;
var isMissing = false;
var opened = Object.create(null);
var wanted = { product: "", market: "", use: "" };
function load() {
if (part) return Promise.resolve();
return SB.load("checklists-" + SB.language).then(function (found) {
part = found;
isMissing = false;
}, function () { isMissing = true; });
}
function keys() { return desk.store.names("list:").map(function (name) { return name.slice(5); }); }
function listOf(key) {
var base = key.split(",").slice(0, 3).join(",");
return part && Object.prototype.hasOwnProperty.call(part.lists, base) ? part.lists[base] : null;
}
function title(key) {
var parts = key.split(",");
var text = desk.records.nameOf("products", parts[0]) + SB.word("list.separator") + desk.records.nameOf("markets", parts[1])
+ SB.word("list.separator") + (parts[2] === "medical" ? SB.word("use.medical") : SB.word("use.not-for-medical"));
return parts[3] ? SB.word("desk.copy-title", text, parts[3]) : text;
}
function stageTitle(id) {
var found = part && part.stages.find(function (each) { return each.id === id; });
return found ? found.title : id;
}
function stagesOf(key) {
var list = listOf(key);
var seen = {};
var stages = list ? part.stages.map(function (stage, index) {
return { id: stage.id, title: stage.title, items: list.items[index].map(function (place) {
var item = part.items[place];
seen[item.id] = true;
return item;
}) };
}).filter(function (stage) { return stage.items.length; }) : [];
var prefix = "tick:" + key + ":";
var left = desk.store.names(prefix).filter(function (name) { return !seen[name.slice(prefix.length)]; });
if (left.length) {
stages.push({ id: "former", title: SB.word("desk.former"), items: left.map(function (name) {
return { id: name.slice(prefix.length), text: desk.store.get(name).text || name };
}) });
}
return stages;
}
function add(text, isCopy) {
var parts = text.split(",");
var base = parts.slice(0, 3).join(",");
if (isMissing) return SB.word("desk.file-missing");
if (!listOf(base)) return SB.word("desk.no-list", text.slice(0, 100));
var key = base;
if (desk.store.get("list:" + base)) {
if (!isCopy) {
desk.view.focus("desk-l-" + base);
return SB.word("desk.list-there", title(base));
}
for (var number = 2; desk.store.get("list:" + key); number += 1) key = base + "," + number;
}
desk.store.set("list:" + key, { edition: SB.edition, place: Date.now() });
desk.view.focus("desk-l-" + key);
return SB.word("desk.list-added", title(key));
}
function remove(key) {
var doomed = ["list:" + key, "note:list:" + key].concat(desk.store.names("tick:" + key + ":"), desk.store.names("sign:" + key + ":"));
var undo = desk.store.undoable(function () {
desk.store.remove(doomed.filter(function (name) { return desk.store.get(name); }));
});
desk.view.say(SB.word("desk.removed", title(key)), undo);
desk.view.focus("desk-checklists-title");
}
function draw(box) {
if (isMissing) box.append(SB.element("p", { "class": "caution" }, SB.word("desk.lists-missing")));
if (part) box.append(form());
var list = keys();
if (!list.length) box.append(SB.element("p", { "class": "hint" }, SB.word("desk.lists-empty")));
else {
var me = desk.store.get("by:me");
box.append(desk.view.field(SB.word("desk.initials"), desk.view.input("me", me && me.text, function (text) {
desk.store.set("by:me", { text: text }, "typed");
}, { maxlength: 60, autocomplete: "name" })));
}
box.append(SB.element("datalist", { id: "desk-suppliers" }, desk.shortlist.ids().map(function (id) {
return SB.element("option", { value: desk.store.get("supplier:" + id).name });
})));
list.forEach(function (key) { box.append(card(key)); });
}
function form() {
var made = Object.keys(part.lists).map(function (key) { return key.split(","); });
function options(place, kind, fits) {
var seen = [];
made.forEach(function (parts) { if (fits(parts) && seen.indexOf(parts[place]) < 0) seen.push(parts[place]); });
return seen.map(function (id) {
return [id, kind ? desk.records.nameOf(kind, id) : (id === "medical" ? SB.word("use.medical") : SB.word("use.not-for-medical"))];
});
}
function pick(name, options) {
if (!options.some(function (option) { return option[0] === wanted[name]; })) wanted[name] = options.length ? options[0][0] : "";
return desk.view.select("new-list-" + name, options, wanted[name], function (value) {
wanted[name] = value;
var fresh = form();
holder.replaceWith(fresh);
fresh.querySelector('[data-k="new-list-' + name + '"]').focus();
});
}
var product = pick("product", options(0, "products", function () { return true; }));
var market = pick("market", options(1, "markets", function (parts) { return parts[0] === wanted.product; }));
var use = pick("use", options(2, null, function (parts) { return parts[0] === wanted.product && parts[1] === wanted.market; }));
var holder = SB.element("div", { "class": "fields", role: "group", "aria-label": SB.word("desk.new-list") },
desk.view.field(SB.word("list.product"), product), desk.view.field(SB.word("list.market"), market),
desk.view.field(SB.word("list.use"), use),
desk.view.button("new-list", SB.word("desk.new-list"), function () {
desk.view.say(add([wanted.product, wanted.market, wanted.use].join(",")));
}));
return holder;
}
function card(key) {
var entry = desk.store.get("list:" + key);
var list = listOf(key);
var stages = stagesOf(key);
var name = title(key);
function text(field, label, attributes) {
return desk.view.field(label, desk.view.input("list:" + key + ":" + field, entry[field], function (value) {
var change = {};
change[field] = value;
desk.store.set("list:" + key, change, "typed");
}, attributes), name);
}
return SB.element("article", { "class": "worklist", "aria-labelledby": "desk-l-" + key },
SB.element("h3", { id: "desk-l-" + key, tabindex: "-1" }, list ? SB.element("a", { href: SB.pageAddress(list.page) }, name) : name),
SB.element("p", { "class": "hint", "data-progress": key }, progress(key, stages).text),
list || isMissing ? null : SB.element("p", { "class": "caution" }, SB.word("desk.list-gone")),
SB.element("p", { "class": "fields" }, text("supplier", SB.word("list.supplier"), { list: "desk-suppliers" }), text("order", SB.word("desk.order")), text("lot", SB.word("desk.lot"))),
stages.map(function (stage) { return stageBox(key, stage, stages); }),
SB.element("fieldset", { "class": "sign" }, SB.element("legend", {}, SB.word("desk.sign-all")), sign(key, "all", name, true)),
desk.view.note("list:" + key, SB.word("desk.note"), name),
SB.element("p", { "class": "buttons" },
desk.view.button("copy:" + key, SB.word("desk.copy"), function () { desk.view.say(add(key, true)); }, name),
desk.view.button("drop:" + key, SB.word("desk.remove"), function () { remove(key); }, name)));
}
function progress(key, stages) {
var items = [].concat.apply([], stages.map(function (stage) { return stage.items; }));
var done = items.filter(function (item) { return desk.store.get("tick:" + key + ":" + item.id); }).length;
return { text: SB.word("desk.progress", done, items.length), isDone: done === items.length };
}
function stageBox(key, stage, stages) {
var id = "desk-l-" + key + "-" + stage.id;
var place = key + ":" + stage.id;
var first = stages.find(function (each) { return !progress(key, [each]).isDone; });
var box = SB.element("details", { "class": "work-stage" },
SB.element("summary", { "data-k": "stage:" + place }, SB.element("h4", { id: id }, stage.title), " ",
SB.element("span", { "class": "hint", "data-progress": place }, progress(key, [stage]).text)),
SB.element("ul", { "class": "ticks", "aria-labelledby": id }, stage.items.map(function (item) { return itemRow(key, item, stage, stages); })),
stage.id === "former" ? null : SB.element("div", { "class": "sign" }, sign(key, stage.id, stage.title, false)));
box.open = place in opened ? opened[place] : stage === first;
box.addEventListener("toggle", function () { opened[place] = box.open; });
return box;
}
function itemRow(key, item, stage, stages) {
var name = "tick:" + key + ":" + item.id;
var box = SB.element("input", { type: "checkbox", "data-k": name });
var proof = SB.element("span", { "class": "proof-of-tick" });
function show() {
var entry = desk.store.get(name);
box.checked = entry !== null;
proof.replaceChildren();
if (!entry) return;
proof.append(
desk.view.field(SB.word("desk.by"), desk.view.input(name + ":by", entry.by, function (value) { desk.store.set(name, { by: value }, "typed"); }, { maxlength: 60 }), item.text),
desk.view.field(SB.word("desk.day"), desk.view.input(name + ":day", entry.day, function (value) { desk.store.set(name, { day: value }, "typed"); }, { type: "date" }), item.text));
}
box.addEventListener("change", function () {
desk.view.flush();
var me = desk.store.get("by:me");
if (box.checked) {
desk.store.set(name, { by: me ? me.text : "", day: SB.today, text: item.text.slice(0, 600) }, "typed");
} else {
var undo = desk.store.undoable(function () { desk.store.remove([name]); });
desk.view.say(SB.word("desk.unticked"), undo);
}
show();
tellProgress(key, stages);
tellProgress(key + ":" + stage.id, [stage], key);
});
show();
return SB.element("li", {}, SB.element("label", { "class": "check" }, box, SB.element("span", {}, item.text, from(item))), proof);
}
function tellProgress(place, stages, key) {
var count = document.querySelector('[data-progress="' + place + '"]');
if (count) count.textContent = progress(key || place, stages).text;
}
function from(item) {
if (!item.from) return null;
return SB.element("span", { "class": "hint" }, " ", item.weight ? SB.word("checklist." + item.weight) + " · " : null, item.from);
}
function sign(key, stage, label, isWhole) {
var name = "sign:" + key + ":" + stage;
var entry = desk.store.get(name) || {};
function save(field) {
return function (value) {
var change = {};
change[field] = value;
if (field === "by" && value && !(desk.store.get(name) || {}).day) change.day = SB.today;
desk.store.set(name, change, "typed");
var day = document.querySelector('[data-k="' + name + ':day"]');
if (day && change.day) day.value = change.day;
};
}
return [
isWhole ? desk.view.field(SB.word("desk.decision"), desk.view.select(name + ":decision", decisions(entry.decision), entry.decision || "", save("decision"))) : null,
desk.view.field(SB.word("desk.signed-by"), desk.view.input(name + ":by", entry.by, save("by"), { maxlength: 120 }), label),
desk.view.field(SB.word("desk.day"), desk.view.input(name + ":day", entry.day, save("day"), { type: "date" }), label)
];
}
function decisions(current) {
var options = [["", SB.word("desk-decision.none")], ["accepted", SB.word("desk-decision.accepted")],
["conditions", SB.word("desk-decision.conditions")], ["refused", SB.word("desk-decision.refused")]];
if (current === "differ") options.push(["differ", SB.word("desk-decision.differ")]);
return options;
}
desk.checklists = { load: load, keys: keys, title: title, stagesOf: stagesOf, stageTitle: stageTitle, listOf: listOf, add: add, draw: draw };
})();
