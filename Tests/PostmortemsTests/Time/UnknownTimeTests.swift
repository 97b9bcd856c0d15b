import Foundation
import Postmortems
import Testing

@Suite struct UnknownTimeTests {
  @Test(arguments: [
    "", "   ", "gibberish", "15:60", "25:00", "24:30", "14:5", "14:30:99", ":30", "14:", "-14:30", "- 14:30",
    "14:30 – bis", "14-", "Mai -", "deployment started at 14:30 on prod", "14:30 prod down", "2021-13",
    "2021-13-01",
    "2021-12-40",
    "2021-02-29", "31.02.2021", "10.13.2021", "30. Februar 2021", "May 32", "year 99999", "99999",
    "3000-01-01",
    "0999-01-01", "123456789012345678901234567890", "17:14am", "0:30 pm", "13 am", "9", "10.", "14-16", "~",
    "?",
    "n/a", "unbekannt", "--:--", "??:??", "HH:mm", "Q5 2021", "KW 54", "KW 53 2021", "14:30 14:40",
    "14:30 and 14:40", "14:30 – 15:00 – 15:30", "2021-12-11 – 2021-12-10", "Mai Juni 2021", "the", "um",
    "bis",
    "seit", "vor", "zwischen 14 Uhr", "halb", "halb dreizehn", "the 91s", "2021-12-10T25:00:00Z", "1.2.3.4",
    "Punkt 3", "Woche 2", "week 3", "-10 min", "T+10min", "nächste Woche",
    "192.168.2.1", "v1.2", "50%", "3 servers", "12/13/14/15", "10:20:30:40", "14:30💥", "💥", "14:30 Foo/Bar",
    "14:30 +25:00", "14:30 UTC CET", "vor 99999999999999999999 Tagen", "vor 500000 Jahren", "in 2 hours",
    "14:30 vor", "14:30 nach", "2021-12-1012", "Mai – 10 Uhr", "um a", "gestern Sommer",
    "next day", "next week", "am nächsten Morgen",
  ])
  func `what is no time stays unknown and as typed`(_ typed: String) {
    let time = TimeReading.read(typed)
    #expect(time.precision == .unknown)
    #expect(time.earliest == nil && time.latest == nil && time.margin == nil)
    #expect(!time.approximate)
    #expect(time.zone == "Europe/Berlin")
    #expect(time.typed.utf8.elementsEqual(typed.utf8))
  }

  @Test(arguments: ["+10 min", "10 minutes later", "2 Tage später", "a week later"])
  func `later than nothing is unknown`(_ typed: String) {
    #expect(TimeReading.read(typed).precision == .unknown)
  }

  @Test func `minutes are not counted from a day`() {
    let context = TimeContext(
      zone: .gmt, near: TimeReading.instant("2021-12-10T00:00:00Z"),
      now: TimeReading.instant("2021-12-15T00:00:00Z"))
    #expect(FuzzyTime.read("+10 min", context).precision == .unknown)
  }

  @Test(arguments: ["14:30/12:30 UTC", "14:30 CEST / 12:30 UTC", "23:50/00:10"])
  func `a slash is not taken for a span where one moment may be meant twice`(_ typed: String) {
    #expect(TimeReading.read(typed).precision == .unknown)
  }

  @Test func `two hundred characters are read, more are not`() {
    let padding = String(repeating: " ", count: 195)
    #expect(TimeReading.read(padding + "14:30").precision == .minute)
    #expect(TimeReading.read(padding + " 14:30").precision == .unknown)
  }

  @Test(arguments: [
    ("15:60", ["16:00", "~15:30"]), ("25:00", ["01:00"]), ("15:5", ["15:05", "15:50"]),
    ("2021-12-10 15:60", ["2021-12-10 16:00", "2021-12-10 ~15:30"]), ("17:14am", ["17:14"]),
    ("10.13.2021", ["2021-10-13"]), ("31.02.2021", ["2021-02-28"]), ("2021-12-40", ["2021-12-31"]),
    ("9", ["09:00"]), ("14-16", ["14:00–16:00"]), ("14:3O", ["14:30"]),
    ("Dezmber 2021", ["Dezember 2021"]),
    ("yesterady 14:30", ["yesterday 14:30"]), ("deployment started at 14:30 on prod", ["14:30"]),
    ("on 2021-12-10 at 14:30 the deploy broke", ["2021-12-10 at 14:30"]),
    ("14:30 14:40", ["14:30", "14:40"]),
    ("192.168.2.1", []), ("gibberish", []), ("", []), ("14:30", []),
  ])
  func `guesses offer what may have been meant`(_ typed: String, _ guesses: [String]) {
    #expect(FuzzyTime.guesses(for: typed, TimeReading.context()) == guesses)
  }

  @Test(arguments: ["14:30 😀 15:60 Dezmber 9 10 11", "1 2 3 4 5 6 7", "15:60 16:61", "31.02.2021 15:60"])
  func `every guess can be read`(_ typed: String) {
    for guess in FuzzyTime.guesses(for: typed, TimeReading.context()) {
      #expect(TimeReading.read(guess).precision != .unknown)
    }
  }
}
