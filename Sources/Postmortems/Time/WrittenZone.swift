/// A zone as written in a time: by abbreviation, by place, or by its distance from UTC.
enum WrittenZone: Equatable {
  case name(ZoneName)
  case place(String)
  /// Seconds east of UTC.
  case offset(Int)
}
