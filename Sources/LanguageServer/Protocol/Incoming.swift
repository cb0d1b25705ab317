import Foundation

/// What is known of a message before its parameters are looked at.
struct Incoming: Decodable {
  let id: RequestID?
  let method: String?
}

/// A message's parameters, read once its method is known.
private struct Parameters<Value: Decodable>: Decodable {
  let params: Value
}

/// - Throws: when the message has none of that kind.
func readParameters<Value: Decodable>(_ type: Value.Type, of message: Data) throws -> Value {
  try JSONDecoder().decode(Parameters<Value>.self, from: message).params
}
