// Sampling plans a reader keeps: worked out by the edition's own tables, with what each leaves to chance.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var classes = ["critical", "major", "minor"];
var isMissing = false;
var isReady = false;
var fresh = { lot: "", level: "II", critical: "0", major: "2.5", minor: "4.0", title: "" };
function load() {
if (isReady) return Promise.resolve();
return Promise.all([SB.use("sampling"), SB.load("sampling")]).then(function () {
isReady = Boolean(SB.sampling);
isMissing = !isReady;
}, function () { isMissing = true; });
}
function keys() { return desk.store.names("plan:").map(function (name) { return name.slice(5); }); }
function add(text) {
var parts = text.split(",");
var plan = { lot: Number(parts[0]), level: parts[1], critical: parts[2], major: parts[3], minor: parts[4], title: parts.slice(5).join(",") };
if (isMissing) return SB.word("desk.plans-missing");
if (!answers(plan)) return SB.word("desk.plan-wrong");
keep(plan);
return SB.word("desk.plan-added");
}
function keep(plan) {
desk.store.set("plan:" + Date.now().toString(36) + Math.random().toString(36).slice(2, 6), Object.assign({ edition: SB.edition }, plan));
}
function answers(plan) {
if (!isReady || !(plan.lot >= 1) || plan.lot !== Math.floor(plan.lot)) return null;
var limits = { critical: plan.critical, major: plan.major, minor: plan.minor };
var known = ["0"].concat(SB.sampling.limits());
if (SB.sampling.levels().indexOf(plan.level) < 0 || classes.some(function (name) { return known.indexOf(limits[name]) < 0; })) return null;
var found = SB.sampling.plans(plan.lot, plan.level, limits);
return classes.map(function (name) {
return { name: name, limit: limits[name], plan: found[name], risk: SB.sampling.risk(found[name], limits[name]) };
});
}
function draw(box) {
if (isMissing) return void box.append(SB.element("p", { "class": "caution" }, SB.word("desk.plans-missing")), kept());
if (!isReady) return;
box.append(form(), kept());
}
function form() {
var limits = ["0"].concat(SB.sampling.limits()).map(function (limit) { return [limit, limit === "0" ? SB.word("sampling.none-allowed") : limit]; });
function limit(name) {
return desk.view.field(SB.word("desk.aql", SB.word("defect." + name)),
desk.view.select("plan-" + name, limits, fresh[name], function (value) { fresh[name] = value; }));
}
return SB.element("div", { "class": "fields", role: "group", "aria-label": SB.word("desk.new-plan") },
desk.view.field(SB.word("desk.plan-for"), desk.view.input("plan-title", fresh.title, function (value) { fresh.title = value; })),
desk.view.field(SB.word("sampling.lot"), desk.view.input("plan-lot", fresh.lot, function (value) { fresh.lot = value; },
{ type: "number", min: "1", step: "1", inputmode: "numeric" })),
desk.view.field(SB.word("desk.level"), desk.view.select("plan-level",
SB.sampling.levels().map(function (level) { return [level, level]; }), fresh.level, function (value) { fresh.level = value; })),
classes.map(limit),
desk.view.button("new-plan", SB.word("desk.new-plan"), function () {
desk.view.flush();
var plan = Object.assign({}, fresh, { lot: Number(fresh.lot) });
if (!answers(plan)) {
desk.view.say(SB.word("desk.plan-wrong"));
document.querySelector('[data-k="plan-lot"]').focus();
return;
}
keep(plan);
desk.view.say(SB.word("desk.plan-added"));
}));
}
function kept() {
var list = keys();
if (!list.length) return SB.element("p", { "class": "hint" }, SB.word("desk.plans-empty"));
return SB.element("div", {}, list.map(function (key) {
var entry = desk.store.get("plan:" + key);
return SB.element("article", { "class": "worklist", "aria-labelledby": "desk-p-" + key },
SB.element("h3", { id: "desk-p-" + key, tabindex: "-1" }, name(entry)),
table(entry),
desk.view.note("plan:" + key, SB.word("desk.note"), name(entry)),
SB.element("p", { "class": "buttons" }, desk.view.button("unplan:" + key, SB.word("desk.remove"), function () {
var undo = desk.store.undoable(function () { desk.store.remove(["plan:" + key]); });
desk.view.say(SB.word("desk.removed", name(entry)), undo);
desk.view.focus("desk-sampling-title");
}, name(entry))));
}));
}
function name(entry) {
return (entry.title ? desk.records.nameOf("products", entry.title) + SB.word("list.separator") : "") + SB.word("desk.plan-name", SB.numberText(entry.lot || 0), entry.level || "–");
}
function table(entry) {
var found = answers(entry);
if (!found) return SB.element("p", { "class": "hint" }, (isMissing ? SB.word("desk.plans-missing") : SB.word("desk.plan-wrong")));
return desk.view.rows(
[SB.word("sampling.class"), SB.word("sampling.aql"), SB.word("sampling.pieces"), SB.word("sampling.accept"), SB.word("sampling.reject"), SB.word("sampling.one-in-ten")],
found.map(function (each) {
return [SB.word("defect." + each.name), each.limit === "0" ? SB.word("sampling.none-allowed") : each.limit,
SB.numberText(each.plan.pieces), each.plan.accept, each.plan.reject,
each.risk ? SB.word("sampling.percent", (Math.round(each.risk.tenth * 1000) / 10).toFixed(1)) : "–"].map(String);
}));
}
desk.sampling = { load: load, keys: keys, add: add, draw: draw, table: table, name: name };
})();
