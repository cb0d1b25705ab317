import Foundation

/// The bytes of a text in base 64; nil when a character does not belong there.
func decodeBase64(_ text: some StringProtocol) -> [UInt8]? {
  Data(base64Encoded: String(text)).map { Array($0) }
}

func encodeBase64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
