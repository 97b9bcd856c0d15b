import Postmortems

extension Outline {
  /// The sections whose headings say more than the names by which they are known, the day of the rows below, and the
  /// zone of their times.
  ///
  /// - Parameter holdsRows: whether a section holds rows of a timeline, or is one.
  func saying(_ kinds: [SectionKind], _ context: TimeContext, holdsRows: (Int) -> Bool) -> Set<Int> {
    Set(
      sections.indices.filter { index in
        guard let heading = sections[index].heading else { return false }
        let rest = isNamed(index) ? SectionKind.rest(of: heading) : heading
        let said = rest.split { "(),;".contains($0) }.filter { part in
          part.contains { $0.isLetter || $0.isNumber }
        }
        return !said.allSatisfy { part in
          (kinds[index].isTimeline && ZoneStatement(head: String(part))?.isWhole == true)
            || isDay(part.trimmed, of: heading, context) && family(of: index).contains(where: holdsRows)
        }
      })
  }

  private func isDay(_ part: Substring, of heading: Substring, _ context: TimeContext) -> Bool {
    let day = FuzzyTime.read(String(part.drop { ":–- ".contains($0) }), context)
    return day.precision == .day
      && StatedDate.find(in: heading, context)?.writtenDate == day.writtenDate
  }
}
