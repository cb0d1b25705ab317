// Export and import of the desk as one small file, by picker or by text, with a plain word about what came of it.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var waiting = null;
function text() {
desk.view.flush();
return desk.file.text(desk.site);
}
function save() {
desk.file.download("desk-" + SB.today + ".json", text());
desk.store.setSaved();
desk.view.say(SB.word("desk.exported", "desk-" + SB.today + ".json"));
}
function draw(box) {
box.append(
SB.element("p", {}, SB.word("desk.exchange-lead")),
SB.element("p", { "class": "buttons" },
desk.view.button("export", SB.word("desk.export"), save),
desk.view.button("copy-text", SB.word("desk.copy-text"), copy),
desk.view.button("print", SB.word("desk.print"), print),
desk.view.button("clear", SB.word("desk.clear"), clear)),
SB.element("div", { id: "desk-text", hidden: true }),
desk.view.field(SB.word("desk.import-file"), picker()),
SB.element("details", {}, SB.element("summary", {}, SB.word("desk.import-text")),
desk.view.field(SB.word("desk.import-paste"), SB.element("textarea", { id: "desk-paste", rows: 4, spellcheck: "false" })),
SB.element("p", {}, desk.view.button("import-text", SB.word("desk.import"), function () {
take(document.getElementById("desk-paste").value);
}))),
SB.element("div", { id: "desk-report" }));
}
function print() {
desk.need("paper").then(function () { window.print(); }, function () { desk.view.say(SB.word("desk.part-missing")); });
}
function clear() {
desk.view.flush();
var all = desk.store.names("");
var undo = desk.store.undoable(function () { desk.store.remove(all); });
desk.view.say(SB.word("desk.cleared", all.length), all.length ? undo : null);
desk.view.focus("desk-said");
}
function picker() {
var control = SB.element("input", { type: "file", accept: ".json,application/json,text/plain", "data-k": "import-file" });
control.addEventListener("change", function () {
var file = control.files[0];
if (!file) return;
if (file.size > 20000000) return tell([SB.word("desk-trouble.large")], true);
file.text().then(take, function () { tell([SB.word("desk-trouble.unreadable")], true); });
control.value = "";
});
return control;
}
function copy() {
var place = document.getElementById("desk-text");
var area = SB.element("textarea", { rows: 6, readonly: true, "aria-label": SB.word("desk.text-of") });
area.value = text();
place.replaceChildren(area);
place.hidden = false;
area.focus();
area.select();
var done = false;
try { done = document.execCommand("copy"); } catch (refused) { done = false; }
desk.store.setSaved();
desk.view.say((done ? SB.word("desk.copied") : SB.word("desk.copy-by-hand")));
}
function take(content) {
desk.view.flush();
var found = desk.file.read(content);
if (found.trouble) return tell([SB.word("desk-trouble." + found.trouble)], true);
if (found.directory !== desk.site.directory) {
waiting = found;
tell([SB.word("desk-trouble.directory", found.title)], true, desk.view.button("import-anyway", SB.word("desk.import-anyway"), function () { merge(waiting); }));
return;
}
merge(found);
}
function merge(found) {
var report = desk.file.take(found);
var lines = [SB.word("desk.report-added", report.added)];
if (report.joined) lines.push(SB.word("desk.report-joined", report.joined));
if (report.newer) lines.push(SB.word("desk.report-newer", report.newer));
if (report.same) lines.push(SB.word("desk.report-same", report.same));
if (report.refused) lines.push(SB.word("desk.report-refused", report.refused));
desk.view.say(SB.word("desk.imported"), report.undo);
tell(lines, false);
}
function tell(lines, isTrouble, more) {
var place = document.getElementById("desk-report");
place.className = isTrouble ? "caution" : "report";
place.setAttribute("role", isTrouble ? "alert" : "status");
place.replaceChildren(SB.element("ul", {}, lines.map(function (line) { return SB.element("li", {}, line); })), more || "");
}
desk.exchange = { draw: draw, save: save };
})();
