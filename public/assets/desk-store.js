// What the buyer's desk holds: small entries by key, kept in the browser where it lets us, in memory otherwise.
// Two sources are merged entry by entry, so that two tabs, two languages or two colleagues lose nothing.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var desk = SB.desk = SB.desk || {};
var version = 1;
var remembered = 180 * 86400000;
var key = null;
var entries = Object.create(null);
var trouble = "";
var hasUnsaved = false;
var listeners = [];
var kinds = {
supplier: { name: 300, added: "day", edition: 60, digest: 12, place: "number", offers: "offers", statuses: "statuses" },
list: { edition: 60, supplier: 300, order: 200, lot: 200, place: "number" },
tick: { by: 60, day: "day", text: 600 },
sign: { by: 120, day: "day", decision: 20 },
note: { text: 20000 },
plan: { lot: "number", level: 4, critical: 6, major: 6, minor: 6, title: 200, edition: 60 },
by: { text: 60 }
};
var keyForm = /^(supplier:[a-z0-9][a-z0-9-]{0,99}|list:[a-z0-9-]{1,80},[A-Z0-9-]{1,40},[a-z-]{1,20}(,\d{1,3})?|(tick|sign):[a-z0-9-]{1,80},[A-Z0-9-]{1,40},[a-z-]{1,20}(,\d{1,3})?:[a-z0-9-]{1,60}|note:[A-Za-z0-9:,-]{1,160}|plan:[a-z0-9]{1,30}|by:me)$/;
var dayForm = /^\d{4}-\d{2}-\d{2}$/;
function clean(name, value) {
if (!keyForm.test(name) || typeof value !== "object" || value === null) return null;
var at = Number(value.at);
var entry = { at: at > 0 && at < Date.now() + 86400000 ? Math.floor(at) : 1 };
if (value.gone === true) {
entry.gone = true;
return entry;
}
var form = kinds[name.slice(0, name.indexOf(":"))];
Object.keys(form).forEach(function (field) {
var cleaned = cleanField(form[field], value[field]);
if (cleaned !== undefined) entry[field] = cleaned;
});
return entry;
}
function cleanField(rule, value) {
if (rule === "day") return typeof value === "string" && dayForm.test(value) ? value : undefined;
if (rule === "number") return typeof value === "number" && isFinite(value) ? value : undefined;
if (rule === "offers") return Array.isArray(value) ? value.filter(isOfferKey).slice(0, 200) : undefined;
if (rule === "statuses") return cleanStatuses(value);
return typeof value === "string" ? value.slice(0, rule) : undefined;
}
function isOfferKey(text) { return typeof text === "string" && /^[a-z0-9-]{1,80}\/[a-z-]{1,20}(\/\d{1,3})?$/.test(text); }
function cleanStatuses(value) {
if (typeof value !== "object" || value === null) return undefined;
var found = {};
Object.keys(value).slice(0, 2000).forEach(function (name) {
var parts = name.split("@");
if (parts.length === 2 && isOfferKey(parts[0]) && /^[A-Z0-9-]{1,40}$/.test(parts[1]) && typeof value[name] === "string" && /^[a-z-]{1,20}$/.test(value[name])) {
found[name] = value[name];
}
});
return found;
}
function cleanAll(foreign) {
var found = Object.create(null);
var refused = 0;
Object.keys(foreign || {}).slice(0, 50000).forEach(function (name) {
var entry = clean(name, foreign[name]);
if (entry) found[name] = entry; else refused += 1;
});
return { entries: found, refused: refused };
}
function storage() {
var store = window.localStorage;
if (!store) throw new Error("absent");
return store;
}
function open(directory) {
key = "sourcebook-desk:" + directory;
try {
var text = storage().getItem(key);
if (text) {
try {
adopt(JSON.parse(text));
} catch (broken) {
storage().setItem(key + ":unreadable", text);
trouble = "unreadable";
}
}
storage().setItem(key, envelope());
} catch (error) {
trouble = "absent";
}
window.addEventListener("storage", function (event) {
if (event.key !== key || !event.newValue) return;
try {
if (adopt(JSON.parse(event.newValue))) tell("elsewhere");
} catch (broken) { /* another program's text: ours is written again with the next change */ }
});
}
function adopt(value) {
var cleaned = cleanAll(value && value.entries).entries;
var isNew = false;
Object.keys(cleaned).forEach(function (name) {
var mine = entries[name];
if (mine && mine.at >= cleaned[name].at) return;
if (!mine && cleaned[name].gone) return void (entries[name] = cleaned[name]);
entries[name] = cleaned[name];
isNew = true;
});
return isNew;
}
function envelope() { return JSON.stringify({ "sourcebook-desk": version, entries: entries }); }
function save() {
try {
var text = storage().getItem(key);
if (text) {
try { adopt(JSON.parse(text)); } catch (broken) { /* written over: it cannot be read */ }
}
forget();
storage().setItem(key, envelope());
if (trouble !== "unreadable") trouble = "";
hasUnsaved = false;
} catch (error) {
trouble = error && /quota/i.test(error.name + error.message) ? "full" : "absent";
hasUnsaved = true;
}
}
function forget() {
Object.keys(entries).forEach(function (name) {
if (entries[name].gone && entries[name].at < Date.now() - remembered) delete entries[name];
});
}
function get(name) {
var entry = entries[name];
return entry && !entry.gone ? entry : null;
}
function names(prefix) {
return Object.keys(entries).filter(function (name) { return name.indexOf(prefix) === 0 && !entries[name].gone; })
.sort(function (left, right) { return (entries[left].place || 0) - (entries[right].place || 0) || (left < right ? -1 : 1); });
}
function set(name, fields, why) {
var entry = Object.assign({}, get(name) || {}, fields, { at: stamp(name) });
delete entry.gone;
entries[name] = clean(name, entry);
save();
tell(why || "changed");
}
function stamp(name) { return Math.max(Date.now(), entries[name] ? entries[name].at + 1 : 0); }
function remove(doomed) {
doomed.forEach(function (name) { entries[name] = { at: stamp(name), gone: true }; });
save();
tell("changed");
}
function undoable(change) {
var before = JSON.parse(JSON.stringify(entries));
change();
var touched = Object.keys(entries).filter(function (name) { return JSON.stringify(before[name]) !== JSON.stringify(entries[name]); });
return function () {
touched.forEach(function (name) {
entries[name] = Object.assign({}, before[name] || { gone: true }, { at: stamp(name) });
});
save();
tell("changed");
};
}
function put(changed) {
Object.keys(changed).forEach(function (name) {
entries[name] = Object.assign({}, changed[name], { at: stamp(name) });
});
save();
tell("changed");
}
function putNewer(changed) {
var isNew = adopt({ entries: changed });
if (isNew) {
save();
tell("changed");
}
return isNew;
}
function tell(why) { listeners.forEach(function (listener) { listener(why); }); }
desk.store = {
version: version,
open: open,
get: get,
names: names,
set: set,
put: put,
putNewer: putNewer,
remove: remove,
undoable: undoable,
clean: cleanAll,
all: function () { return entries; },
isGone: function (name) { return !entries[name] || entries[name].gone === true; },
trouble: function () { return trouble; },
hasUnsaved: function () { return hasUnsaved; },
setSaved: function () { hasUnsaved = false; },
onChange: function (listener) { listeners.push(listener); }
};
})();
