import Postmortems

/// What was found in a file, whatever its form, before it becomes a postmortem.
struct Found {
  /// One row of a timeline.
  struct Row {
    var typed: String
    var text: String
    /// The zone that its table states, where it is not the file's.
    var zone: String?
    /// A date that stands above it: it is that of a first row without one.
    var near: FuzzyTime?
    /// The key time that this row is.
    var key: KeyTime.Name?
    /// Whether somebody has seen that it is no event.
    var isText = false
  }

  var title = ""
  var zone: String
  var zoneIsAssumed = true
  /// What the file calls the zones of its times, such as CET.
  var zoneNames: [String: String] = [:]
  var language = Language.en
  /// The day that its title, its name, its front matter or a line for that states.
  var date: FuzzyTime?
  /// The day of what states none, where nothing but the rest of the file tells it.
  var day: FuzzyTime?
  /// How the file writes dates with slashes.
  var slashes = SlashedDates()
  var summary = ""
  var lessons = ""
  var notes = ""
  var rows: [Row] = []
  var causes: [StatedCause] = []
  var actionItems: [FoundActionItem] = []
  var attendees: [String] = []
  var facts = StatedFacts()
  /// Whether nothing in the file says of which year its title's day is.
  var yearIsAssumed = false
  var account = LineAccount(lines: 0)
}
