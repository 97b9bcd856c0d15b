extension TextEdit {
  /// This edit as it reads once `other`, made on the same text, has been applied before it.
  ///
  /// Inserts at one spot stand in the order of their client ids (`first` says whether ours is the lower), on the
  /// server and in every browser alike; the order of arrival would mix what several people type at one place.
  /// For any two edits a, b of one text: a, then b transformed, gives the same text as b, then a transformed.
  package func transformed(over other: TextEdit, first: Bool) -> TextEdit {
    var result = TextEdit()
    var ours = StepReader(self)
    var theirs = StepReader(other)
    while let mine = ours.head {
      switch (mine, theirs.head) {
      case (.insert(let text), let their):
        if !first, case .insert(let before)? = their {
          result.append(.retain(before.utf16.count))
          theirs.drop()
        } else {
          result.append(.insert(text))
          ours.drop()
        }
      case (_, .insert(let before)?):
        result.append(.retain(before.utf16.count))
        theirs.drop()
      case (_, nil):
        result.append(mine)
        ours.drop()
      case (.retain, .retain?): result.append(.retain(StepReader.takeBoth(&ours, &theirs)))
      case (.delete, .retain?): result.append(.delete(StepReader.takeBoth(&ours, &theirs)))
      case (_, .delete?): _ = StepReader.takeBoth(&ours, &theirs)
      }
    }
    return result
  }
}
