import Postmortems

extension TimeReading {
  /// Days, weeks and years beside today; it is Wednesday.
  static let daysBeside: [TimeReading] = [
    TimeReading("morgen", "2021-12-15T23:00:00Z", "2021-12-16T22:59:59Z", .day),
    TimeReading("morgen 10 Uhr", "2021-12-16T09:00:00Z", "2021-12-16T09:59:59Z", .hour),
    TimeReading("Morgen um 9", "2021-12-16T08:00:00Z", "2021-12-16T08:59:59Z", .hour),
    TimeReading("10 Uhr morgen", "2021-12-16T09:00:00Z", "2021-12-16T09:59:59Z", .hour),
    TimeReading("morgen früh", "2021-12-16T05:00:00Z", "2021-12-16T10:59:59Z", .partOfDay),
    TimeReading("morgen Nachmittag", "2021-12-16T11:00:00Z", "2021-12-16T16:59:59Z", .partOfDay),
    TimeReading("tomorrow 10am", "2021-12-16T09:00:00Z", "2021-12-16T09:59:59Z", .hour),
    TimeReading("am Morgen", "2021-12-15T05:00:00Z", "2021-12-15T10:59:59Z", .partOfDay),
    TimeReading(
      "gegen Morgen", "2021-12-15T05:00:00Z", "2021-12-15T10:59:59Z", .partOfDay, approximate: true),
    TimeReading("am frühen Morgen", "2021-12-15T05:00:00Z", "2021-12-15T10:59:59Z", .partOfDay),
    TimeReading("heute morgen um 8", "2021-12-15T07:00:00Z", "2021-12-15T07:59:59Z", .hour),
    TimeReading("8 Uhr morgens", "2021-12-15T07:00:00Z", "2021-12-15T07:59:59Z", .hour),
    TimeReading("gestern morgen", "2021-12-14T05:00:00Z", "2021-12-14T10:59:59Z", .partOfDay),
    TimeReading("am Morgen des 10.12.", "2021-12-10T05:00:00Z", "2021-12-10T10:59:59Z", .partOfDay),
    TimeReading("Morgen des 10.12.", "2021-12-10T05:00:00Z", "2021-12-10T10:59:59Z", .partOfDay),
    TimeReading("Morgen bis Abend", "2021-12-15T05:00:00Z", "2021-12-15T20:59:59Z", .partOfDay),
    TimeReading("übermorgen", "2021-12-16T23:00:00Z", "2021-12-17T22:59:59Z", .day),
    TimeReading("übermorgen 9 Uhr", "2021-12-17T08:00:00Z", "2021-12-17T08:59:59Z", .hour),
    TimeReading("the day before yesterday", "2021-12-12T23:00:00Z", "2021-12-13T22:59:59Z", .day),
    TimeReading("day after tomorrow", "2021-12-16T23:00:00Z", "2021-12-17T22:59:59Z", .day),
    TimeReading("nächsten Montag", "2021-12-19T23:00:00Z", "2021-12-20T22:59:59Z", .day),
    TimeReading("next Wednesday", "2021-12-21T23:00:00Z", "2021-12-22T22:59:59Z", .day),
    TimeReading("kommenden Freitag 10 Uhr", "2021-12-17T09:00:00Z", "2021-12-17T09:59:59Z", .hour),
    TimeReading("letzten Montag", "2021-12-12T23:00:00Z", "2021-12-13T22:59:59Z", .day),
    TimeReading("Montag letzter Woche", "2021-12-05T23:00:00Z", "2021-12-06T22:59:59Z", .day),
    TimeReading("last week Friday", "2021-12-09T23:00:00Z", "2021-12-10T22:59:59Z", .day),
    TimeReading("am Wochenende", "2021-12-10T23:00:00Z", "2021-12-12T22:59:59Z", .week),
    TimeReading("nächstes Wochenende", "2021-12-17T23:00:00Z", "2021-12-19T22:59:59Z", .week),
    TimeReading("Anfang der Woche", "2021-12-12T23:00:00Z", "2021-12-14T22:59:59Z", .week),
    TimeReading("beginning of the week", "2021-12-12T23:00:00Z", "2021-12-14T22:59:59Z", .week),
    TimeReading("Mitte der Woche", "2021-12-14T23:00:00Z", "2021-12-16T22:59:59Z", .week),
    TimeReading("Ende der Woche", "2021-12-16T23:00:00Z", "2021-12-19T22:59:59Z", .week),
    TimeReading("Ende letzter Woche", "2021-12-09T23:00:00Z", "2021-12-12T22:59:59Z", .week),
    TimeReading("Anfang letzten Monats", "2021-10-31T23:00:00Z", "2021-11-10T22:59:59Z", .partOfMonth),
    TimeReading("am 10. letzten Monats", "2021-11-09T23:00:00Z", "2021-11-10T22:59:59Z", .day),
    TimeReading("letztes Jahr im Mai", "2020-04-30T22:00:00Z", "2020-05-31T21:59:59Z", .month),
    TimeReading("last year in May", "2020-04-30T22:00:00Z", "2020-05-31T21:59:59Z", .month),
    TimeReading("im Mai letzten Jahres", "2020-04-30T22:00:00Z", "2020-05-31T21:59:59Z", .month),
    TimeReading("Ende letzten Jahres", "2020-08-31T22:00:00Z", "2020-12-31T22:59:59Z", .season),
    TimeReading("KW 49 letztes Jahr", "2020-11-29T23:00:00Z", "2020-12-06T22:59:59Z", .week),
    TimeReading("letzten Dezember", "2020-11-30T23:00:00Z", "2020-12-31T22:59:59Z", .month),
    TimeReading("last summer", "2021-05-31T22:00:00Z", "2021-08-31T21:59:59Z", .season),
    TimeReading("Nacht von Freitag auf Samstag", "2021-12-10T21:00:00Z", "2021-12-11T04:59:59Z", .partOfDay),
  ]

