package import DirectoryModel

extension JSONText {
  /// The version of what `changes` writes; it grows when a key is renamed or means something else.
  package static let changesVersion = 1

  /// What differs between two editions, as `diff`, the statements of editions and the open data tell it.
  package mutating func changes(_ name: JSONName?, _ changes: EditionChanges) {
    object(name) { json in
      json.number("schemaVersion", Self.changesVersion)
      json.edition("old", changes.old)
      json.edition("new", changes.new)
      json.text("causesFoundBy", changes.method.rawValue)
      json.texts("untold", changes.untold.map(\.rawValue))
      json.newLine()
      json.list("records") { json in
        for record in changes.records {
          json.newLine()
          json.record(record)
        }
      }
      json.newLine()
      json.list("statuses") { json in
        for status in changes.statuses {
          json.newLine()
          json.status(status)
        }
      }
    }
  }

  package mutating func edition(_ name: JSONName, _ edition: EditionName) {
    object(name) { json in
      json.text("name", edition.name)
      json.text("asOf", edition.standpoint.asOf.description)
      json.text("knownBy", edition.standpoint.knownBy.description)
    }
  }

  private mutating func record(_ record: RecordChange) {
    object { json in
      json.text("subject", record.subject.rawValue)
      json.text("change", record.change.rawValue)
      json.text("key", record.key)
      json.text("title", record.title)
      if let offer = record.offer {
        json.text("supplier", offer.supplier)
        json.text("supplierName", offer.supplierName)
        json.offer(offer.name)
      }
      guard record.change == .changed else { return }
      json.list("fields") { json in
        for field in record.fields {
          json.object { json in
            json.text("field", field.name)
            if let old = field.old { json.text("old", old) }
            if let new = field.new { json.text("new", new) }
          }
        }
      }
    }
  }

  private mutating func status(_ status: StatusChange) {
    object { json in
      json.text("supplier", status.supplier)
      json.text("supplierName", status.supplierName)
      json.offer(status.offer)
      json.text("market", status.market)
      json.text("old", status.old.rawValue)
      json.text("new", status.new.rawValue)
      json.list("causes") { json in
        for cause in status.causes { json.cause(cause) }
      }
    }
  }

  private mutating func offer(_ name: OfferName) {
    text("product", name.product)
    text("use", name.use)
    text("models", name.models)
  }

  private mutating func cause(_ cause: StatusCause) {
    object { json in
      json.text("cause", cause.kind.rawValue)
      json.flag("certain", cause.isCertain)
      json.list("facts") { json in
        for fact in cause.facts {
          json.object { json in
            json.text("subject", fact.subject.rawValue)
            json.text("key", fact.key)
            json.text("event", fact.event.rawValue)
            json.optional("day", fact.day?.description)
          }
        }
      }
    }
  }
}
