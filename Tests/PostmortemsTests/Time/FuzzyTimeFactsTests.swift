import Foundation
import Postmortems
import Testing

@Suite struct FuzzyTimeFactsTests {
  @Test(arguments: [
    ("14:30", FuzzyTime.Extent.moment), ("09:10–11:40", .span), ("seit ca. 2012", .openEnd),
    ("ab 14:30", .openEnd),
    ("bis 14 Uhr", .openStart), ("until Friday", .openStart), ("zwischen 14 und 15 Uhr", .moment),
    ("since 9", .openEnd),
    ("von 14 bis 16 Uhr", .span), ("2021/22", .moment), ("2012–2015", .span),
  ])
  func `spans and open ends are told apart`(_ typed: String, _ extent: FuzzyTime.Extent) {
    #expect(TimeReading.read(typed).extent == extent)
  }

  @Test(arguments: [
    ("~14:30", "2021-12-15T13:15:00Z", "2021-12-15T13:45:59Z"),
    ("gegen 15 Uhr", "2021-12-15T13:30:00Z", "2021-12-15T14:30:59Z"),
    ("~14:??", "2021-12-15T12:30:00Z", "2021-12-15T14:29:59Z"),
    ("kurz vor 9", "2021-12-15T07:45:00Z", "2021-12-15T08:00:59Z"),
    ("kurz nach 14:00", "2021-12-15T13:00:00Z", "2021-12-15T13:15:59Z"),
    ("before 9", "2021-12-15T07:00:00Z", "2021-12-15T08:00:59Z"),
    ("nach 14:00", "2021-12-15T13:00:00Z", "2021-12-15T14:00:59Z"),
    ("spätestens 14:30", "2021-12-15T12:30:00Z", "2021-12-15T13:30:59Z"),
    ("ca. 10.12.", "2021-12-08T23:00:00Z", "2021-12-11T22:59:59Z"),
    ("vor 2 Wochen", "2021-11-21T23:00:00Z", "2021-12-12T22:59:59Z"),
    ("ca. Mitte Mai", "2021-05-05T22:00:00Z", "2021-05-25T21:59:59Z"),
    ("about May 2021", "2021-03-31T22:00:00Z", "2021-06-30T21:59:59Z"),
    ("ca. Februar 2021", "2020-12-31T23:00:00Z", "2021-03-31T21:59:59Z"),
    ("ca. 2012", "2010-12-31T23:00:00Z", "2013-12-31T22:59:59Z"),
    ("vor Mai 2021", "2020-12-31T23:00:00Z", "2021-04-30T21:59:59Z"),
    ("after 2012", "2012-12-31T23:00:00Z", "2016-12-31T22:59:59Z"),
    ("gegen Abend", "2021-12-15T15:00:00Z", "2021-12-15T22:59:59Z"),
    ("~13:30-13:45", "2021-12-15T12:15:00Z", "2021-12-15T13:00:59Z"),
    ("vor 2 Stunden", "2021-12-15T10:42:00Z", "2021-12-15T11:42:59Z"),
  ])
  func `the margin is what a hedge leaves open`(_ typed: String, _ earliest: String, _ latest: String) {
    let margin = TimeReading.read(typed).margin
    #expect(TimeReading.text(margin?.earliest) == earliest)
    #expect(TimeReading.text(margin?.latest) == latest)
  }

  @Test(arguments: ["14:30", "2012", "gestern", "zwischen 14 und 15 Uhr", "vor Jahren", "seit Mai"])
  func `without a hedge, or with bounds of its own, a time has no margin`(_ typed: String) {
    #expect(TimeReading.read(typed).margin == nil)
  }

  @Test(arguments: [
    ("2021-12-10", "2021-12-10"), ("2021-05", "2021-05"), ("2012", "2012"), ("ca. 2012", "2012~"),
    ("1990er", "199X"),
    ("seit ca. 2012", "2012~/.."), ("bis 2012", "../2012"), ("10.–12.12.2021", "2021-12-10/2021-12-12"),
    ("Mai bis Juli 2021", "2021-05/2021-07"), ("2012–2015", "2012/2015"), ("2021/22", "[2021..2022]"),
    ("Mitte Mai 2021", "[2021-05-11..2021-05-20]"), ("Sommer 2021", "2021-22"), ("winter 2020", "2020-24"),
    ("Q3 2021", "2021-35"), ("Q1 2021", "2021-33"), ("Anfang 2021", "[2021-01..2021-04]"),
    ("KW 49", "[2021-12-06..2021-12-12]"), ("2022-05-?? HH:mm", "2022-05"), ("ca. 10.12.", "2021-12-10~"),
    ("2021-12-10 14:30", "2021-12-10T14:30:00+01:00"), ("2021-12-10T15:40:07Z", "2021-12-10T15:40:07Z"),
    ("vor Jahren", "[2011..2019]"), ("vor 2012", "[..2011]"), ("vor Mai 2021", "[..2021-04]"),
    ("nach 2012", "[2013..]"), ("vor dem 10.12.2021", "[..2021-12-09]"), ("seit Langem", "2011~/.."),
    ("2021-12-10 14:30 ET", "2021-12-10T14:30:00-05:00"),
  ])
  func `EDTF says what it can`(_ typed: String, _ edtf: String) {
    #expect(TimeReading.read(typed).edtf == edtf)
  }

  @Test(arguments: ["~14:30", "14 Uhr", "abends", "09:10–11:40", "ab 14:30", "whenever", "14:??"])
  func `EDTF has no words for vague clock times`(_ typed: String) {
    #expect(TimeReading.read(typed).edtf == nil)
  }

  @Test(arguments: [
    "14:30", "~14:30", "09:10–11:40", "9:05", "14:30 Uhr", "14:30 CET", "2:30 pm", "14.30 Uhr", "1430",
    "14:??",
    "12:26-12:??", "14:30?", "14h30", "14:30 +02:00",
  ])
  func `a clock time has minutes and nothing beside it`(_ typed: String) {
    #expect(FuzzyTime.isClockTime(typed))
    #expect(FuzzyTime.endsInClockTime(typed))
  }

  @Test(arguments: ["14 Uhr", "2pm", "gestern", "2012", "halb drei", "", "9", "text", "14:30 text", "10.12."])
  func `without minutes it is none`(_ typed: String) {
    #expect(!FuzzyTime.isClockTime(typed))
    #expect(!FuzzyTime.endsInClockTime(typed))
  }

  @Test func `a date may stand before a clock time that ends the text`() {
    #expect(!FuzzyTime.isClockTime("10.12. 14:30"))
    #expect(FuzzyTime.endsInClockTime("10.12. 14:30"))
    #expect(FuzzyTime.endsInClockTime("April 30, ~14:30"))
    #expect(!FuzzyTime.endsInClockTime("14:30 on 10 December"))
  }
}
