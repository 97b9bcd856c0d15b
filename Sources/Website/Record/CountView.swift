import Postmortems

/// The foot line's count of events.
struct CountView: View {
  static let template = "record/count"
  let fields: Fields

  init(_ facts: Facts) {
    fields = [
      "events": facts.words.count("count.events", facts.postmortem.timeline.count),
      "zone": facts.words("count.zone", ["zone": facts.postmortem.zone]),
    ]
  }
}
