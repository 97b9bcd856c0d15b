import Foundation
import Postmortems
import Yams

extension FrontMatter {
  /// The lines between the dashes that a file begins with, where they say that it is in our own format.
  static func range(in lines: [Substring]) -> Range<Int>? {
    guard let first = lines.first, first.isDashes,
      let end = lines.dropFirst().prefix(longest).firstIndex(where: \.isDashes)
    else { return nil }
    let range = 1..<end
    return lines[range].contains { $0.utf8.starts(with: "nachlese:".utf8) } ? range : nil
  }

  // So many lines; a file of another form may begin with a rule too.
  private static let longest = 20_000
  private static let largest = 1_000_000

  init(_ lines: ArraySlice<Substring>) throws(ImportRefusal) {
    let text = lines.joined(separator: "\n")
    // An alias may stand for a thousand others, and so on.
    guard text.utf8.count <= FrontMatter.largest, !lines.contains(where: \.hasAnchor) else {
      throw .badFrontMatter
    }
    let root: Node?
    do { root = try Parser(yaml: text).singleRoot() } catch { throw .badFrontMatter }
    guard let root, case .mapping = root else { throw .badFrontMatter }
    guard let version = root["nachlese"]?.text.flatMap({ Int($0) }), FrontMatter.versions.contains(version)
    else {
      throw .unknownFormat
    }
    read(root)
    if root["restriction"] != nil, restriction == nil { throw .badRestriction }
    if case .mapping(let mapping) = root { unread = UnreadLines.of(mapping, Array(lines)) }
  }

  private mutating func read(_ root: Node) {
    title = root["title"]?.text
    language = root["language"]?.text.flatMap { Language(rawValue: $0) }
    zone = root["zone"]?.text
    state = root["state"]?.text
    opened = root["opened"]?.instant
    alertGroup = root["alertGroup"]?.text.flatMap { AlertGroup.isOne($0) ? $0 : nil }
    discarded = root["discarded"]?.instant
    editions = root["editions"]?.members.compactMap(\.instant) ?? []
    tags = root["tags"]?.texts ?? []
    incidents = root["incidents"]?.members.map { Incident($0) }
    participants = root["participants"]?.members.compactMap { NamedPeople.Entry($0) } ?? []
    others = root["others"]?.members.compactMap { NamedPeople.Entry($0) } ?? []
    restriction = root["restriction"].flatMap { Restriction($0) }
    ready = root["ready"]?.texts ?? []
    spared = root["spared"]?.members.compactMap(\.area) ?? []
    completion = root["completion"].flatMap { Completion($0) }
    carriers = root["carriers"]?.members.compactMap { Carrier($0) } ?? []
  }
}

extension FrontMatter.Incident {
  fileprivate init(_ node: Node) {
    kind = node["kind"]?.text.flatMap { Postmortems.Incident.Kind(rawValue: $0) } ?? .outage
    severity = node["severity"]?.text
    systems = node["systems"]?.texts ?? []
    tickets = node["tickets"]?.texts ?? []
  }
}

extension FrontMatter.Restriction {
  init?(_ node: Node) {
    guard let reason = node["reason"]?.text, let until = node["until"]?.instant else { return nil }
    self.init(reason: reason, until: until, people: node["people"]?.texts ?? [])
  }
}

extension FrontMatter.Completion {
  init?(_ node: Node) {
    guard let person = node["person"]?.text, let by = node["by"]?.text.flatMap({ CivilDate(spelled: $0) })
    else { return nil }
    self.init(person: person, by: by, agreed: node["agreed"]?.instant)
  }
}

extension FrontMatter.Carrier {
  init?(_ node: Node) {
    guard let person = node["person"]?.text, let typed = node["into"]?.text,
      let into = try? Wording.line(typed, atMost: Postmortem.longestRegularMeeting)
    else { return nil }
    self.init(person: person, into: into, agreed: node["agreed"]?.instant, done: node["done"]?.instant)
  }
}

extension NamedPeople.Entry {
  init?(_ node: Node) {
    if let label = node.text {
      self.init(label: label, name: label)
    } else if let name = node["name"]?.text {
      self.init(label: node["as"]?.text ?? name, name: name)
    } else {
      return nil
    }
  }
}

extension Node {
  /// What stands there as it is written, a number or a date too.
  var text: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string) ? nil : scalar.string
  }

  var instant: Date? { text.flatMap { Date.spelled($0) } }

  /// The members of a list; a single one may stand without.
  var members: [Node] {
    if case .sequence(let sequence) = self { Array(sequence) } else { [self] }
  }

  /// The name of an area, if it may be one.
  var area: String? { text.flatMap { try? Wording.line($0, atMost: Postmortem.longestArea) } }

  var texts: [String] { members.compactMap(\.text) }
}

extension Substring {
  fileprivate var isDashes: Bool { trimmed.utf8.elementsEqual("---".utf8) && utf8.first == UInt8(ascii: "-") }

  /// Whether an anchor may stand there: a word that begins with `&` outside of quotes.
  fileprivate var hasAnchor: Bool {
    var (isQuoted, isEscaped, last) = (false, false, UInt8(ascii: " "))
    for byte in utf8 {
      if last == UInt8(ascii: "&"), !isQuoted, byte > UInt8(ascii: " ") { return true }
      last = " [{,:-".utf8.contains(last) || byte != UInt8(ascii: "&") ? byte : UInt8(ascii: ".")
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && isQuoted && !isEscaped
    }
    return false
  }
}
