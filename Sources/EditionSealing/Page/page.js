// What the reader sees: words in the chosen language, what was dropped, and the answer.
const MOST_SHOWN = 50;
const by = id => document.getElementById(id);
let language = (navigator.language || "en").startsWith("zh") ? "zh" : "en";
let shown = null;

const say = (word, ...values) => WORDS[language][word].replace(/\{(\d)\}/g, (mark, place) => values[place]);

function element(name, content, kind) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...[content].flat());
  return made;
}

function today() {
  const now = new Date();
  const two = number => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function setLanguage(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  document.title = say("title");
  for (const each of document.querySelectorAll("[data-word]")) each.textContent = say(each.dataset.word);
  for (const each of document.querySelectorAll("[data-language]")) {
    each.setAttribute("aria-pressed", String(each.dataset.language === chosen));
  }
  if (shown) show(shown);
}

function verdict(answer) {
  const count = answer.faults.length;
  if (count > 0) return element("p", count === 1 ? say("badOne") : say("bad", count), "verdict bad");
  return answer.key ? element("p", say("good"), "verdict good") : element("p", say("part"), "verdict part");
}

function facts(answer) {
  const label = answer.label;
  const list = document.createElement("dl");
  const add = (word, value) => list.append(element("dt", say(word)), element("dd", value));
  if (label) {
    const days = Math.round((Date.parse(label["valid-until"]) - Date.parse(answer.today)) / 86400000);
    add("number", label.number === undefined ? say("unnumbered") : String(label.number));
    add("asOf", label["as-of"]);
    add("knownBy", label["known-by"]);
    add("validUntil", say(days < 0 ? "over" : "left", label["valid-until"], Math.abs(days)));
  }
  add("today", answer.today);
  if (answer.key) {
    add("signedBy", answer.key);
    add("comment", answer.remark.replace(/\t/g, " "));
  }
  add("files", String(answer.files));
  return list;
}

function show(answer) {
  shown = answer;
  const parts = [verdict(answer)];
  if (answer.label && answer.today < answer.label["as-of"]) parts.push(element("p", say("early"), "caution"));
  if (answer.faults.length > 0) {
    const items = answer.faults.slice(0, MOST_SHOWN).map(fault => element("li", say(fault.word, ...fault.values)));
    const rest = answer.faults.length - items.length;
    if (rest > 0) items.push(element("li", say("more", rest)));
    parts.push(element("h2", say("faults")), element("ul", items));
  }
  parts.push(element("h2", say("facts")), facts(answer));
  by("answer").replaceChildren(...parts);
}

async function check(find) {
  by("answer").replaceChildren();
  shown = null;
  const faults = [];
  const given = { key: by("key").value, known: by("known").value, today: today() };
  const tell = (done, all) => { by("progress").textContent = say("reading", done, all); };
  let files = [];
  try {
    files = await find(faults);
  } catch (error) {
    faults.push(error instanceof Fault ? error : new Fault("nothing"));
  }
  const answer = await checkEdition(files, faults, given, tell);
  answer.today = given.today;
  by("progress").textContent = "";
  show(answer);
  by("answer").focus({ preventScroll: true });
  by("answer").scrollIntoView({ block: "start" });
}

const looksLikeArchive = file => file.name.toLowerCase().endsWith(".zip");

by("archive").addEventListener("change", event => {
  const file = event.target.files[0];
  if (file) check(faults => archiveFiles(file, faults));
});
by("folder").addEventListener("change", event => {
  const files = chosenFiles(event.target.files);
  if (files.length > 0) check(async () => files);
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, event => {
    event.preventDefault();
    by("drop").classList.toggle("over", kind === "dragover");
  });
}
document.addEventListener("drop", event => {
  const items = Array.from(event.dataTransfer.items).filter(item => item.kind === "file");
  const isFolder = items.length === 1 && items[0].webkitGetAsEntry()?.isDirectory;
  const file = items.length === 1 && !isFolder ? items[0].getAsFile() : null;
  if (file && looksLikeArchive(file)) check(faults => archiveFiles(file, faults));
  else if (items.length > 0) {
    const dropped = items.map(droppedItem);
    check(async () => (await Promise.all(dropped)).flat());
  }
});
document.querySelector("form").addEventListener("submit", event => event.preventDefault());
for (const each of document.querySelectorAll("[data-language]")) {
  each.addEventListener("click", () => setLanguage(each.dataset.language));
}
by("key").value = document.body.dataset.key;
setLanguage(language);
