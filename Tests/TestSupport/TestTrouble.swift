/// What is thrown when a test cannot be set up.
package struct TestTrouble: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
