import Foundation
import TestSupport
import Testing

@Suite struct ServeSecurityTests {
  private static let secret = "nobody outside may read this"

  private let site: ReportedSite
  private let outside: TemporaryFolder
  private let served: ServedSite

  init() throws {
    site = try ReportedSite()
    try site.folder.write(Self.secret, to: "secret.txt")
    try site.folder.write(Self.secret, to: "templates/assets/.hidden")
    outside = try TemporaryFolder()
    try outside.write(Self.secret, to: "secret.txt")
    #expect(symlink(outside.path + "/secret.txt", site.path + "/templates/assets/leak.txt") == 0)
    #expect(symlink(outside.path, site.path + "/templates/assets/up") == 0)
    served = try ServedSite(site.path)
    try served.waitUntilRead()
  }

  @Test func `no path leads out of the site`() throws {
    let steps = [
      "..", "%2e%2e", ".%2e", "%252e%252e", "%c0%ae%c0%ae", "..%00", "..;", "..%5c", "%uff0e%uff0e",
    ]
    let slashes = ["/", "%2f", "%252f", "\\", "%5c", "//", "/./", "%c0%af", "%00/"]
    var targets = [
      "/secret.txt", "//secret.txt", "/./secret.txt", "/assets/leak.txt", "/assets/up/secret.txt",
      "/assets/.hidden", "/content/site.yaml", "/content/suppliers/acme.md",
      "/templates/layouts/page.mustache",
      "/.git/config", "/.public.record", "/proc/self/environ", "//etc/passwd",
      "/etc/passwd%00.html",
      "http://127.0.0.1:\(served.port)/secret.txt", "file:///etc/passwd", "secret.txt", "*", "?",
      "/%",
      "/%2", "/%zz", "/%ff%fe", "/.sourcebook/../../secret.txt", "/.sourcebook/%2e%2e/secret.txt",
      "/assets/style.css/../../../secret.txt", "/index.html/../../secret.txt", "/\u{7F}",
      "/\u{1}secret.txt",
      "/" + String(repeating: "a/", count: 200),
      "/" + String(repeating: "../", count: 200) + "etc/passwd",
    ]
    for step in steps {
      for slash in slashes {
        targets.append(
          "/" + Array(repeating: step, count: 8).joined(separator: slash) + slash + "etc/passwd")
        targets.append("/assets" + slash + step + slash + step + slash + "secret.txt")
        targets.append("/" + step + slash + "secret.txt")
      }
    }
    for target in targets {
      let answer = try served.get(target)
      #expect([0, 400, 404].contains(answer.status), "\(target): \(answer.status)")
      #expect(!answer.text.contains(Self.secret) && !answer.text.contains("root:"), "\(target)")
    }
    #expect(try served.get("/assets/style.css").status == 200, "the server is still there")
  }

  @Test func `only the server's own names are answered to`() throws {
    for host in ["127.0.0.1", "localhost", "[::1]", "LocalHost"] {
      #expect(try served.ask("GET", "/", ["Host": "\(host):\(served.port)"]).status == 200)
    }
    for host in [
      "evil.example", "evil.example:\(served.port)", "127.0.0.1", "127.0.0.1:1", "",
      "localhost.evil.example:\(served.port)", "127.0.0.1:\(served.port).evil.example",
      "0.0.0.0:\(served.port)", "127.0.0.1:\(served.port)@evil.example",
    ] {
      let answer = try served.ask("GET", "/", ["Host": host])
      #expect(answer.status == 421, "\(host)")
      #expect(!answer.text.contains("Reports"))
    }
    #expect(try served.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 421)
  }

  @Test func `it is only read from, and not by other sites`() throws {
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"] {
      #expect(try served.ask(method, "/index.html").status == 405, "\(method)")
    }
    #expect([404, 405].contains(try served.ask("PROPFIND", "/index.html").status))
    #expect([403, 405].contains(try served.ask("POST", "/index.html", body: "x=1").status))
    let embedded = try served.ask(
      "GET", "/data/search-1.js", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"])
    #expect(embedded.status == 403)
    let neighbour = try served.ask(
      "GET", "/.sourcebook/events", ["Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"])
    #expect(neighbour.status == 403)
    let visit = try served.ask(
      "GET", "/", ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"])
    #expect(visit.status == 200)
    #expect(visit.headers["cross-origin-resource-policy"] == "same-origin")
    #expect(visit.headers["access-control-allow-origin"] == nil)
    #expect(
      try served.get("/.sourcebook/worker.js").headers["content-security-policy"]
        == "default-src 'none'; connect-src 'self'")
  }

  @Test func `requests that are none do not end the server`() throws {
    for request in [
      "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -4\r\n\r\n",
      "\u{0}\u{1}\u{2}\r\n\r\n",
      "GET / HTTP/9.9\r\nHost: 127.0.0.1:\(served.port)\r\nConnection: close\r\n\r\n",
      "POST /.sourcebook/open HTTP/1.1\r\nHost: 127.0.0.1:\(served.port)\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n",
    ] {
      let line = try WebLine(to: served.port)
      line.send(request)
    }
    #expect(try served.get("/").status == 200)
  }

  @Test func `it listens on this machine alone`() throws {
    let listening = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
    let port = String(served.port, radix: 16, uppercase: true)
    let wanted = String(repeating: "0", count: 4 - port.count) + port
    let addresses = listening.split(separator: "\n").dropFirst().compactMap { line -> String? in
      let fields = line.split(separator: " ")
      return fields[3] == "0A" && fields[1].hasSuffix(":" + wanted) ? String(fields[1]) : nil
    }
    #expect(addresses == ["0100007F:\(wanted)"])
  }
}
