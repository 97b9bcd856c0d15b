import Postmortems

extension Facts {
  /// Who completes the record, and by when.
  func promised(_ completion: Agreement.Completion) -> String {
    let day = words.date(.short, WallClock(completion.by))
    return words("agreement.promised", ["name": name(completion.person), "day": day])
  }

  /// Who carries the teaser where.
  func carried(_ carrier: TeaserCarrier) -> String {
    words("agreement.carried", ["name": name(carrier.person), "meeting": carrier.into])
  }
}
