import Postmortems

extension Touch {
  /// Whether since when the incident is waited about, or that it is, is another than before.
  func isAgeTouched(by change: Change) -> Bool {
    switch change {
    case .incident, .timeline, .item, .meeting, .publication:
      before.awaitsMeeting != after.awaitsMeeting || before.beganAt != after.beganAt
    default: false
    }
  }
}
