extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order, worked out on all processors at once.
  func mapAtOnce<Answer: Sendable>(_ transform: @escaping @Sendable (Element) throws -> Answer) async
    -> [Result<Answer, any Error>]
  {
    await withTaskGroup(of: (Int, Result<Answer, any Error>).self) { group in
      for (index, element) in enumerated() {
        group.addTask { (index, Result { try transform(element) }) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }.sorted { $0.key < $1.key }.map(\.value)
  }
}
