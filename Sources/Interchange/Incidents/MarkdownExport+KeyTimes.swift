import Postmortems

extension MarkdownExport {
  /// When each incident began, was detected, mitigated and resolved; with its number where there are several.
  var keyTimes: [FormatItem] {
    postmortem.incidents.items.enumerated().flatMap { index, incident in
      KeyTime.Name.allCases.compactMap { item($0, of: incident, index + 1) }
    }
  }

  private func item(_ name: KeyTime.Name, of incident: Incident, _ number: Int) -> FormatItem? {
    guard let when = postmortem.when(name, of: incident) else { return nil }
    let visible = ShownTime.dated(when.time, in: zone)
    let said: [Remark.Word] =
      when.event.flatMap { numbers.events[$0] }.map { [.plain("e\($0)"), .quoted(visible)] }
      ?? TimeRemark.words(when.time, visible: visible, zone: postmortem.zone)
    let word = words.keyTimes[name] ?? name.rawValue
    return FormatItem(
      label: postmortem.incidents.items.count > 1 ? "\(word) (\(number))" : word,
      text: EscapedText.written(visible), remark: Remark(.keyTime, number, said))
  }
}
