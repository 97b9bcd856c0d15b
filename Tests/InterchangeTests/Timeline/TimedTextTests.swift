import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// Where the time at the beginning of a line ends, and the sentence begins.
struct TimedTextTests {
  private let context = TimeContext(zone: .gmt, now: Date(timeIntervalSince1970: 1_677_664_800))

  private func read(_ line: String) -> String {
    TimedText(leading: line[...], context).map { "\($0.typed)|\($0.rest)" } ?? "none"
  }

  @Test(arguments: [
    ("2022-02-02 09:10 - 3 pods restarted", "2022-02-02 09:10"), ("09:10 - 3 pods restarted", "09:10"),
    ("10:08 – 24 Kunden rufen an", "10:08"), ("09:20 May deploy rolled back", "09:20"),
    ("09:20 May be DNS", "09:20"), ("09:56 Freitag ist Feiertag", "09:56"), ("10:22 4/5 nodes up", "10:22"),
    ("11:00 Friday deploy", "11:00"), ("10:00 Q1 planning job fails", "10:00"), ("10:01 q1", "10:01"),
    ("10:13 2021 edition broken", "10:13"), ("10:09 summer job fails", "10:09"),
    ("10:04 Sommer Praktikant meldet sich", "10:04"), ("10:02 Morgen kommt der Techniker", "10:02"),
    ("10:49 week 12 report sent", "10:49"), ("10:19 PT team paged", "10:19"),
    ("10:20 MST node drained", "10:20"), ("10:17 IST team joins", "10:17"),
    ("10:18 est. 40 users hit", "10:18"), ("09:44 1st responder joins", "09:44"),
    ("10:14 3. Anruf", "10:14"), ("10:47 H 5 valve opened", "10:47"), ("10:11 about 30 users call", "10:11"),
    ("10:41 gegen Mittag ruhig", "10:41"), ("09:28 am Standort Nord fällt der Strom aus", "09:28"),
    ("10:32 am Server liegt es nicht", "10:32"), ("15:45 am Standort", "15:45"),
    ("09:26 to 12 customers an apology is sent", "09:26"), ("10:12 bis 12 Kunden betroffen", "10:12"),
    ("10:26 until 11 everything stuck", "10:26"), ("10:24 10:05 job killed", "10:24"),
    ("10:21 Z drive not mounted", "10:21"), ("09:54 vor 2 Wochen kam das Update", "09:54"),
    ("2022-02-02 3 pods lost", "2022-02-02"), ("2022-02-02: 12 hits", "2022-02-02"),
    ("10:20 Uhr Die Lampe geht aus", "10:20 Uhr"), ("09:10 am the pods restart", "09:10 am"),
    ("10 am: call", "10 am"), ("20 Uhr Beginn", "20 Uhr"), ("gegen 8 Uhr Beginn", "gegen 8 Uhr"),
    ("8pm we leave", "8pm"), ("10:00 UTC we see it", "10:00 UTC"), ("10:00 PST Alarm", "10:00 PST"),
    ("10:00 ET: Alarm", "10:00 ET"), ("10:00 (ET) alarm", "10:00 (ET)"),
    ("10:00 +02:00 alarm", "10:00 +02:00"),
    ("10:00 – 11:30 off", "10:00 – 11:30"), ("10:00 to 11:30 off", "10:00 to 11:30"),
    ("10:00 - 11 Uhr Ausfall", "10:00 - 11 Uhr"), ("10:00–11:30 CET off", "10:00–11:30 CET"),
    ("10:00 - ~11:30 UTC off", "10:00 - ~11:30 UTC"), ("10:00 am - 2 pm off", "10:00 am - 2 pm"),
    ("10:00 UTC, 5 July 2021: off", "10:00 UTC, 5 July 2021"),
    ("10:00 on 2021-07-05 off", "10:00 on 2021-07-05"),
    ("00:10 (next day) off", "00:10 (next day)"),
    ("2021-07-05 at about 10:00 off", "2021-07-05 at about 10:00"),
    ("2021-07-05 14 Uhr Off", "2021-07-05 14 Uhr"), ("2021-07-05 (Mon) 10:00 off", "2021-07-05 (Mon) 10:00"),
    ("2021-07-05 10:00 – 2021-07-06 09:00 off", "2021-07-05 10:00 – 2021-07-06 09:00"),
    ("July 5, 2021: off", "July 5, 2021"), ("5. Juli 2021 – aus", "5. Juli 2021"),
  ])
  func `a plain time ends where what follows may be a sentence`(_ line: String, _ typed: String) throws {
    let read = try #require(TimedText(leading: line[...], context))
    #expect(read.typed == typed)
    let rest = line.dropFirst(typed.count).drop { " -–:".contains($0) }
    #expect(read.rest == rest)
    #expect(read.isPlain)
  }

  @Test func `a vague time is read as far as it goes`() {
    #expect(read("years ago: library added") == "years ago|library added")
    #expect(read("Friday morning - call") == "Friday morning|call")
    #expect(read("Der Server steht") == "none")
  }

  @Test func `what stands before the time is part of what is said`() {
    #expect(read("[x] 10:00 UTC Alarm") == "10:00 UTC|[x] Alarm")
    #expect(read("[ ] 10:00 Alarm") == "10:00|Alarm")
    #expect(read("🔥 10:00 Alarm") == "10:00|🔥 Alarm")
  }
}
