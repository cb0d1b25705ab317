import ContentLoading

/// The folders in which a change may change the site; none where the site cannot be read.
package func watchedFolders(of site: String) -> [String] {
  guard let inputs = try? listInputs(of: site) else { return [] }
  return inputs.folders.map { "\(site)/\($0)" }
}
