import DirectoryModel

/// What the directory holds about some numbers: papers of the register, and who names or gives each number.
struct HeldShard {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(part: Int, into buffer: inout ByteBuffer) {
    PartText.write("held/\(part)", into: &buffer) { json in
      for held in content.lists.held.shard(part) {
        json.newLine()
        write(held, &json)
      }
    }
  }

  /// Writes what is held about one number.
  func write(_ held: HeldNumbers.Held, _ json: inout JSONText) {
    json.object(JSONName(held.number)) { json in members(of: held, &json) }
  }

  private func members(of held: HeldNumbers.Held, _ json: inout JSONText) {
    var papers: [Certificate] = []
    var named: [Int32] = []
    var given: [(supplier: Int32, kind: String)] = []
    for entry in held.entries {
      switch entry {
      case .paper(let row): papers.append(content.directory.certificates[Int(row)])
      case .named(let supplier): if named.last != supplier { named.append(supplier) }
      case .given(let supplier, let kind):

        let isTold = given.last.map { $0 == (supplier, kind.rawValue) } ?? false
        if !isTold { given.append((supplier, kind.rawValue)) }
      }
    }
    if !papers.isEmpty {
      json.list("papers") { json in papers.forEach { write($0, &json) } }
    }
    if !named.isEmpty {
      json.list("named") { json in named.forEach { write($0, nil, &json) } }
    }
    if !given.isEmpty {
      json.list("given") { json in given.forEach { write($0.supplier, $0.kind, &json) } }
    }
  }

  private func write(_ certificate: Certificate, _ json: inout JSONText) {
    json.object { json in
      json.text("scheme", certificate.scheme.value.text)
      json.optional("number", certificate.number?.value)
      json.optional("holder", certificate.holder?.value)
      if !certificate.products.isEmpty {
        json.texts("products", certificate.products.map(\.text))
      }
      if !certificate.models.isEmpty { json.texts("models", certificate.models) }
      json.optional("issued", certificate.issued?.value.description)
      json.optional("expires", certificate.expires?.value.description)
      json.optional("standing", certificate.standing?.value.rawValue)
      json.optional("since", certificate.since?.description)
      json.optional("evidence", certificate.evidence?.rawValue)
      json.optional("checked", certificate.checked?.description)
    }
  }

  private func write(_ supplier: Int32, _ kind: String?, _ json: inout JSONText) {
    let supplier = content.directory.suppliers[Int(supplier)]
    json.object { json in
      json.text("id", supplier.id.text)
      json.text("name", supplier.name.value)
      json.optional("kind", kind)
      if supplier.isFictional { json.flag("fictional", true) }
    }
  }
}
