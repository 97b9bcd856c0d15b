import Foundation
import Postmortems

/// Reads a protocol in Markdown, whatever form its timeline has: tables, lists or headings that begin with times, or a
/// list of key events.
///
/// What has a place goes there; every other line is kept as text, under its heading and in its order.
struct ProtocolReading {
  let outline: Outline
  /// The line of the file that each line of the outline came from.
  let numbers: [Int]
  let kinds: [SectionKind]
  let zones: StatedZones
  /// The tables of times, each by the line that it begins in.
  let tables: [Int: TimelineTable]
  /// The lists of times, likewise.
  let lists: [Int: TimelineList]
  let headings: TimelineHeadings
  /// The sections whose headings say more than what goes without saying.
  let saying: Set<Int>
  let times: TimeContext
  var found: Found
  var account: LineAccount
  var references = LinkReferences()
  var summary: KeptText
  var lessons: KeptText
  var notes = KeptText()
  /// Whether a table under a heading for that has told action items.
  var hasActionItemTable = false
  /// The section that is being read.
  var section = 0
  /// The day that a line above the next rows states.
  var day: FuzzyTime? { didSet { daySection = section } }
  /// The section that the line stands in.
  var daySection = 0
  var said: SaidDay?
  /// The days of the rows so far in sections whose headings say one.
  var sectionDays: [Int: FuzzyTime] = [:]
  lazy var firstDate = ProtocolReading.firstDate(outline, found.slashes, times)

  static func read(_ source: SourceText, file: String, _ context: ImportContext) throws(ImportRefusal)
    -> Found
  {
    var reading = ProtocolReading(source, context)
    reading.entitle(file)
    for section in reading.outline.sections.indices { reading.read(section) }
    guard reading.isProtocol else { throw .noTimeline }
    return try reading.finished.fitted(longest: reading.longest)
  }

  private init(_ source: SourceText, _ context: ImportContext) {
    let paragraphs = LabelledParagraphs(source.lines)
    let labelled = LabelledLists(
      paragraphs.lines, isKnown: { SectionKind(heading: $0) != nil },
      isDivided: { SectionKind(heading: $0)?.isDivided ?? true })
    numbers = labelled.numbers.map { source.numbers[paragraphs.numbers[$0]] }
    let loose = TimeContext(zone: TimeZone(identifier: context.zone) ?? .gmt, now: context.now)
    outline = Outline(labelled.lines) { heading in
      SectionKind(heading: heading) == nil && TimedText(leading: heading, loose)?.isOfUnknownDay != true
    }
    kinds = outline.kinds
    tables = outline.tables(kinds, loose)
    zones = StatedZones(outline, kinds, tables, loose)
    found = Found(zone: zones.first ?? context.zone)
    times = TimeContext(zone: TimeZone(identifier: found.zone) ?? .gmt, now: context.now)
    lists = outline.lists(kinds, times)
    let (outline, tables, lists) = (outline, tables, lists)
    let holdsRows = { (section: Int) in
      outline.sections[section].blocks.contains {
        tables[$0.range.lowerBound] != nil || lists[$0.range.lowerBound] != nil
      }
    }
    headings = TimelineHeadings(outline, kinds, times, isOther: holdsRows)
    saying = outline.saying(kinds, times) { [headings] in headings.rows[$0] != nil || holdsRows($0) }
    account = LineAccount(lines: source.count)
    for line in source.merged { account.mark(line, .structure) }
    found.zoneIsAssumed = zones.first == nil
    found.zoneNames = zones.names
    found.slashes = SlashedDates(outline.lines)
    found.language = LanguageGuess.language(of: outline.lines)
    summary = KeptText(without: outline.sections(of: .summary).subtracting(saying))
    lessons = KeptText(without: outline.sections(of: .lessons).subtracting(saying))
  }

