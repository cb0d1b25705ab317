// What every page of the directory can do beyond its own HTML: load parts of the edition, word messages, and follow the
// reader's clock. Works from file:// only with classic scripts, so there are no modules and no fetch.
"use strict";
var SB = window.SB = window.SB || {};
(function () {
var html = document.documentElement;
var source = document.currentScript.src;
SB.root = source.slice(0, source.lastIndexOf("assets/"));
SB.language = html.lang;
SB.asOf = html.getAttribute("data-as-of");
SB.validUntil = html.getAttribute("data-valid-until");
SB.edition = html.getAttribute("data-edition");
SB.folder = html.getAttribute("data-folder") || "";
SB.today = localDay(new Date());
html.classList.add("js");
if (SB.today < SB.asOf) html.classList.add("clock-early");
if (SB.today > SB.validUntil) html.classList.add("clock-ended");
function localDay(date) {
function two(number) { return (number < 10 ? "0" : "") + number; }
return String(date.getFullYear()).padStart(4, "0") + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
}
SB.dayNumber = function (day) { return Math.round(Date.parse(day + "T00:00:00Z") / 86400000); };
SB.dayOfNumber = function (number) { return new Date(number * 86400000).toISOString().slice(0, 10); };
SB.dayText = function (day) {
var language = SB.language === "en" ? "en-GB" : SB.language;
return new Date(day + "T00:00:00Z").toLocaleDateString(
language, { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
};
SB.numberText = function (number) {
return number < 10000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, ",");
};
var parts = {};
var waiting = {};
SB.part = function (name, value) { parts[name] = value; };
SB.load = function (name) { return parts[name] ? Promise.resolve(parts[name]) : fetchScript("data/" + name + ".js", name); };
SB.use = function (name) { return fetchScript("assets/" + name + ".js", null); };
function fetchScript(path, name) {
if (waiting[path]) return waiting[path];
waiting[path] = new Promise(function (resolve, reject) {
var script = document.createElement("script");
var timer = setTimeout(fail, 30000);
function fail() {
clearTimeout(timer);
delete waiting[path];
SB.missing(path);
reject(new Error(path));
}
script.src = SB.root + path;
script.async = true;
script.onerror = fail;
script.onload = function () {
clearTimeout(timer);
if (name !== null && !(name in parts)) return fail();
resolve(name === null ? undefined : parts[name]);
};
document.head.appendChild(script);
});
return waiting[path];
}
SB.missing = function (path) {
var note = document.getElementById("fault");
if (!note) return;
note.querySelector("code").textContent = path;
note.hidden = false;
};
SB.said = function (fault) {
if (!/^(data|assets)\//.test(fault.message)) throw fault;
};
var phrases = {};
SB.loadWords = function (part) {
return SB.load((part || "words") + "-" + SB.language).then(function (loaded) { Object.assign(phrases, loaded); });
};
SB.word = function (key) {
var values = arguments;
var text = phrases[key] === undefined ? key : phrases[key];
return text.replace(/\{(\d+)\}/g, function (place, number) {
var value = values[Number(number) + 1];
return value === undefined ? place : value;
});
};
SB.element = function (name, attributes) {
var element = document.createElement(name);
Object.keys(attributes || {}).forEach(function (key) {
var value = attributes[key];
if (value === true) element.setAttribute(key, "");
else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
});
for (var index = 2; index < arguments.length; index += 1) append(element, arguments[index]);
return element;
};
function append(element, child) {
if (Array.isArray(child)) child.forEach(function (each) { append(element, each); });
else if (child !== null && child !== undefined && child !== false) element.append(child);
}
SB.badge = function (status, count, isCounted) {
var word = SB.word("status." + status);
if (count > 1 || isCounted) word = SB.word("status.counted", SB.numberText(count), word);
return SB.element("span", { "class": "s " + status }, word);
};
SB.address = function (path) { return SB.root + path; };
SB.pageAddress = function (path) { return SB.root + SB.folder + path; };
window.addEventListener("beforeprint", function () {
var links = document.querySelectorAll("main a[rel~='external']:not(.bare)");
if (document.querySelector(".references, .on-paper")) return;
var addresses = [];
links.forEach(function (link) {
if (addresses.indexOf(link.href) < 0) addresses.push(link.href);
link.setAttribute("data-reference", addresses.indexOf(link.href) + 1);
});
if (addresses.length) {
document.getElementById("main").append(SB.element("ol", { "class": "references" }, addresses.map(function (address) {
return SB.element("li", {}, address);
})));
}
});
window.addEventListener("afterprint", function () {
document.querySelectorAll(".references").forEach(function (list) { list.remove(); });
});
SB.ready = function (run) {
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
else run();
};
SB.ready(function () {
var said = document.querySelectorAll("[data-today]");
for (var index = 0; index < said.length; index += 1) said[index].textContent = SB.dayText(SB.today);
var scripts = (html.getAttribute("data-uses") || "").split(" ").filter(Boolean);
scripts.forEach(SB.use);
if (SB.today > SB.asOf && SB.today <= SB.validUntil && document.querySelector("[data-turns]")) SB.use("living");
var field = document.getElementById("q");
if (!field) return;
function begin() {
field.removeEventListener("focus", begin);
field.removeEventListener("input", begin);
SB.use("search");
SB.use("engine");
[SB.load("search-1"), SB.load("names-" + SB.language), SB.load("folding"), SB.loadWords()]
.forEach(function (part) { part.catch(SB.said); });
}
field.addEventListener("focus", begin);
field.addEventListener("input", begin);
field.form.addEventListener("submit", function (event) {
event.preventDefault();
if (!document.getElementById("results")) {
location.href = SB.pageAddress("search.html") + "#q=" + encodeURIComponent(field.value);
}
});
var isAsked = document.getElementById("results") && location.hash.length > 1;
if (document.activeElement === field || field.value || isAsked) begin();
document.addEventListener("keydown", function (event) {
if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable) return;
event.preventDefault();
field.focus();
});
});
})();
