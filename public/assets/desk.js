// The buyer's desk: one page that holds what must last. Opens the store, follows its address, and draws every section.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var root = document.getElementById("desk");
if (!root) return;
var desk = SB.desk = SB.desk || {};
var drawing = 0;
var dossier = 0;
var isDrawn = false;
var sections = null;
var groups = {
records: function () { return SB.use("desk-records").then(function () { return desk.records.load(); }); },
compare: function () { return need("records").then(function () { return SB.use("desk-compare"); }); },
lists: function () {
return need("records").then(function () { return SB.use("desk-checklists"); }).then(function () { return desk.checklists.load(); });
},
plans: function () {
return need("records").then(function () { return SB.use("desk-sampling"); }).then(function () { return desk.sampling.load(); });
},
file: function () { return SB.use("desk-file"); },
exchange: function () { return need("file").then(function () { return SB.use("desk-exchange"); }); },
paper: function () {
return Promise.all(["compare", "lists", "plans"].map(need)).then(function () { return SB.use("desk-dossier"); });
}
};
var needed = Object.create(null);
var isThere = Object.create(null);
var asked = Object.create(null);
function need(group) {
if (!needed[group]) {
needed[group] = groups[group]().then(function () { isThere[group] = true; }, function (error) {
delete needed[group];
throw error;
});
}
return needed[group];
}
Promise.all([SB.loadWords(), SB.use("desk-store"), SB.use("desk-view"), SB.use("desk-shortlist")]).then(start, function () {
root.replaceChildren();
});
function start() {
desk.need = need;
desk.site = { directory: root.getAttribute("data-directory"), title: document.querySelector(".brand").textContent.trim() };
desk.store.open(desk.site.directory);
build();
desk.store.onChange(function (why) {
if (why === "elsewhere") desk.view.say(SB.word("desk.elsewhere"));
if (why === "typed") later();
else refresh();
tellStore();
});
window.addEventListener("hashchange", follow);
window.addEventListener("pagehide", desk.view.flush);
window.addEventListener("beforeprint", function () {
desk.view.flush();
drawDossier();
});
window.addEventListener("beforeunload", function (event) {
desk.view.flush();
if (desk.store.hasUnsaved()) event.preventDefault();
});
tellStore();
follow();
refresh();
}
function build() {
sections = [
{ id: "desk-shortlist", title: SB.word("desk.shortlist"), draw: desk.shortlist.draw },
{ id: "desk-compare", title: SB.word("desk.compare"), draw: function (box) {
if (isThere.compare) desk.compare.draw(box);
else box.append(SB.element("p", { "class": "hint" }, SB.word("desk.compare-empty")));
} },
{ id: "desk-checklists", title: SB.word("desk.checklists"), draw: function (box) {
if (shows("lists", "list:")) desk.checklists.draw(box);
else box.append(SB.element("p", { "class": "hint" }, SB.word("desk.lists-lead")), opener("lists", SB.word("desk.open-lists"), "new-list-product"));
} },
{ id: "desk-sampling", title: SB.word("desk.sampling"), draw: function (box) {
if (shows("plans", "plan:")) desk.sampling.draw(box);
else box.append(SB.element("p", { "class": "hint" }, SB.word("desk.plans-lead")), opener("plans", SB.word("desk.open-plans"), "plan-title"));
} },
{ id: "desk-notes", title: SB.word("desk.notes"), draw: function (box) { box.append(desk.view.note("desk", SB.word("desk.note-all"))); } },
{ id: "desk-exchange", title: SB.word("desk.exchange"), draw: null }
];
root.replaceChildren(
SB.element("div", { "class": "working" },
SB.element("p", { id: "desk-kept", "class": "kept" }),
SB.element("div", { "class": "happened" },
SB.element("p", { id: "desk-said", role: "status", tabindex: "-1" }),
SB.element("p", { id: "desk-undo" })),
SB.element("nav", { "class": "contents", "aria-label": SB.word("frame.on-this-page") },
SB.element("ul", {}, sections.map(function (each) { return SB.element("li", {}, SB.element("a", { href: "#" + each.id }, each.title)); }))),
sections.map(function (each) {
return SB.element("section", { id: each.id, "aria-labelledby": each.id + "-title" },
SB.element("h2", { id: each.id + "-title", tabindex: "-1" }, each.title));
})),
SB.element("div", { id: "dossier" }));
whenNear(document.getElementById("desk-exchange"), function () { need("exchange").then(drawOnce, function () {}); });
}
function whenNear(element, run) {
if (!window.IntersectionObserver) return run();
var watcher = new IntersectionObserver(function (seen) {
if (!seen.some(function (each) { return each.isIntersecting; })) return;
watcher.disconnect();
run();
}, { rootMargin: "200px" });
watcher.observe(element);
}
function opener(group, label, field) {
return desk.view.button("open-" + group, label, function () {
need(group).then(function () {
asked[group] = true;
draw();
var first = document.querySelector('[data-k="' + field + '"]');
if (first) first.focus();
}, function () { desk.view.say(SB.word("desk.part-missing")); });
});
}
function has(kind) { return desk.store.names(kind).length > 0; }
function shows(group, kind) { return isThere[group] && (asked[group] || has(kind)); }
function refresh() {
drawing += 1;
var turn = drawing;
root.removeAttribute("data-ready");
var wanted = [has("supplier:") && "compare", has("list:") && "lists", has("plan:") && "plans"].filter(Boolean);
Promise.all(wanted.map(ifThere)).then(function () {
return isThere.records ? desk.records.want(desk.shortlist.ids()) : null;
}).then(function () {
if (turn !== drawing) return;
draw();
return Promise.all((has("") ? ["file", "exchange", "paper"] : []).map(ifThere)).then(function () {
if (turn !== drawing) return;
drawOnce();
later();
root.setAttribute("data-ready", "");
});
});
if (isDrawn) draw();
}
function ifThere(group) { return need(group).catch(function () {}); }
function drawOnce() {
var box = document.getElementById("desk-exchange");
if (isThere.exchange && box.children.length === 1) desk.exchange.draw(box);
}
function draw() {
desk.view.flush();
var kept = place();
sections.forEach(function (each) {
if (!each.draw) return;
var box = document.getElementById(each.id);
box.replaceChildren(box.firstElementChild);
each.draw(box);
});
isDrawn = true;
restore(kept);
later();
}
function drawDossier() { if (isThere.paper) desk.dossier.draw(document.getElementById("dossier")); }
function place() {
var at = document.activeElement;
if (!at || !root.contains(at)) return null;
return { k: at.dataset.k, id: at.id, start: at.selectionStart, end: at.selectionEnd };
}
function restore(kept) {
if (!kept || root.contains(document.activeElement)) return;
var target = kept.k ? Array.from(root.querySelectorAll("[data-k]")).find(function (each) { return each.dataset.k === kept.k; })
: document.getElementById(kept.id);
if (!target) return;
target.focus({ preventScroll: true });
if (kept.start !== null && kept.start !== undefined && target.setSelectionRange && /^(text|)$/.test(target.type === "textarea" ? "" : target.type)) {
target.setSelectionRange(kept.start, kept.end);
}
}
function later() {
clearTimeout(dossier);
dossier = setTimeout(function () {
drawDossier();
carry();
}, 150);
}
function carry() {
var links = document.querySelectorAll(".languages a");
if (!isThere.file || !Object.keys(desk.store.all()).length) return;
desk.file.address().then(function (text) {
links.forEach(function (link) {
link.href = link.getAttribute("href").split("#")[0] + (text ? "#state=" + text : "");
});
});
}
function tellStore() {
var trouble = desk.store.trouble();
var place = document.getElementById("desk-kept");
var text = trouble === "" ? SB.word("desk.kept") : trouble === "full" ? SB.word("desk.full")
: trouble === "unreadable" ? SB.word("desk.unreadable") : SB.word("desk.absent");
if (place.dataset.trouble === trouble && place.firstChild) return;
place.dataset.trouble = trouble;
place.className = trouble ? "kept caution" : "kept hint";
place.replaceChildren(text, " ", trouble ? desk.view.button("save-now", SB.word("desk.export"), function () {
need("exchange").then(function () { desk.exchange.save(); }, function () {});
}) : "");
if (trouble) place.setAttribute("role", "alert"); else place.removeAttribute("role");
}
function follow() {
var hash = location.hash.slice(1);
if (hash.indexOf("=") < 0) return;
var asked = {};
hash.split("&").forEach(function (pair) {
var cut = pair.indexOf("=");
try { asked[pair.slice(0, cut)] = decodeURIComponent(pair.slice(cut + 1)); } catch (broken) { /* no such request */ }
});
history.replaceState(null, "", location.pathname + location.search);
if (asked.state) return void takeState(asked.state);
if (asked.add) {
desk.shortlist.add(asked.add, Number(asked.offer)).then(function (done) { desk.view.say(done.text); }, partMissing);
}
if (asked.checklist) need("lists").then(function () { desk.view.say(desk.checklists.add(asked.checklist)); }, partMissing);
if (asked.sampling) need("plans").then(function () { desk.view.say(desk.sampling.add(asked.sampling)); }, partMissing);
}
function partMissing() { desk.view.say(SB.word("desk.part-missing")); }
function takeState(text) {
need("file").then(function () { return desk.file.fromAddress(text); }).then(function (found) {
var isNew = false;
var undo = desk.store.undoable(function () { isNew = desk.store.putNewer(found.entries); });
if (isNew) desk.view.say(SB.word("desk.carried"), undo);
}, function () { desk.view.say(SB.word("desk.carry-broken")); });
}
})();
