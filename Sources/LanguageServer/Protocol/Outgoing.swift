/// An answer; nothing is answered as null.
struct OutgoingResult<Value: Encodable>: Encodable {
  let id: RequestID
  let result: Value?

  private enum CodingKeys: CodingKey {
    case jsonrpc, id, result
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode("2.0", forKey: .jsonrpc)
    try fields.encode(id, forKey: .id)
    try fields.encode(result, forKey: .result)
  }
}

/// The answer to what cannot be answered.
struct OutgoingError: Encodable {
  /// Nil when it is not known who asked.
  let id: RequestID?
  let error: Failure

  private enum CodingKeys: CodingKey {
    case jsonrpc, id, error
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode("2.0", forKey: .jsonrpc)
    try fields.encode(id, forKey: .id)
    try fields.encode(error, forKey: .error)
  }
}

/// Why a message could not be answered, by the numbers of JSON-RPC and of the protocol.
struct Failure: Error, Encodable {
  let code: Int
  let message: String

  static func parse(_ message: String) -> Failure { Failure(code: -32_700, message: message) }
  static func invalid(_ message: String) -> Failure { Failure(code: -32_600, message: message) }
  static func unknown(_ method: String) -> Failure {
    Failure(code: -32_601, message: "there is no method \(method)")
  }
  static func parameters(_ message: String) -> Failure { Failure(code: -32_602, message: message) }
  static let notInitialized = Failure(
    code: -32_002, message: "the first request must be initialize")
}

/// What the client is told without asking.
struct OutgoingNotification<Params: Encodable>: Encodable {
  let jsonrpc = "2.0"
  let method: String
  let params: Params
}

/// What the client is asked for; its answers are not waited for.
struct OutgoingRequest<Params: Encodable>: Encodable {
  let jsonrpc = "2.0"
  let id: RequestID
  let method: String
  let params: Params
}
