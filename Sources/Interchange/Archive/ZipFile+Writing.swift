import CLibArchive

extension ZipFile {
  /// The zip as a file. Of the same members it is the same: no time and no owner stands in it.
  package func written() throws(ZipRefusal) -> [UInt8] {
    let room = members.reduce(4_096) { $0 + $1.bytes.count + 4 * $1.path.utf8.count + 1_024 }
    var bytes = [UInt8](repeating: 0, count: room)
    var used = 0
    let isWritten = bytes.withUnsafeMutableBytes { write(into: $0, &used) }
    guard isWritten else { throw .damaged }
    return Array(bytes.prefix(used))
  }

  private func write(into room: UnsafeMutableRawBufferPointer, _ used: inout Int) -> Bool {
    guard let archive = archive_write_new() else { return false }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    // Pictures are compressed already.
    archive_write_zip_set_compression_store(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    guard archive_write_open_memory(archive, room.baseAddress, room.count, &used) == ARCHIVE_OK else {
      return false
    }
    return members.allSatisfy { ZipFile.write($0, to: archive) }
      && archive_write_close(archive) == ARCHIVE_OK
  }

  private static func write(_ member: Member, to archive: OpaquePointer) -> Bool {
    guard let entry = archive_entry_new() else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, member.path)
    archive_entry_set_size(entry, Int64(member.bytes.count))
    archive_entry_set_filetype(entry, UInt32(ZipFile.isFile))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, 315_532_800, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    return member.bytes.isEmpty
      || archive_write_data(archive, member.bytes, member.bytes.count) == member.bytes.count
  }
}
