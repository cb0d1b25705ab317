// One page at a time, and a search over all of them; without scripts the file is one long text with the same links.
(function () {
  var html = document.documentElement;
  var pages = Array.from(document.querySelectorAll(".one-file-page"));
  var field = document.getElementById("one-file-field");
  var found = document.getElementById("one-file-found");
  var everything = document.getElementById("one-file-all");
  html.classList.add("js", "paged");
  document.querySelector(".one-file-find").hidden = false;

  function open() {
    var name = location.hash.slice(1);
    var target = name ? document.getElementById(decodeURIComponent(name)) : null;
    var page = target ? target.closest(".one-file-page") : null;
    pages.forEach(function (each) { each.classList.toggle("open", each === page); });
    for (var inner = target; inner; inner = inner.parentElement) {
      if (inner.tagName === "DETAILS") inner.open = true;
    }
    if (target) target.scrollIntoView();
  }

  var texts = null;
  function search() {
    if (!texts) {
      texts = pages.map(function (each) { return each.textContent.normalize("NFKC").toLowerCase(); });
    }
    var words = field.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    found.textContent = "";
    if (!words.length) return;
    var hits = pages.filter(function (page, place) {
      return words.every(function (word) { return texts[place].indexOf(word) >= 0; });
    });
    var list = document.createElement("ul");
    hits.slice(0, 50).forEach(function (page) {
      var link = document.createElement("a");
      link.href = "#" + page.id;
      link.textContent = page.querySelector("h2").textContent;
      var item = document.createElement("li");
      item.append(link);
      list.append(item);
    });
    var count = document.createElement("p");
    count.textContent = found.getAttribute(hits.length ? "data-some" : "data-none").replace("{0}", hits.length);
    found.append(count, list);
  }

  window.addEventListener("hashchange", open);
  field.addEventListener("input", search);
  everything.addEventListener("click", function () {
    everything.setAttribute("aria-pressed", String(html.classList.toggle("paged") === false));
  });
  open();
})();
