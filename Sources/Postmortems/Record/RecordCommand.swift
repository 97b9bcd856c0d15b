import Foundation

/// What somebody asks of the postmortem as a whole.
package enum RecordCommand: Hashable, Sendable, Spelled {
  case rename(title: String)
  case setLanguage(language: Language)
  case setZone(zone: String)
  case addTag(tag: String)
  case removeTag(tag: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case rename, setLanguage, setZone, addTag, removeTag
  }
}

/// What happened to the postmortem as a whole.
package enum RecordChange: Hashable, Sendable, Spelled {
  /// The first change of every journal.
  case opened(opening: Opening)
  case renamed(title: String)
  case languageSet(language: Language)
  case zoneSet(zone: String)
  case tagAdded(tag: String)
  case tagRemoved(tag: String)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case opened, renamed, languageSet, zoneSet, tagAdded, tagRemoved
  }
}

extension Postmortem {
  func decide(_ command: RecordCommand, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .rename(let new):
      let line = try Wording.line(new)
      return line == title ? [] : [.record(.renamed(title: line))]
    case .setLanguage(let new): return new == language ? [] : [.record(.languageSet(language: new))]
    case .setZone(let new):
      let known = try Opening.known(new)
      return known == zone ? [] : try zoneChange(to: known, at: now)
    case .addTag(let tag):
      let line = try Wording.line(tag, atMost: 60)
      let isThere = tags.contains { $0.lowercased().utf8.elementsEqual(line.lowercased().utf8) }
      return isThere ? [] : [.record(.tagAdded(tag: line))]
    case .removeTag(let tag): return tags.contains(tag) ? [.record(.tagRemoved(tag: tag))] : []
    }
  }

  mutating func fold(_ change: RecordChange) {
    switch change {
    case .opened: break
    case .renamed(let new): title = new
    case .languageSet(let new): language = new
    case .zoneSet(let new): zone = new
    case .tagAdded(let tag): tags.insert(tag)
    case .tagRemoved(let tag): tags.remove(tag)
    }
  }
}
