/// Whether a folder is a published edition.
package func isEdition(_ folder: String) -> Bool { EditionMarker.isPresent(in: folder) }
