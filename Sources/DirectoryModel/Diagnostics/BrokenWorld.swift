/// What is thrown when the world, not the content, is broken: an unreadable folder, a full disk.
package struct BrokenWorld: Error, Hashable, Sendable {
  package let message: String
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
