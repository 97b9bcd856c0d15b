import Foundation
import Postmortems

/// Takes lines apart: which of them begin a row, what they say when, and which belong to the row above.
struct LineReading {
  private(set) var lines: [EventLine] = []
  /// Whether a chat names above what is said, so that lines without a time go on with it.
  private var isMessage = false
  private let context: TimeContext

  init(_ text: String, _ context: TimeContext) {
    self.context = context
    let source = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in source.enumerated() where !line.isBlank && lines.count <= NewEvent.most * 2 {
      take(line, place + 1, before: source[(place + 1)...].first { !$0.isBlank })
    }
  }

  private mutating func take(_ line: Substring, _ number: Int, before next: Substring?) {
    if let table = TabbedLine(line, context) { return take(table, number) }
    if let timed = TimedLine(line, context) { return take(timed, number, before: next) }
    if let next, let named = NamedLine(line, context), begins(next) == false {
      lines.append(EventLine(number, when: named.typed, text: "\(named.name):"))
      isMessage = true
    } else if let last = lines.last, last.kind == .row, isMessage || line.first?.isWhitespace == true {
      goOn(with: line.trimmed)
    } else {
      lines.append(EventLine(number, text: String(TimedLine.withoutBullet(line))))
    }
  }

  private mutating func take(_ table: TabbedLine, _ number: Int) {
    isMessage = false
    if table.isHead, lines.isEmpty {
      lines.append(EventLine(number, .heading, text: table.text))
    } else if !table.typed.isEmpty {
      lines.append(EventLine(number, when: table.typed, text: table.text))
    } else if table.isIndented, lines.last?.kind == .row {
      goOn(with: table.text[...])
    } else {
      lines.append(EventLine(number, text: table.text))
    }
  }

  private mutating func take(_ timed: TimedLine, _ number: Int, before next: Substring?) {
    isMessage = false
    guard timed.text.isEmpty else {
      return lines.append(EventLine(number, when: timed.typed, text: timed.text))
    }
    if timed.isDay { return lines.append(EventLine(number, .day, when: timed.typed, text: "")) }
    // What was said then stands below, and who said it perhaps above.
    isMessage = next.map { begins($0) == false } ?? false
    let name = isMessage ? nameAbove() : nil
    lines.append(EventLine(number, when: timed.typed, text: name.map { "\($0):" } ?? ""))
  }

  private func begins(_ line: Substring) -> Bool {
    TabbedLine(line, context).map { !$0.typed.isEmpty } ?? (TimedLine(line, context) != nil)
  }

  private mutating func goOn(with text: Substring) {
    guard var last = lines.popLast() else { return }
    let joint = last.text.isEmpty ? "" : last.text.last == ":" && !last.text.contains("\n") ? " " : "\n"
    last.text += joint + text
    lines.append(last)
  }

  /// Takes the name of a person out that stands alone in the line above.
  private mutating func nameAbove() -> String? {
    guard var last = lines.last, last.kind == .row else { return nil }
    let said = last.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let name = said.last, NamedLine.isName(name) else { return nil }
    last.text = said.dropLast().joined(separator: "\n")
    lines.removeLast()
    if !last.text.isEmpty || !last.when.isEmpty { lines.append(last) }
    return String(name)
  }
}
