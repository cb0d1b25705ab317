import CNewProject
import ContentSchemas

/// One file of a new project.
struct NewFile {
  /// Below the project's folder.
  let path: String
  let text: String
}

/// All files of a new project, in the order of their paths; they are part of the command, which may stand alone.
func newProjectFiles(in language: ReadingLanguage) -> [NewFile] {
  let written =
    switch language {
    case .en: new_project_english()
    case .zh: new_project_chinese()
    }
  let templates = embedded(new_project_templates()) + embedded(new_project_assets())
  let content = embedded(new_project_records()) + embedded(written)
  let schemas = RecordSchema.allCases.map { kind in
    NewFile(path: schemaPath(of: kind), text: kind.text(.any))
  }
  let ignored = NewFile(path: ".gitignore", text: ignoredByGit)
  return (templates + content.map(namingItsSchema) + schemas + [ignored])
    .sorted { $0.path < $1.path }
}

private func embedded(_ list: UnsafePointer<NewProjectFile>?) -> [NewFile] {
  guard var entry = list else { return [] }
  var files: [NewFile] = []
  while let path = entry.pointee.path, let text = entry.pointee.text {
    files.append(NewFile(path: String(cString: path), text: String(cString: text)))
    entry += 1
  }
  return files
}

private func schemaPath(of kind: RecordSchema) -> String { ".schemas/\(kind.rawValue).schema.json" }

/// Names the schema of a file's kind in its first line, or in the first of its front matter, for editors.
private func namingItsSchema(_ file: NewFile) -> NewFile {
  let parts = file.path.split(separator: "/")
  let fence = "---\n"
  let isMarkdown = file.path.hasSuffix(".md")
  guard let kind = RecordSchema(ofFile: file.path),
    !isMarkdown || file.text.hasPrefix(fence)
  else { return file }
  let up = String(repeating: "../", count: parts.count - 1)
  let line = "# yaml-language-server: $schema=\(up)\(schemaPath(of: kind))\n"
  return NewFile(
    path: file.path,
    text: isMarkdown ? fence + line + file.text.dropFirst(fence.count) : line + file.text)
}

private let ignoredByGit = """
  # The edition is made from the content, and made again by every build; remove this line to keep it in git.
  /public/
  # What a build remembers of the last one, and the edition before it.
  .public.names
  .public.record
  .public.spare
  .public.standby

  """
