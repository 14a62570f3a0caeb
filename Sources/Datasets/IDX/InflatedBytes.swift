import CZlib

/// The content of a file in order, inflated on the way where it is gzip-compressed (RFC 1952).
///
/// Content decides, not the name: a gzip member begins with the bytes 1f 8b. Only as much is inflated as the reader
/// asks for, so that a small file cannot fill the memory.
final class InflatedBytes {
    let path: String
    private let file: FileBytes
    private var input: [UInt8]
    private var used = 0
    /// zlib's state, at a fixed address because it points back to itself; nil for a file that is not gzip.
    private let stream: UnsafeMutablePointer<z_stream>?
    private var memberEnded = false

    private static let pieceSize = 1 << 18

    /// Opens a file.
    ///
    /// Throws `DatasetError` where it is missing, a folder or not readable.
    init(path: String) throws(DatasetError) {
        self.path = path
        file = try FileBytes(path: path)
        input = try file.read(upTo: InflatedBytes.pieceSize)
        guard input.starts(with: [0x1F, 0x8B]) else {
            stream = nil
            return
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        self.stream = stream
        // 15 is the largest window; 16 more asks for a gzip header and its checksum instead of zlib's.
        let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw corrupt(status) }
    }

    deinit {
        guard let stream else { return }
        inflateEnd(stream)
        stream.deallocate()
    }

    /// The next bytes, at most `count` of them; none only at the end of the content.
    func read(upTo count: Int) throws(DatasetError) -> [UInt8] {
        if let stream { try inflate(upTo: count, with: stream) } else { try copy(upTo: count) }
    }

    /// The next bytes of a file that is not compressed.
    private func copy(upTo count: Int) throws(DatasetError) -> [UInt8] {
        guard try fillInput() else { return [] }
        let piece = input[used..<min(used + count, input.count)]
        used += piece.count
        return Array(piece)
    }

    /// Reads more of the file once the last piece is used up; false at the file's end.
    private func fillInput() throws(DatasetError) -> Bool {
        if used == input.count {
            input = try file.read(upTo: InflatedBytes.pieceSize)
            used = 0
        }
        return !input.isEmpty
    }

    private func inflate(upTo count: Int, with stream: UnsafeMutablePointer<z_stream>) throws(DatasetError) -> [UInt8] {
        while true {
            if memberEnded {
                // A gzip file may hold several members one after the other; anything else at this place is foreign.
                guard try fillInput() else { return [] }
                guard input[used] == 0x1F else { throw DatasetError(path, .damagedGzip(.trailingBytes)) }
                inflateReset(stream)
                memberEnded = false
            }
            guard try fillInput() else { throw DatasetError(path, .damagedGzip(.truncated)) }

            var output = [UInt8](repeating: 0, count: min(count, InflatedBytes.pieceSize))
            var status = Z_OK
            let produced = output.withUnsafeMutableBufferPointer { output in
                input.withUnsafeMutableBufferPointer { input in
                    stream.pointee.next_in = input.baseAddress.map { $0 + used }
                    stream.pointee.avail_in = UInt32(input.count - used)
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(output.count)
                    status = CZlib.inflate(stream, Z_NO_FLUSH)
                    used = input.count - Int(stream.pointee.avail_in)
                    return output.count - Int(stream.pointee.avail_out)
                }
            }
            switch status {
            case Z_OK, Z_BUF_ERROR: break
            case Z_STREAM_END: memberEnded = true
            default: throw corrupt(status)
            }
            if produced > 0 { return Array(output.prefix(produced)) }
        }
    }

    private func corrupt(_ status: Int32) -> DatasetError {
        let reason = stream?.pointee.msg.map { String(cString: $0) } ?? "zlib status \(status)"
        return DatasetError(path, .damagedGzip(.corrupt(reason)))
    }
}
