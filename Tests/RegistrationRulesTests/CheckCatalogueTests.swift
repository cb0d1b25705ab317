import Foundation
import Testing

@testable import RegistrationRules

@Suite struct CheckCatalogueTests {
  @Test func `every file that declares a check is in the catalogue`() throws {
    let checks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/RegistrationRules/Checks")
    let files = try FileManager.default.contentsOfDirectory(
      at: checks, includingPropertiesForKeys: nil)
    let declared = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: /static let name = "([a-z-]+)"/)
        .map { String($0.output.1) }
    }
    #expect(declared.sorted() == CheckCatalogue.names)
    #expect(declared.count > 10)
  }
}
