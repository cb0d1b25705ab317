/// How the overlay and the server's own pages look.
enum OverlayStyle {
  /// Of the overlay, which no style of the page reaches.
  static let overlay = """
    :host { all: initial; }
    :host([hidden]), [hidden] { display: none !important; }
    section { position: fixed; z-index: 2147483646; inset: auto 0 0 0; max-height: min(85vh, 60rem);
      overflow: auto; overscroll-behavior: contain; box-sizing: border-box; padding: 0 1rem 1rem;
      border-top: 4px solid #c62828; box-shadow: 0 -4px 24px #0006; outline-offset: -6px; }
    .badge { position: fixed; z-index: 2147483646; right: 1rem; bottom: 1rem; padding: .5rem .8rem; }
    .badge[data-kind=error] { background: #b71c1c; color: #fff; border-color: #b71c1c; }
    .said { position: fixed; z-index: 2147483647; left: 1rem; bottom: 1rem; margin: 0; padding: .5rem .8rem;
      max-width: 60ch; background: #111; color: #fff; border-radius: .3rem;
      font: 14px/1.4 system-ui, sans-serif; animation: appear .2s .25s both; }
    .said:empty { display: none; }
    @keyframes appear { from { opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { .said { animation-duration: 1ms; } }
    @media print { :host { display: none; } }
    header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: start; justify-content: space-between;
      padding: .7rem 0 .5rem; background: inherit; }

    """ + shared

  /// Of pages the server itself has something to say on.
  static let page = """
    body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }

    """ + shared

  private static let shared = """
    section, body, .badge { background: #fff; color: #1a1a1a; font: 15px/1.5 system-ui, sans-serif; }
    h1, h2 { font-size: 1.1rem; line-height: 1.4; margin: 0; }
    h1 { font-size: 1.5rem; }
    p { margin: .2rem 0; overflow-wrap: anywhere; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: .7rem 0; border-top: 1px solid #ccc; }
    .error > .what b { color: #b71c1c; }
    .warning > .what b { color: #8a5300; }
    .note { margin: .4rem 0 0 1rem; }
    .where { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; }
    pre { margin: .3rem 0; padding: .5rem .7rem; overflow-x: auto; background: #f3f3f3; border-radius: .3rem;
      font: 13px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; }
    code { font: 13px/1.5 ui-monospace, monospace; }
    mark { background: #ffd9d6; color: inherit; border-bottom: 2px solid #c62828; }
    mark:empty { padding-left: .4em; }
    button { font: inherit; text-align: start; overflow-wrap: anywhere; min-height: 2rem; padding: .1rem .6rem; color: inherit; background: #f7f7f7;
      border: 1px solid #767676; border-radius: .3rem; cursor: pointer; }
    button:focus-visible, a:focus-visible, section:focus-visible { outline: 3px solid #1565c0; }
    a { color: #0b57a4; }
    @media (prefers-color-scheme: dark) {
      section, body, .badge { background: #1b1b1b; color: #eee; }
      .error > .what b { color: #ff8a80; }
      .warning > .what b { color: #ffcc80; }
      li { border-color: #444; }
      pre { background: #262626; }
      mark { background: #5c1f1c; }
      button { background: #333; border-color: #8a8a8a; }
      a { color: #90caf9; }
    }

    """
}
