import Postmortems
import Testing

@Suite struct TimeReadingTests {
  @Test(arguments: TimeReading.iso + TimeReading.uncertain)
  func `dates in digits are understood`(_ reading: TimeReading) { expect(reading) }

  @Test(arguments: TimeReading.german + TimeReading.english)
  func `dates in words are understood`(_ reading: TimeReading) { expect(reading) }

  @Test(arguments: TimeReading.clocks + TimeReading.hedged)
  func `clock times and hedges are understood`(_ reading: TimeReading) { expect(reading) }

  @Test(arguments: TimeReading.spans + TimeReading.relative)
  func `spans and distances from now are understood`(_ reading: TimeReading) { expect(reading) }

  @Test(arguments: TimeReading.besideRow + TimeReading.zoned)
  func `the row above and the zone complete a time`(_ reading: TimeReading) { expect(reading) }

  @Test(arguments: TimeReading.shortYears + TimeReading.everyday)
  func `what tired people type is understood`(_ reading: TimeReading) { expect(reading) }

  @Test(arguments: TimeReading.daysBeside + TimeReading.afterRow)
  func `days beside today and minutes after the row above are understood`(_ reading: TimeReading) {
    expect(reading)
  }

  private func expect(_ reading: TimeReading) {
    let time = FuzzyTime.read(reading.typed, reading.context)
    #expect(TimeReading.text(time.earliest) == reading.earliest)
    #expect(TimeReading.text(time.latest) == reading.latest)
    #expect(time.precision == reading.precision)
    #expect(time.approximate == reading.approximate)
    #expect(time.zone == reading.zone)
    #expect(time.typed.utf8.elementsEqual(reading.typed.utf8))
  }
}
