"""A reader without a mouse, with large letters, or troubled by motion, is served like any other."""

from checking import BOTH, Trial, behaviour
from driving.tab import Setting

FOCUSED = """(() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const drawn = each => {
    const seen = getComputedStyle(each);
    return (seen.outlineStyle !== "none" && parseFloat(seen.outlineWidth) > 0) || seen.boxShadow !== "none";
  };
  return {
    name: at === document.body ? "" : (at.getAttribute("aria-label") || at.textContent.trim() || at.id).slice(0, 40),
    skips: at.classList.contains("skip"),
    isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isMarked: drawn(at),
    order: Array.from(document.querySelectorAll("*")).indexOf(at),
    address: location.hash,
  };
})()"""
STOPS = """Array.from(document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']"))
  .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true })).length"""
# What has focus once scrolling to it has ended, or after a second.
SETTLED = f"""new Promise(done => {{
  const begun = performance.now();
  const look = () => {{
    const at = {FOCUSED};
    if (at.isSeen || performance.now() - begun > 1000) done(at); else requestAnimationFrame(look);
  }};
  requestAnimationFrame(look);
}})"""
MOVING = """Array.from(document.querySelectorAll("*")).filter(each => {
  const style = getComputedStyle(each);
  const longest = list => Math.max(...list.split(",").map(parseFloat));
  return longest(style.transitionDuration) > 0.01 || (style.animationName !== "none" && longest(style.animationDuration) > 0.01);
}).length"""


@behaviour("the Tab key comes to the skip link first, then goes down the page, and focus is always seen", BOTH)
def tab_order(trial: Trial) -> None:
    tab = trial.tab()
    for page in trial.site.samples():
        tab.open(trial.site.address(page.path))
        last = -1
        # Not beyond the last one: from there Tab leads out of the page, into the window around it.
        for step in range(min(20, tab.evaluate(STOPS))):
            tab.press("Tab")
            at = tab.evaluate(SETTLED)
            trial.expect(step > 0 or at["skips"], f"{page.path}: first comes {at['name']!r}, not the skip link")
            trial.expect(at["isSeen"], f"{page.path}: focus is out of sight at {at['name']!r}")
            trial.expect(at["isMarked"], f"{page.path}: focus is not marked at {at['name']!r}")
            trial.expect(at["order"] > last, f"{page.path}: focus goes up to {at['name']!r}")
            last = at["order"]


@behaviour("what the search draws late leaves focus below it where it was", BOTH)
def late_results(trial: Trial) -> None:
    tab = trial.tab()
    tab.set_viewport(1200, 900)
    tab.open(trial.site.address("search.html"))
    # The field is left for the last link of the page before anything has come.
    tab.click("#q")
    tab.evaluate("Array.from(document.querySelectorAll('footer a')).pop().focus()")
    tab.wait_for("document.querySelectorAll('#facets input').length > 0 && document.querySelectorAll('[data-result]').length > 0")
    trial.expect(tab.evaluate(SETTLED)["isSeen"], "the link with focus has been pushed out of sight")


@behaviour("the skip link leads to the content", BOTH)
def skip_link(trial: Trial) -> None:
    tab = trial.tab()
    tab.open(trial.site.address("index.html"))
    tab.press("Tab")
    tab.press("Enter")
    tab.wait_for("location.hash === '#main'")
    tab.press("Tab")
    inside = tab.evaluate("document.querySelector('main').contains(document.activeElement)")
    trial.expect(inside, "the next stop after the skip link is not in the content")


@behaviour("at 200 % nothing is cut off or needs scrolling to the side", BOTH)
def zoom(trial: Trial) -> None:
    tab = trial.tab()
    # A window of 1280 pixels has room for 640 at 200 %; a reader may double the letters alone, too.
    for width, letters in ((640, "100%"), (1280, "200%")):
        tab.set_viewport(width, 900)
        for page in trial.site.samples():
            tab.open(trial.site.address(page.path))
            tab.evaluate(f"document.documentElement.style.fontSize = '{letters}'")
            wide = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            trial.expect(wide <= 0, f"{page.path}: {wide} too wide in {width} pixels with letters at {letters}")


@behaviour("nothing moves for a reader who asked for less motion", BOTH)
def motion(trial: Trial) -> None:
    tab = trial.tab(Setting(reduced_motion=True))
    for page in trial.site.samples():
        tab.open(trial.site.address(page.path))
        trial.expect_equal(tab.evaluate(MOVING), 0, f"{page.path}: moving parts")


@behaviour("a dark page is dark", BOTH)
def dark(trial: Trial) -> None:
    brightness = """(() => {
      const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number);
      return (red + green + blue) / 3;
    })()"""
    for setting, holds in ((Setting(dark=True), lambda value: value < 80), (Setting(), lambda value: value > 200)):
        tab = trial.tab(setting)
        tab.open(trial.site.address("index.html"))
        value = tab.evaluate(brightness)
        trial.expect(holds(value), f"dark {setting.dark}: background of brightness {value:.0f}")
