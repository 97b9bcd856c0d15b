import Postmortems

/// A difference as the page shows it: what was inserted and deleted marked, values as old and new.
enum DifferenceFields {
  static func of(_ difference: Difference, _ words: Words) -> Fields {
    let isMoved = difference.kind == .changed && difference.leads.old != difference.leads.new
    let isChanged = difference.kind == .changed
    // Of what is new or gone as a whole, no part is.
    let facts: [Fields] = difference.facts.map {
      [
        "label": $0.label, "old": (isChanged ? $0.old : "").orAbsent,
        "new": (isChanged ? $0.new : "").orAbsent, "value": (isChanged ? "" : $0.old + $0.new).orAbsent,
      ]
    }
    return [
      "kind": difference.kind.rawValue, "kindWord": words("changes.\(difference.kind.rawValue)"),
      "lead": (isMoved ? "" : difference.item.lead).orAbsent, "row": difference.item.row.orAbsent,
      "oldLead": (isMoved ? difference.leads.old : "").orAbsent,
      "newLead": (isMoved ? difference.leads.new : "").orAbsent,
      "pieces": pieces(difference), "facts": facts,
    ]
  }

  private static func pieces(_ difference: Difference) -> [Fields] {
    switch difference.kind {
    case .added: difference.item.text.isEmpty ? [] : [piece(kept: difference.item.text)]
    case .deleted: difference.text.old.isEmpty ? [] : [piece(kept: difference.text.old)]
    case .changed: pieces(difference.text.edit, in: difference.text.old)
    }
  }

  private static func pieces(_ edit: TextEdit, in old: String) -> [Fields] {
    let units = Array(old.utf16)
    var (found, position) = ([Fields](), 0)
    func take(_ count: Int) -> String {
      defer { position += count }
      return String(decoding: units[position..<position + count], as: UTF16.self)
    }
    for step in edit.steps {
      switch step {
      case .retain(let count): found.append(piece(kept: shortened(take(count), isFirst: found.isEmpty)))
      case .insert(let new): found.append(piece(inserted: new))
      case .delete(let count): found.append(piece(deleted: take(count)))
      }
    }
    let rest = String(decoding: units[position...], as: UTF16.self)
    return found + (rest.isEmpty ? [] : [piece(kept: shortened(rest, isLast: true))])
  }

  private static func piece(kept: String = "", inserted: String = "", deleted: String = "") -> Fields {
    ["kept": kept.orAbsent, "inserted": inserted.orAbsent, "deleted": deleted.orAbsent]
  }

  /// Of a long passage that stayed, what stands beside the changes.
  private static func shortened(_ text: String, isFirst: Bool = false, isLast: Bool = false) -> String {
    let around = 60
    guard text.count > 3 * around else { return text }
    // No word is cut.
    let (head, tail) = (text.prefix(around), text.suffix(around))
    let start = head[..<(head.lastIndex(where: \.isWhitespace) ?? head.endIndex)]
    let end = tail[(tail.firstIndex(where: \.isWhitespace) ?? tail.startIndex)...]
    return (isFirst ? "" : "\(start) ") + "…" + (isLast ? "" : String(end))
  }
}
