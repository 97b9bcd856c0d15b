import Interchange
import Postmortems

/// What the terminal hears about each file, and at the end about all.
struct ImportLines {
  let asJSON: Bool
  let isTrial: Bool
  private var progress: ImportProgress
  private(set) var tally = ImportTally()

  init(asJSON: Bool, isTrial: Bool, count: Int) {
    self.asJSON = asJSON
    self.isTrial = isTrial
    progress = ImportProgress(of: count)
  }

  mutating func tell(_ line: ImportLine) throws {
    progress.makeRoom()
    if asJSON {
      StandardOutput.line(try line.json)
    } else if line.isRefused {
      StandardOutput.note(line.sentence)
    } else {
      StandardOutput.line(line.sentence)
    }
    tally.count(line)
    progress.advance()
  }

  mutating func finish() {
    progress.makeRoom()
    let sum = tally.sentence(isTrial: isTrial)
    if asJSON { StandardOutput.note(sum) } else { StandardOutput.line(sum) }
  }
}

extension ImportLine {
  /// What people read of it.
  var sentence: String {
    if let error { return "\(file): \(error)" }
    var parts = [id?.text, ImportLine.count(rows, "row", "rows")]
    if let vague, vague > 0 { parts.append("\(vague) with a vague time") }
    if let keptAsText, keptAsText > 0 {
      parts.append(ImportLine.count(keptAsText, "line", "lines") + " kept as text")
    }
    parts.append(zoneAssumed.map { "zone assumed \($0)" })
    parts.append(yearAssumed.map { "year assumed \($0)" })
    if winterNameInSummer { parts.append("a zone's winter name stands in summer") }
    if alreadyImported { parts.append("already imported") }
    if changed { parts.append("changed since: not overwritten") }
    return "\(file): \(parts.compactMap { $0 }.joined(separator: ", "))"
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
