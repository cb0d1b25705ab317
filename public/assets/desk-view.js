// Controls of the desk: labelled fields that save while one types, buttons whose names are whole, and what is said aloud.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var pending = Object.create(null);
var pause = 400;
function saves(control, save) {
var name = control.dataset.k;
function run() {
if (!pending[name]) return;
clearTimeout(pending[name].timer);
delete pending[name];
save(control.value);
}
control.addEventListener("input", function () {
if (pending[name]) clearTimeout(pending[name].timer);
pending[name] = { timer: setTimeout(run, pause), run: run };
});
control.addEventListener("change", run);
control.addEventListener("blur", run);
return control;
}
function flush() { Object.keys(pending).forEach(function (name) { pending[name].run(); }); }
function field(label, control, unseen) {
return SB.element("label", { "class": "field" },
SB.element("span", {}, label, unseen ? SB.element("span", { "class": "unseen" }, " " + unseen) : null), control);
}
function input(k, value, save, attributes) {
var control = SB.element("input", Object.assign({ type: "text", "data-k": k, autocomplete: "off", maxlength: 200 }, attributes));
control.value = value === undefined || value === null ? "" : value;
return saves(control, save);
}
function area(k, value, save) {
var control = SB.element("textarea", { "data-k": k, rows: 3, maxlength: 20000 });
control.value = value || "";
return saves(control, save);
}
function select(k, options, chosen, save) {
var control = SB.element("select", { "data-k": k }, options.map(function (option) {
return SB.element("option", { value: option[0] }, option[1]);
}));
control.value = chosen;
if (control.selectedIndex < 0 && options.length) control.selectedIndex = 0;
if (save) control.addEventListener("change", function () { save(control.value); });
return control;
}
function button(k, label, run, unseen) {
var made = SB.element("button", { type: "button", "data-k": k }, label, unseen ? SB.element("span", { "class": "unseen" }, " " + unseen) : null);
made.addEventListener("click", run);
return made;
}
function note(name, label, unseen) {
var entry = desk.store.get("note:" + name);
return field(label, area("note:" + name, entry && entry.text, function (text) {
if (text) desk.store.set("note:" + name, { text: text }, "typed");
else if (desk.store.get("note:" + name)) desk.store.set("note:" + name, { text: "" }, "typed");
}), unseen);
}
function use(name) {
return name === "medical"
? SB.element("span", { "class": "use" }, SB.word("use.medical"))
: SB.element("strong", { "class": "warn" }, SB.word("use.not-for-medical"));
}
function rows(head, body) {
return SB.element("table", {},
SB.element("thead", {}, SB.element("tr", {}, head.map(function (text) { return SB.element("th", { scope: "col" }, text); }))),
SB.element("tbody", {}, body.map(function (cells) {
return SB.element("tr", {}, cells.map(function (cell, index) {
return index ? SB.element("td", { "data-l": head[index] }, cell) : SB.element("th", { scope: "row" }, cell);
}));
})));
}
function say(text, undo) {
document.getElementById("desk-said").textContent = text;
var ways = document.getElementById("desk-undo");
ways.replaceChildren();
if (undo) {
ways.append(button("undo", SB.word("desk.undo"), function () {
undo();
say(SB.word("desk.undone"));
focus("desk-said");
}), " ");
}
ways.append(button("close", SB.word("desk.close"), function () {
document.getElementById("desk-said").textContent = "";
ways.replaceChildren();
focus("desk-shortlist-title");
}));
}
function text(value) {
return SB.language !== "zh" && /[\u3400-\u9fff]/.test(value) ? SB.element("span", { lang: "zh" }, value) : value;
}
function focus(id) {
var target = document.getElementById(id);
if (!target) return;
target.focus({ preventScroll: true });
target.scrollIntoView({ block: "nearest", behavior: "instant" });
}
desk.view = {
flush: flush, field: field, input: input, area: area, select: select, button: button, note: note, use: use,
rows: rows, say: say, text: text, focus: focus
};
})();