  private mutating func entitle(_ file: String) {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) } ?? ""
    let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    let stated = outline.title.map { CellText.read($0).replacing("\n", with: " ") }
    let isSaying = stated.map { !Outline.reports.contains($0.lowercased()) } ?? false
    let heading = (isSaying ? stated : frontMatter["title"] ?? statedTitle ?? stated) ?? ""
    let title = heading[...].isBlank ? String(stem.trimmed) : heading
    found.title = title.utf16.count > Wording.longestLine ? title.shortened(to: Wording.longestLine) : title
    if found.title.isEmpty { found.title = "?" }
    mark(outline.titleLines, .field)
    // A title that had to be cut is kept whole.
    if found.title != title && !title.isEmpty { notes.keep(title, under: 0, of: outline) }
    for case .definition(let label, let address) in outline.sections.flatMap(\.blocks).map(\.content) {
      references.define(label, address)
    }
    let day: FuzzyTime? = if let title = outline.title { titleDate(title) } else { nil }
    found.date = day ?? date(in: name) ?? found.date
  }

  // Also without times a file is one if it has the parts of one; a single heading may stand in any text.
  private var isProtocol: Bool {
    !found.rows.isEmpty || hasActionItemTable && outline.title != nil
      || Set(outline.sections.indices.filter(outline.isNamed).map { kinds[$0] }).count >= 3
  }

  /// The title in a line or a row that calls it so.
  private var statedTitle: String? {
    let lines = outline.lines.prefix(30).lazy.map { $0.filter { !"*_".contains($0) }[...].trimmed }
    return lines.compactMap { line -> String? in
      let row = line.hasPrefix("|")
      let parts = line.split(separator: row ? "|" : ":", maxSplits: row ? 2 : 1).map { $0[...].trimmed }
      guard parts.count > 1,
        ["title", "titel", "incident title", "incident name"].contains(parts[0].lowercased())
      else { return nil }
      let said = CellText.read(parts[1]).replacing("\n", with: " ")
      return said.isEmpty ? nil : said
    }.first
  }

  /// What the lines before all else say, by their names.
  private var frontMatter: [String: String] {
    for block in outline.sections[0].blocks {
      guard case .frontMatter = block.content else { continue }
      let pairs = outline.lines[block.range].compactMap { FrontMatterLine($0) }
      return Dictionary(pairs.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    return [:]
  }

  /// Notes what became of lines of the outline.
  mutating func mark(_ range: Range<Int>, _ fate: LineAccount.Fate) {
    for line in range where !outline.lines[line].isBlank { account.mark(numbers[line], fate) }
  }

  /// Whom the file names, in full and by their first names.
  private var knownNames: Set<String> {
    let names = found.attendees + found.actionItems.compactMap(\.owner)
    let first = names.compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0.count > 2 }
    return Set((names + first).map { $0.lowercased() })
  }

  private var finished: Found {
    var (found, references) = (found, references)
    found.summary = references.resolved(summary.text)
    found.lessons = references.resolved(lessons.text)
    for index in found.rows.indices { found.rows[index].text = references.resolved(found.rows[index].text) }
    for index in found.causes.indices {
      found.causes[index].text = references.resolved(found.causes[index].text)
    }
    let known = knownNames
    for index in found.actionItems.indices {
      found.actionItems[index].takeKnownName(known)
      found.actionItems[index].text = references.resolved(found.actionItems[index].text)
    }
    let unused = outline.sections.flatMap(\.blocks).compactMap { block -> String? in
      guard case .definition(let label, _) = block.content, !references.isUsed(label) else { return nil }
      return outline.text(of: block.range)
    }
    let kept = [references.resolved(notes.text), unused.joined(separator: "\n")]
    found.notes = kept.filter { !$0.isEmpty }.joined(separator: "\n\n")
    found.day = likelyDay
    found.account = account
    return found.inNamedZones
  }
}

extension ProtocolReading {
  /// The heading of the section that says most.
  private var longest: String {
    let lengths = outline.sections.map { section in
      section.blocks.reduce(0) { sum, block in
        sum + outline.lines[block.range].reduce(0) { $0 + $1.utf8.count }
      }
    }
    let most = lengths.indices.max { lengths[$0] < lengths[$1] }
    let heading = most.flatMap { outline.sections[$0].heading } ?? outline.title ?? "?"
    return String(heading).shortened(to: 100)
  }
}

extension String {
  /// Its beginning, of at most so many UTF-16 code units.
  fileprivate func shortened(to limit: Int) -> String {
    var (count, end) = (0, unicodeScalars.startIndex)
    while end < unicodeScalars.endIndex, count + UTF16.width(unicodeScalars[end]) <= limit {
      count += UTF16.width(unicodeScalars[end])
      end = unicodeScalars.index(after: end)
    }
    return String(self[..<end][...].trimmed)
  }
}
