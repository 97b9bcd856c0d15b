extension TimeWord {
  /// English words that German does not share.
  static let english: [String: TimeWord] = [
    "january": .month(1), "february": .month(2), "march": .month(3), "mar": .month(3), "may": .month(5),
    "june": .month(6), "july": .month(7), "october": .month(10), "oct": .month(10), "december": .month(12),
    "dec": .month(12),

    "monday": .weekday(0), "mon": .weekday(0), "tuesday": .weekday(1), "tue": .weekday(1),
    "tues": .weekday(1), "wednesday": .weekday(2), "wed": .weekday(2), "thursday": .weekday(3),
    "thu": .weekday(3), "thur": .weekday(3), "thurs": .weekday(3), "friday": .weekday(4),
    "fri": .weekday(4), "saturday": .weekday(5), "sat": .weekday(5), "sunday": .weekday(6),
    "sun": .weekday(6),

    "morning": .dayPart(.morning), "forenoon": .dayPart(.forenoon), "afternoon": .dayPart(.afternoon),
    "evening": .dayPart(.evening), "night": .dayPart(.night), "tonight": .dayPart(.night),
    "overnight": .dayPart(.night), "noon": .noon, "midday": .noon, "lunchtime": .aboutNoon, "noontime": .noon,
    "midnight": .midnight,

    "early": .third(.early), "beginning": .third(.early), "start": .third(.early), "mid": .third(.middle),
    "middle": .third(.middle), "late": .third(.late), "end": .third(.late), "spring": .season(.spring),
    "summer": .season(.summer), "autumn": .season(.autumn), "fall": .season(.autumn),

    "second": .unit(.second), "seconds": .unit(.second), "sec": .unit(.second), "secs": .unit(.second),
    "minutes": .unit(.minute), "mins": .unit(.minute), "hour": .unit(.hour), "hours": .unit(.hour),
    "hr": .unit(.hour), "hrs": .unit(.hour), "day": .unit(.day), "days": .unit(.day), "d": .unit(.day),
    "week": .unit(.week), "weeks": .unit(.week), "month": .unit(.month), "months": .unit(.month),
    "weekend": .weekend, "seventies": .decadeName(1970), "eighties": .decadeName(1980),
    "nineties": .decadeName(1990),
    "year": .unit(.year), "years": .unit(.year), "yrs": .unit(.year), "decades": .unit(.decade),
    "decade": .unit(.decade),

    "a": .article, "an": .article, "one": .number(1), "two": .number(2), "three": .number(3),
    "four": .number(4), "five": .number(5), "six": .number(6), "seven": .number(7), "eight": .number(8),
    "nine": .number(9), "ten": .number(10), "eleven": .number(11), "twelve": .number(12),
    "twenty": .number(20), "few": .few, "couple": .few, "several": .few, "some": .few, "long": .long,
    "later": .later, "ages": .long, "forever": .long, "always": .long,

    "pm": .afternoonLetters, "oclock": .hourMark, "half": .halfPast, "quarter": .quarterHour, "now": .now,
    "today": .today(0), "yesterday": .today(-1), "tomorrow": .today(1),

    "about": .about, "around": .about, "approx": .about, "approximately": .about, "roughly": .about,
    "probably": .about, "maybe": .about, "estimated": .about, "c": .about,
    "possibly": .about, "perhaps": .about, "likely": .about, "ish": .about,
    "just": .shortly, "shortly": .shortly, "before": .before, "by": .latest, "after": .after,
    "past": .after, "since": .since, "for": .since, "until": .until, "till": .until, "til": .until,
    "to": .until, "through": .until, "thru": .until, "from": .from, "between": .between,
    "and": .and, "ago": .ago, "last": .last, "previous": .last, "this": .this, "next": .next,
    "following": .next, "coming": .next, "same": .same, "at": .at,
    "st": .ordinal, "nd": .ordinal, "rd": .ordinal, "th": .ordinal, "s": .decade, "on": .filler,
    "the": .filler, "in": .filler, "of": .filler, "local": .filler,
    "sometime": .filler, "exactly": .filler, "sharp": .filler, "time": .filler, "yyyy": .blank,
    "dd": .blank,
  ]
}