  /// Below a row of 31 December 2021, 00:30 in Berlin, a Friday.
  static let afterRow: [TimeReading] = [
    TimeReading(
      "+10min", "2021-12-30T23:40:00Z", "2021-12-30T23:40:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "+10 min", "2021-12-30T23:40:00Z", "2021-12-30T23:40:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "+10 Min.", "2021-12-30T23:40:00Z", "2021-12-30T23:40:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "10 Minuten später", "2021-12-30T23:40:00Z", "2021-12-30T23:40:59Z", .minute,
      near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "+30 sec", "2021-12-30T23:30:30Z", "2021-12-30T23:30:30Z", .second, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "+2 h", "2021-12-31T01:30:00Z", "2021-12-31T01:30:59Z", .minute, approximate: true,
      near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "two hours later", "2021-12-31T01:30:00Z", "2021-12-31T01:30:59Z", .minute, approximate: true,
      near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "2 Tage später um 10 Uhr", "2022-01-02T09:00:00Z", "2022-01-02T09:59:59Z", .hour,
      near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "09:15 (+1d)", "2022-01-01T08:15:00Z", "2022-01-01T08:15:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "a week later", "2022-01-02T23:00:00Z", "2022-01-09T22:59:59Z", .week, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "vor Jahren", "2001-12-31T23:00:00Z", "2010-12-31T22:59:59Z", .years, approximate: true,
      near: "2012-05-12T08:00:00Z"),
    TimeReading(
      "weeks ago", "2012-03-11T23:00:00Z", "2012-04-29T21:59:59Z", .season, approximate: true,
      near: "2012-05-12T08:00:00Z"),
    TimeReading(
      "next Monday", "2022-01-02T23:00:00Z", "2022-01-03T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "nächsten Freitag", "2022-01-06T23:00:00Z", "2022-01-07T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "Anfang der Woche", "2021-12-26T23:00:00Z", "2021-12-28T22:59:59Z", .week, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "kurz vor Mitternacht", "2021-12-31T23:00:00Z", "2021-12-31T23:00:59Z", .minute, approximate: true,
      near: "2021-12-30T23:30:00Z"),
  ]
}
