import Foundation
import Postmortems

extension Facts {
  /// Who came later, or left before the end of a meeting.
  func stays(of meeting: Meeting) -> [String] {
    meeting.stays.map { "\(name($0.person)) \(stay($0, in: meeting))" }
  }

  /// "from 10:25", "until 11:00", "10:25–11:00"; with the day, where that is another than the meeting's, and with what the
  /// clocks are set to, where they were changed since it began: else somebody would come at 02:10 to what began at 02:50.
  func stay(_ stay: Stay, in meeting: Meeting) -> String {
    let began = clock(meeting.at)
    func at(_ instant: Date) -> String {
      let clock = clock(instant)
      let said = words.date(clock.isSameDay(as: began) ? .time : .minute, clock)
      let offset = zone.secondsFromGMT(for: instant)
      return offset == zone.secondsFromGMT(for: meeting.at)
        ? said : "\(said) (\(UTCOffset(seconds: offset).name))"
    }
    return switch (stay.from, stay.to) {
    case (let from?, let to?): words("stay.both", ["from": at(from), "to": at(to)])
    case (let from?, nil): words("stay.from", ["from": at(from)])
    case (nil, let to?): words("stay.to", ["to": at(to)])
    case (nil, nil): ""
    }
  }
}
