import DirectoryModel

/// What packing is asked for; everything that comes from arguments and environment.
package struct PackOrder: Sendable {
  /// The folder of the built edition, without links.
  package let edition: String
  /// The folder packed to, without links.
  package let folder: String
  package let key: SigningKey?
  /// Nil for the next one.
  package let number: Int?
  /// The edition before; nil for the one in the folder packed to.
  package let previous: EditionLabel?
  package let inputs: EditionLabel.Inputs
  /// Seconds since 1970 where the environment says them; else the as-of day counts.
  package let time: Int?
  /// Nil for no file that holds all pages.
  package let oneFile: OneFileOrder?
  /// The folder or ZIP of an edition readers have, from which a patch is to lead here.
  package let patchFrom: String?

  package init(
    edition: String, folder: String, key: SigningKey?, number: Int?, previous: EditionLabel?,
    inputs: EditionLabel.Inputs, time: Int?, oneFile: OneFileOrder? = nil,
    patchFrom: String? = nil
  ) {
    self.edition = edition
    self.folder = folder
    self.key = key
    self.number = number
    self.previous = previous
    self.inputs = inputs
    self.time = time
    self.oneFile = oneFile
    self.patchFrom = patchFrom
  }
}
