import FlyingFox

/// Keeps other sites in the same browser away from the server, and every other way of speaking to it.
struct RequestGuard: Sendable {
  /// What the server's own address may be called; anything else is a name that leads here for a trick.
  private let hosts: Set<String>
  /// What only pages of the server are told.
  let token: String

  init(port: UInt16, token: String) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    self.token = token
  }

  /// Why a request is not answered; nil when it is.
  func refusal(of request: HTTPRequest) -> Refusal? {
    guard let host = request.headers[.host]?.lowercased(), hosts.contains(host) else {
      return Refusal(
        status: HTTPStatusCode(421, phrase: "Misdirected Request"),
        reason: "This server answers to 127.0.0.1 and localhost alone.")
    }
    let origin = request.headers[HTTPHeader("Sec-Fetch-Site")] ?? "none"
    let isVisit = request.headers[HTTPHeader("Sec-Fetch-Mode")] == "navigate"
    if origin != "none", origin != "same-origin", !isVisit || request.method == .POST {
      return Refusal(status: .forbidden, reason: "Other sites may not read from this server.")
    }
    switch request.method {
    case .GET, .HEAD: return nil
    case .POST: return mayAct(request, host: host) ? nil : .act
    default: return Refusal(status: .methodNotAllowed, reason: "This server is only read from.")
    }
  }

  /// Whether a request comes from a page of this server, which alone knows the token.
  private func mayAct(_ request: HTTPRequest, host: String) -> Bool {
    request.headers[HTTPHeader("Origin")] == "http://\(host)"
      && request.headers[HTTPHeader("X-Sourcebook-Token")] == token
  }

  struct Refusal {
    let status: HTTPStatusCode
    let reason: String

    fileprivate static var act: Refusal {
      Refusal(status: .forbidden, reason: "Only pages of this server may ask for that.")
    }
  }
}
