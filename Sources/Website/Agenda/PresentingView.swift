import Postmortems

/// Which row of the timeline the group goes through, how many it has yet to go through, and the way to the next.
struct PresentingView: View {
  static let template = "agenda/presenting"
  let fields: Fields

  init(_ facts: Facts) {
    guard let meeting = facts.postmortem.runningMeeting, meeting.agenda != nil else {
      fields = ["runs": false, "isShown": false]
      return
    }
    let (words, now) = (facts.words, facts.postmortem.presentedNow)
    let next = facts.postmortem.nextToPresent
    let left = facts.postmortem.notYetPresented.count
    fields = [
      "runs": true, "meeting": meeting.id.text,
      "isShown": now != nil || (meeting.agenda?.course.step == .eventStorming && left > 0),
      "now": now.map { PresentingView.row($0, facts) }.orAbsent,
      "left": now == nil || left > 0 ? words.count("presenting.left", left) : words("presenting.none"),
      "next": next.map {
        ["event": $0.id.text, "said": words(now == nil ? "presenting.begin" : "presenting.next")] as Fields
      }.orAbsent,
    ]
  }

  private static func row(_ event: TimelineEvent, _ facts: Facts) -> Fields {
    [
      "address": "#\(PageElement.event(event.id).elementID)", "when": event.when.typed,
      "html": Markdown.inline(event.text, nil),
    ]
  }
}
