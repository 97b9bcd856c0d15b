import Postmortems

extension TimeReading {
  /// Below a row of 31 December 2021, 00:30 in Berlin.
  static let besideRow: [TimeReading] = [
    TimeReading(
      "14:30", "2021-12-31T13:30:00Z", "2021-12-31T13:30:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "00:10", "2021-12-30T23:10:00Z", "2021-12-30T23:10:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "14:30 UTC", "2021-12-30T14:30:00Z", "2021-12-30T14:30:59Z", .minute, near: "2021-12-30T23:30:00Z",
      zone: "UTC"),
    TimeReading("02.01.", "2022-01-01T23:00:00Z", "2022-01-02T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading("28.12.", "2021-12-27T23:00:00Z", "2021-12-28T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading("10.06.", "2021-06-09T22:00:00Z", "2021-06-10T21:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading("Mo", "2022-01-02T23:00:00Z", "2022-01-03T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading("Fr", "2021-12-30T23:00:00Z", "2021-12-31T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "Mittwoch", "2021-12-28T23:00:00Z", "2021-12-29T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "last Friday", "2021-12-23T23:00:00Z", "2021-12-24T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "2. Januar 08:00", "2022-01-02T07:00:00Z", "2022-01-02T07:00:59Z", .minute, near: "2021-12-30T23:30:00Z"
    ),
    TimeReading(
      "abends", "2021-12-31T17:00:00Z", "2021-12-31T20:59:59Z", .partOfDay, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "23:50-00:10", "2021-12-31T22:50:00Z", "2021-12-31T23:10:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "14:30", "2021-12-30T19:30:00Z", "2021-12-30T19:30:59Z", .minute, in: "America/New_York",
      near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "14:30", "2021-12-31T05:30:00Z", "2021-12-31T05:30:59Z", .minute, in: "Asia/Tokyo",
      near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "am nächsten Tag", "2021-12-31T23:00:00Z", "2022-01-01T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "next day, 09:00", "2022-01-01T08:00:00Z", "2022-01-01T08:00:59Z", .minute, near: "2021-12-30T23:30:00Z"
    ),
    TimeReading(
      "next morning", "2022-01-01T05:00:00Z", "2022-01-01T10:59:59Z", .partOfDay, near: "2021-12-30T23:30:00Z"
    ),
    TimeReading(
      "same day 14:30", "2021-12-31T13:30:00Z", "2021-12-31T13:30:59Z", .minute, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "am folgenden Tag um 9 Uhr", "2022-01-01T08:00:00Z", "2022-01-01T08:59:59Z", .hour,
      near: "2021-12-30T23:30:00Z"),
    TimeReading("1st", "2021-12-31T23:00:00Z", "2022-01-01T22:59:59Z", .day, near: "2021-12-30T23:30:00Z"),
    TimeReading(
      "Januar", "2021-12-31T23:00:00Z", "2022-01-31T22:59:59Z", .month, near: "2021-12-30T23:30:00Z"),
  ]

  /// Zones in the text.
  static let zoned: [TimeReading] = [
    TimeReading("2021-06-10 14:30 CET", "2021-06-10T12:30:00Z", "2021-06-10T12:30:59Z", .minute),
    TimeReading("2021-06-10 14:30 MEZ", "2021-06-10T12:30:00Z", "2021-06-10T12:30:59Z", .minute),
    TimeReading("2021-06-10 14:30 CEST", "2021-06-10T12:30:00Z", "2021-06-10T12:30:59Z", .minute),
    TimeReading("2021-01-10 14:30 CEST", "2021-01-10T13:30:00Z", "2021-01-10T13:30:59Z", .minute),
    TimeReading(
      "2021-06-10 14:30 PST", "2021-06-10T21:30:00Z", "2021-06-10T21:30:59Z", .minute,
      zone: "America/Los_Angeles"),
    TimeReading(
      "2021-06-10 14:30 PT", "2021-06-10T21:30:00Z", "2021-06-10T21:30:59Z", .minute,
      zone: "America/Los_Angeles"),
    TimeReading(
      "2021-06-10 2:30 P.M. EDT", "2021-06-10T18:30:00Z", "2021-06-10T18:30:59Z", .minute,
      zone: "America/New_York"),
    TimeReading(
      "2021-12-10 14:30 ET", "2021-12-10T19:30:00Z", "2021-12-10T19:30:59Z", .minute, zone: "America/New_York"
    ),
    TimeReading(
      "2021-06-10 14:30 CST", "2021-06-10T19:30:00Z", "2021-06-10T19:30:59Z", .minute, zone: "America/Chicago"
    ),
    TimeReading(
      "2021-06-10 14:30 MST", "2021-06-10T20:30:00Z", "2021-06-10T20:30:59Z", .minute, zone: "America/Denver"),
    TimeReading(
      "2021-06-10 14:30 BST", "2021-06-10T13:30:00Z", "2021-06-10T13:30:59Z", .minute, zone: "Europe/London"),
    TimeReading(
      "2021-06-10 14:30 IST", "2021-06-10T09:00:00Z", "2021-06-10T09:00:59Z", .minute, zone: "Asia/Kolkata"),
    TimeReading(
      "2021-06-10 14:30 JST", "2021-06-10T05:30:00Z", "2021-06-10T05:30:59Z", .minute, zone: "Asia/Tokyo"),
    TimeReading(
      "2021-12-10 14:30 AEST", "2021-12-10T03:30:00Z", "2021-12-10T03:30:59Z", .minute,
      zone: "Australia/Sydney"),
    TimeReading("2021-06-10 14:30 GMT", "2021-06-10T14:30:00Z", "2021-06-10T14:30:59Z", .minute, zone: "UTC"),
    TimeReading("2021-06-10 14:30 UTC", "2021-06-10T14:30:00Z", "2021-06-10T14:30:59Z", .minute, zone: "UTC"),
    TimeReading("14:30Z", "2021-12-15T14:30:00Z", "2021-12-15T14:30:59Z", .minute, zone: "UTC"),
    TimeReading("14:30 (UTC)", "2021-12-15T14:30:00Z", "2021-12-15T14:30:59Z", .minute, zone: "UTC"),
    TimeReading(
      "2021-06-10 14:30 Europe/Berlin", "2021-06-10T12:30:00Z", "2021-06-10T12:30:59Z", .minute,
      in: "Asia/Tokyo", zone: "Europe/Berlin"),
    TimeReading(
      "2021-06-10 14:30 america/new_york", "2021-06-10T18:30:00Z", "2021-06-10T18:30:59Z", .minute,
      zone: "America/New_York"),
    TimeReading(
      "2021-06-10 14:30 America/Argentina/Buenos_Aires", "2021-06-10T17:30:00Z", "2021-06-10T17:30:59Z",
      .minute, zone: "America/Argentina/Buenos_Aires"),
    TimeReading("14:30 +02:00", "2021-12-15T12:30:00Z", "2021-12-15T12:30:59Z", .minute, zone: "+02:00"),
    TimeReading("14:30+02:00", "2021-12-15T12:30:00Z", "2021-12-15T12:30:59Z", .minute, zone: "+02:00"),
    TimeReading("14:30 -05:00", "2021-12-15T19:30:00Z", "2021-12-15T19:30:59Z", .minute, zone: "-05:00"),
    TimeReading("14:30 UTC+2", "2021-12-15T12:30:00Z", "2021-12-15T12:30:59Z", .minute, zone: "+02:00"),
    TimeReading("14:30 UTC+05:30", "2021-12-15T09:00:00Z", "2021-12-15T09:00:59Z", .minute, zone: "+05:30"),
    TimeReading("14:30 GMT-5", "2021-12-15T19:30:00Z", "2021-12-15T19:30:59Z", .minute, zone: "-05:00"),
    TimeReading("14:30 UTC−3", "2021-12-15T17:30:00Z", "2021-12-15T17:30:59Z", .minute, zone: "-03:00"),
    TimeReading("2021-06-10", "2021-06-10T04:00:00Z", "2021-06-11T03:59:59Z", .day, in: "America/New_York"),
    TimeReading("2021-06-10 UTC", "2021-06-10T00:00:00Z", "2021-06-10T23:59:59Z", .day, zone: "UTC"),
    TimeReading("2021-10-31", "2021-10-30T22:00:00Z", "2021-10-31T22:59:59Z", .day),
    TimeReading("2021-03-28", "2021-03-27T23:00:00Z", "2021-03-28T21:59:59Z", .day),
    TimeReading("gestern 14:30 UTC", "2021-12-14T14:30:00Z", "2021-12-14T14:30:59Z", .minute, zone: "UTC"),
    TimeReading("14:30", "2021-12-16T01:30:00Z", "2021-12-16T01:30:59Z", .minute, in: "Pacific/Auckland"),
  ]
}
