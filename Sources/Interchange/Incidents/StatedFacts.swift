import Foundation
import Postmortems

/// What a protocol states about its incident in lines such as "Severity: SEV2".
struct StatedFacts {
  private(set) var severity: String?
  private(set) var isSecurity = false
  private(set) var tags: [String] = []
  private(set) var systems: [String] = []
  private(set) var tickets: [String] = []
  private(set) var keyTimes: [(KeyTime.Name, String)] = []

  /// Whether the lines at hand are those of a meeting: then its beginning and its end are not the incident's.
  var isOfMeeting = false

  /// Whether a line tells of a meeting, such as that in which the protocol was written.
  static func namesMeeting(_ line: Substring) -> Bool {
    guard let colon = line.utf8.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let words = line[..<colon].lowercased().split { !$0.isLetter }
    return words.contains { ["besprechung", "nachbesprechung", "sitzung", "meeting", "review"].contains($0) }
  }

  /// Takes what a line states; false where that has no place here, or cannot be read.
  mutating func take(_ line: Substring, _ context: TimeContext) -> Bool {
    guard let (name, value) = StatedFacts.parts(of: line) else { return false }
    if isOfMeeting, StatedFacts.frame.contains(name) { return false }
    if let key = StatedFacts.keyTimes[name] { return take(key, value, context) }
    switch StatedFacts.names[name] {
    case .severity: return takeSeverity(value)
    case .tags:
      return take(value, into: \.tags) { (tag) throws(Refusal) in try Wording.line(tag, atMost: 60) }
    case .systems:
      return take(value, into: \.systems) { (name) throws(Refusal) in try Wording.line(name, atMost: 100) }
    case .tickets: return take(value, into: \.tickets) { (link) throws(Refusal) in try TicketLink.read(link) }
    case nil: return false
    }
  }

  /// Whether a fact is called so.
  static func isName(_ word: String) -> Bool {
    let word = word.replacing("*", with: "").lowercased()[...].trimmed.description
    return names[word] != nil || keyTimes[word] != nil
  }

  private enum Name { case severity, tags, systems, tickets }

  private static let names: [String: Name] = [
    "severity": .severity, "sev": .severity, "severity level": .severity, "incident severity": .severity,
    "schwere": .severity, "schweregrad": .severity,
    "category": .tags, "categories": .tags, "tags": .tags, "kategorie": .tags, "schlagworte": .tags,
    "systems": .systems, "affected systems": .systems, "affected services": .systems,
    "services affected": .systems, "impacted services": .systems,
    "impacted systems": .systems, "systems affected": .systems, "jira": .tickets, "issue": .tickets,
    "services": .systems,
    "systeme": .systems,
    "betroffene systeme": .systems, "ticket": .tickets, "tickets": .tickets,
  ]

  private static let frame: Set<String> = ["start", "start time", "end", "end time", "beginn", "ende"]

  private static let keyTimes: [String: KeyTime.Name] = [
    "started": .started, "started at": .started, "occurred at": .started, "reported at": .detected,
    "start": .started, "start time": .started, "time started": .started,
    "incident start": .started, "incident began": .started, "impact start": .started,
    "impact began": .started,
    "outage start": .started, "start of incident": .started, "start of impact": .started,
    "störungsbeginn": .started, "beginn der störung": .started, "beginn des vorfalls": .started,
    "impact end": .resolved, "impact ended": .resolved, "outage end": .resolved, "end of incident": .resolved,
    "end of impact": .resolved, "störungsende": .resolved, "ende der störung": .resolved,
    "ende des vorfalls": .resolved, "began": .started, "begonnen": .started,
    "beginn": .started, "detected": .detected, "detected at": .detected, "detect time": .detected,
    "detection time": .detected, "time detected": .detected, "bemerkt": .detected,
    "entdeckt": .detected, "mitigated": .mitigated, "mitigated at": .mitigated, "mitigate time": .mitigated,
    "mitigation time": .mitigated,
    "time mitigated": .mitigated, "eingedämmt": .mitigated,
    "resolved": .resolved, "resolved at": .resolved, "resolve time": .resolved, "resolution time": .resolved,
    "time resolved": .resolved, "incident end": .resolved, "end": .resolved, "end time": .resolved,
    "ended": .resolved, "behoben": .resolved, "ende": .resolved,
  ]

  /// Name and value of a line, whatever marks stand around them.
  private static func parts(of line: Substring) -> (String, String)? {
    let plain = String(line).replacing("**", with: "").replacing("__", with: "")
    guard let colon = plain.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = plain[colon...].dropFirst().trimmed
    guard value.contains(where: { $0.isLetter || $0.isNumber }), !nothing.contains(value.lowercased()) else {
      return nil
    }
    let said = CellText.read(value)[...].trimmed
    // What goes over several lines is a text.
    return said.contains("\n") ? nil : (plain[..<colon].trimmed.lowercased(), String(said))
  }

  private static let nothing: Set<String> = ["n/a", "na", "none", "unknown", "tbd", "unbekannt", "keine"]
}

extension StatedFacts {
  private mutating func takeSeverity(_ value: String) -> Bool {
    guard severity == nil, let line = try? Wording.line(value, atMost: 40) else { return false }
    severity = line
    return true
  }

  /// Takes what somebody says instead; empty for none.
  mutating func correct(severity typed: String) throws(ImportRefusal) {
    if typed[...].isBlank {
      severity = nil
    } else {
      do { severity = try Wording.line(typed, atMost: 40) } catch { throw ImportRefusal(error) }
    }
  }

  /// Takes all of a list, or nothing.
  private mutating func take(
    _ value: String, into list: WritableKeyPath<StatedFacts, [String]>,
    _ read: (String) throws(Refusal) -> String
  ) -> Bool {
    let words = value.split(separator: ",").map { String($0.trimmed) }.filter { !$0.isEmpty }
    let taken = words.compactMap { try? read($0) }
    guard taken.count == words.count else { return false }
    self[keyPath: list] += taken
    if list == \.tags { isSecurity = isSecurity || StatedFacts.speaksOfSecurity(value) }
    return true
  }

  private static func speaksOfSecurity(_ value: String) -> Bool {
    let words = value.lowercased()
    return words.contains("security") || words.contains("sicherheit")
  }

  private mutating func take(_ key: KeyTime.Name, _ value: String, _ context: TimeContext) -> Bool {
    guard value.utf16.count <= Wording.longestTime, !keyTimes.contains(where: { $0.0 == key }),
      FuzzyTime.read(value, context).precision != .unknown
    else { return false }
    keyTimes.append((key, value))
    return true
  }
}
