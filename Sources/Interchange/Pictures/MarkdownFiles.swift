import Postmortems

/// A postmortem as a Markdown file and, where it has pictures, a folder beside that, to which the text leads.
package struct MarkdownFiles: Sendable {
  package let text: ZipFile.Member
  package let pictures: [ZipFile.Member]

  /// - Parameter name: what the file is called, without its ending.
  package init(_ text: String, _ pictures: [TakenPicture], name: String) {
    let folder = "\(name)-pictures"
    let linked = pictures.reduce(text) { text, picture in
      text.replacing("](\(picture.reference.spelled))", with: "](\(folder)/\(picture.fileName))")
    }
    self.text = ZipFile.Member("\(name).md", Array(linked.utf8))
    self.pictures = pictures.map { ZipFile.Member("\(folder)/\($0.fileName)", $0.bytes) }
  }

  /// All of it in one file.
  package var zip: ZipFile { ZipFile([text] + pictures) }
}
