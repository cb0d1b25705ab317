import FlyingFox
import Foundation

extension HTTPHeader {
  static let policy = HTTPHeader("Content-Security-Policy")
}

extension HTTPResponse {
  /// What all answers have in common: nothing is kept, guessed at, framed by others or read by other sites.
  static func bytes(
    _ status: HTTPStatusCode, _ bytes: some Sequence<UInt8>, _ type: String
  ) -> HTTPResponse {
    let data = Data(bytes)
    return HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: type,
        HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cache-Control"): "no-store",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
        HTTPHeader("Referrer-Policy"): "same-origin",
        .policy: "frame-ancestors 'self'",
      ],
      body: HTTPBodySequence(data: data, suggestedBufferSize: max(data.count, 1)))
  }

  static func text(
    _ status: HTTPStatusCode, _ text: String, _ type: String = "text/plain"
  ) -> HTTPResponse {
    bytes(status, (type == "text/plain" ? text + "\n" : text).utf8, type + "; charset=utf-8")
  }

  /// A page of the server's own.
  static func page(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    var response = HTTPResponse.text(status, text, "text/html")
    response.headers[.policy] =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; "
      + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    return response
  }

  /// The same headers alone, as they are asked for with HEAD.
  var withoutBody: HTTPResponse {
    var response = self
    if case .httpBody(let body) = payload, let count = body.count {
      response.headers[.contentLength] = String(count)
    }
    response.payload = .httpBody(HTTPBodySequence())
    return response
  }
}
