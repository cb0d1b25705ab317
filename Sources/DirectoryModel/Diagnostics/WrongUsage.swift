/// What is thrown when the command was asked for something it must not or cannot do.
package struct WrongUsage: Error, Hashable, Sendable {
  package let message: String
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
