extension Sequence<String> {
  /// Sorted by their bytes: the same everywhere, whatever the language.
  var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
