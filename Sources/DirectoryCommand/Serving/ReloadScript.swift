/// What is added to a page on its way to a browser, and taken by it from the server's own folder.
struct ReloadScript {
  /// Tells this run of the server and its editions from others.
  let run: String

  /// The element that loads the script; it says which edition its page is of.
  func element(number: Int) -> String {
    "<script src=\"/.sourcebook/reload.js\" data-edition=\"\(edition(number))\" defer></script>\n"
  }

  /// An edition as pages and messages name it.
  func edition(_ number: Int) -> String { "\(run)-\(number)" }

  /// A page with the element at the end of its head; unchanged when it has no head.
  func added(to page: [UInt8], number: Int) -> [UInt8] {
    let end = Array("</head>".utf8)
    var place = page.startIndex
    while let start = page[place...].firstIndex(of: UInt8(ascii: "<")) {
      if page[start...].starts(with: end) {
        return page[..<start] + Array(element(number: number).utf8) + page[start...]
      }
      place = start + 1
    }
    return page
  }

  /// The script of pages: goes to the newest edition, and shows what is to be said about it.
  ///
  /// It talks to the server through a worker. The policy of published pages lets them ask nobody for anything; a worker
  /// has a policy of its own, and one shared by all pages keeps one connection open instead of one for each.
  static let page = #"""
    'use strict';
    (() => {
      const mine = document.currentScript.dataset.edition;
      const address = '/.sourcebook/worker.js';
      const line = window.SharedWorker
        ? new SharedWorker(address, { name: 'sourcebook' }).port : new Worker(address);
      const host = document.createElement('sourcebook-overlay');
      const root = host.attachShadow({ mode: 'open' });
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = '/.sourcebook/overlay.css';
      const badge = document.createElement('button');
      badge.className = 'badge';
      const panel = document.createElement('section');
      panel.setAttribute('aria-label', 'Messages of sourcebook serve');
      panel.tabIndex = -1;
      const said = document.createElement('p');
      said.className = 'said';
      said.setAttribute('role', 'status');
      panel.hidden = badge.hidden = true;
      host.hidden = true;
      sheet.addEventListener('load', () => { host.hidden = false; });
      root.append(sheet, panel, badge, said);
      let shown = '';
      let isClosed = sessionStorage.getItem('sourcebook-closed') ?? '';

      const isOlder = other => {
        const [run, number] = other.split('-');
        const [myRun, myNumber] = mine.split('-');
        return run === myRun && Number(number) <= Number(myNumber);
      };
      const showPanel = open => {
        panel.hidden = !open;
        badge.hidden = open || badge.textContent === '';
      };
      const close = () => {
        isClosed = shown;
        sessionStorage.setItem('sourcebook-closed', shown);
        showPanel(false);
        if (!badge.hidden) badge.focus();
      };
      const show = state => {
        if (!state.edition) {
          said.textContent = state.said;
          return;
        }
        if (!isOlder(state.edition)) {
          location.reload();
          return;
        }
        said.textContent = state.said;
        badge.textContent = state.summary;
        badge.dataset.kind = state.kind;
        if (state.html !== shown) {
          panel.innerHTML = state.html;
          shown = state.html;
        }
        showPanel(state.kind === 'error' && isClosed !== shown);
      };
      const tell = text => { said.textContent = text; };
      root.addEventListener('click', event => {
        const pressed = event.target.closest('button');
        if (!pressed) return;
        if (pressed === badge) {
          isClosed = '';
          sessionStorage.removeItem('sourcebook-closed');
          showPanel(true);
          panel.focus();
        } else if (pressed.dataset.file) {
          line.postMessage({ open: { ...pressed.dataset } });
        } else if (pressed.dataset.copy) {
          navigator.clipboard.writeText(pressed.dataset.copy).then(
            () => tell(`Copied ${pressed.dataset.copy}`), () => tell('The browser did not let it be copied'));
        } else {
          close();
        }
      });
      root.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
      line.onmessage = event => (event.data.answer ? tell(event.data.answer) : show(event.data));
      window.addEventListener('pagehide', () => line.postMessage({ gone: true }));
      window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
      document.documentElement.append(host);
    })();

    """#

  /// The script of the worker: listens to the server and passes on what it says; asks it to open an editor.
  static let worker = #"""
    'use strict';
    const pages = new Set();
    let last = null;
    let token = '';

    const tell = message => { for (const page of pages) page.postMessage(message); };
    const open = async (place, page) => {
      try {
        const answer = await fetch('/.sourcebook/open', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Sourcebook-Token': token },
          body: JSON.stringify(place),
        });
        page.postMessage({ answer: await answer.text() });
      } catch {
        page.postMessage({ answer: 'The server does not answer' });
      }
    };
    const meet = page => {
      pages.add(page);
      page.onmessage = event => {
        if (event.data.gone) pages.delete(page);
        else if (event.data.open) open(event.data.open, page);
      };
      if (last) page.postMessage(last);
    };
    const events = new EventSource('/.sourcebook/events');
    events.onmessage = event => {
      last = JSON.parse(event.data);
      token = last.token;
      delete last.token;
      tell(last);
    };
    events.onerror = () => {
      last = { said: 'sourcebook serve does not answer: this page may be out of date' };
      tell(last);
    };
    if (self.SharedWorkerGlobalScope) self.onconnect = event => meet(event.ports[0]);
    else meet(self);

    """#
}
