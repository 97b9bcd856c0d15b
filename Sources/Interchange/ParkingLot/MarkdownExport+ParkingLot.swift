import Postmortems

extension MarkdownExport {
  /// What was parked, and the step that it belongs to.
  var parkingLot: [FormatItem] {
    postmortem.parkingLot.items.enumerated().map { index, parked in
      FormatItem(
        label: "\(index + 1)", text: parked.text, remark: Remark(.parked, index + 1),
        details: [FormatItem.Detail(words.step, words.steps[parked.step] ?? parked.step.rawValue)])
    }
  }
}
