import CLibArchive

extension ZipFile {
  /// How many files one may hold.
  private static let most = 1_000

  /// Reads a zip. Nothing is written anywhere: what its members are called does not matter.
  ///
  /// - Parameter largest: how many bytes its files may have together, unpacked.
  package init(reading bytes: [UInt8], atMost largest: Int) throws(ZipRefusal) {
    guard let archive = archive_read_new() else { throw .damaged }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let read = bytes.withUnsafeBytes { bytes -> Result<[Member], ZipRefusal> in
      guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
        return .failure(.damaged)
      }
      return ZipFile.members(of: archive, atMost: largest)
    }
    members = try read.get()
  }

  private static func members(of archive: OpaquePointer, atMost largest: Int) -> Result<[Member], ZipRefusal>
  {
    var (members, left): ([Member], Int) = ([], largest)
    var entry: OpaquePointer?
    while true {
      let found = archive_read_next_header(archive, &entry)
      if found == ARCHIVE_EOF { return .success(members) }
      guard found == ARCHIVE_OK, let entry else { return .failure(.damaged) }
      guard members.count < most else { return .failure(.tooLarge) }
      guard archive_entry_filetype(entry) == isFile else { continue }
      guard let content = content(of: archive, atMost: left) else {
        return .failure(.damaged)
      }
      guard content.count <= left else { return .failure(.tooLarge) }
      left -= content.count
      members.append(Member(path(of: entry), content))
    }
  }

  private static func path(of entry: OpaquePointer) -> String {
    (archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)).map { String(cString: $0) } ?? ""
  }

  /// What a file holds; one byte more than so many where it holds more; nil where it is damaged.
  private static func content(of archive: OpaquePointer, atMost most: Int) -> [UInt8]? {
    var content: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while content.count <= most {
      let count = archive_read_data(archive, &part, part.count)
      if count < 0 { return nil }
      if count == 0 { return content }
      content += part.prefix(count)
    }
    return content
  }
}
