package import DirectoryModel
package import RegistrationRules

/// A verified number as text for a reader.
package func describe(_ verified: VerifiedNumber, in language: LanguageTag) -> String {
  VerifyText(verified: verified, words: VerifyWords(language: language)).text
}

/// Where a text stops fitting a form, as words.
package func describe(_ stop: NumberStop, in language: LanguageTag) -> String {
  VerifyWords(language: language).stop(stop)
}

/// What was forgiven to read a number, as words.
package func describe(_ remark: TypedNumber.Remark, in language: LanguageTag) -> String {
  VerifyWords(language: language).remark(remark)
}

/// Writes what is said of a number, one reading after the other, each followed by what rests on it.
private struct VerifyText {
  let verified: VerifiedNumber
  let words: VerifyWords
  private var inquiry: NumberInquiry { verified.inquiry }
  private var language: LanguageTag { words.language }

  var text: String {
    var blocks = inquiry.readings.map(block) + inquiry.identifiers.map(block)
    if blocks.isEmpty { blocks.append(nearForms) }
    blocks.append(holdings)
    return blocks.joined(separator: "\n\n")
  }

  private func block(_ reading: NumberReading) -> String {
    let scheme = reading.scheme
    var lines = ["\(reading.typed.number.text)  \(scheme.name[language]) (\(scheme.id))"]
    lines.append("  " + words.line(words.say("form", "形式"), reading.form[language]))
    lines += reading.typed.remarks.map { "  " + words.remark($0) }
    lines += reading.pieces.map { "    " + piece($0) }
    let against = words.say("contradicts itself", "自相矛盾")
    lines += reading.contradictions.map { "  " + words.line(against, $0[language]) }
    if let year = reading.lateYear {
      let day = inquiry.standpoint.asOf
      lines.append(
        "  "
          + words.line(
            against,
            words.say("the year \(year) lies after \(day)", "年份\(year)晚于\(day)")))
    }
    lines += reading.doubts.map {
      "  " + words.line(words.say("unusual", "不常见"), $0[language])
    }
    lines += covers(reading)
    lines.append("  " + words.line(words.say("proves", "证明"), scheme.proves[language]))
    lines.append(
      "  " + words.line(words.say("does not prove", "不证明"), scheme.doesNotProve[language]))
    if let lasts = scheme.lasts {
      lines.append("  " + words.line(words.say("runs", "期限"), lasts[language]))
    }
    if let register = scheme.register, let address = verified.address(of: reading) {
      lines.append(
        "  " + words.line(words.say("check", "查询"), "\(register.name[language]), \(address)"))
    }
    lines += scheme.pitfalls.map {
      "  " + words.line(words.say("look out", "注意"), $0[language])
    }
    return lines.joined(separator: "\n")
  }

  private func piece(_ piece: NumberReading.Piece) -> String {
    let year = piece.year.map(String.init).flatMap { $0 == piece.text ? nil : $0 }
    let meaning = piece.meaning?[language] ?? year
    guard let label = piece.label?[language] ?? piece.name else { return piece.text }
    return "\(piece.text)  \(label)" + (meaning.map { words.line("", $0) } ?? "")
  }

  /// Which kinds of goods the number can cover, as far as its digits say.
  private func covers(_ reading: NumberReading) -> [String] {
    func name(_ cover: NumberReading.Cover) -> String {
      verified.directory.product(cover.product)?.name[language] ?? cover.product.text
    }
    let possible = reading.covers.filter(\.isPossible).map(name)
    let others = reading.covers.filter { !$0.isPossible }.map { cover in
      let why = cover.misfits.map { misfit in
        "\(label(of: misfit.segment, in: reading)) "
          + misfit.wanted.joined(separator: words.say(" or ", "或"))
      }
      return name(cover) + (why.isEmpty ? "" : " (\(words.list(why)))")
    }
    return [
      possible.isEmpty
        ? nil : "  " + words.line(words.say("could cover", "可能覆盖"), words.list(possible)),
      others.isEmpty
        ? nil : "  " + words.line(words.say("cannot cover", "不能覆盖"), words.list(others)),
    ].compactMap { $0 }
  }

  private func label(of segment: String, in reading: NumberReading) -> String {
    reading.pieces.first { $0.name == segment }?.label?[language] ?? segment
  }

  private func block(_ reading: IdentifierReading) -> String {
    var lines = ["\(reading.text)  \(words.kind(reading.kind))"]
    lines += reading.remarks.map { "  " + words.remark($0) }
    lines.append("  " + words.answer(reading.answer))
    lines += reading.details.map { "  " + words.detail($0) }
    lines.append(
      "  "
        + (reading.suppliers.isEmpty
          ? words.say("no supplier of this directory gives it", "本目录中没有供应商使用此代码")
          : words.line(words.say("given by", "使用者"), names(of: reading.suppliers))))
    return lines.joined(separator: "\n")
  }

  private var nearForms: String {
    let lines = inquiry.nearForms.map { near in
      "  \(near.scheme.name[language]) (\(near.scheme.id)), \(near.form[language])\n"
        + "    \(short(near.number.text)), \(words.stop(near.stop))"
    }
    let says = words.say(
      "\(short(inquiry.text)) fits no form of this directory",
      "\(short(inquiry.text))不符合本目录的任何编号形式")
    guard !lines.isEmpty else { return says }
    return ([words.head(says + words.say("; the nearest are", "，最接近的是"))] + lines)
      .joined(separator: "\n")
  }

  /// The text on one line, and no longer than a number may be.
  private func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 ? line.prefix(80) + "…" : line
  }

  private var holdings: String {
    guard !inquiry.papers.isEmpty || !inquiry.suppliers.isEmpty else {
      return words.say("The directory holds no paper with this number", "本目录中没有此编号的文件")
    }
    let rows = inquiry.papers.map { paper in
      let holder = paper.certificate.holder?.value ?? words.say("holder unknown", "持有人未知")
      let scheme = verified.directory.scheme(paper.certificate.scheme.value)?.name[language]
      let facts = [
        scheme ?? paper.certificate.scheme.value.text, words.state(paper.state),
        words.evidence(paper.certificate.evidence), verified.place(of: paper.certificate),
      ]
      return "  \(holder): " + words.list(facts)
    }
    let named =
      inquiry.suppliers.isEmpty
      ? [] : ["  " + words.line(words.say("named by", "引用者"), names(of: inquiry.suppliers))]
    let day = inquiry.standpoint.asOf
    return
      ([words.head(words.say("The directory holds, as of \(day)", "本目录所载，截至\(day)"))] + rows
      + named).joined(separator: "\n")
  }

  private func names(of suppliers: [Supplier.ID]) -> String {
    words.list(
      suppliers.map { id in
        let name = verified.directory.supplier(id)?.name.value ?? id.text
        return "\(name) (\(id))"
      })
  }
}
