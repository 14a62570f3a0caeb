import Foundation
import Synchronization

/// A stream of the process, written at once and without a buffer, so that what a run has printed survives its end.
public final class StandardStream: Sendable {
    /// Where the narrative goes.
    public static let standardOutput = StandardStream(descriptor: 1)
    /// Where progress and errors go.
    public static let standardError = StandardStream(descriptor: 2)

    private let descriptor: Int32
    private let firstError = Mutex<Int32?>(nil)

    /// Wraps an open descriptor, which stays the caller's.
    public init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Why something could not be written, such as a full disk; nil as long as everything was.
    public var failure: Failure? {
        firstError.withLock { $0 }.map {
            Failure(.cannotWrite, "standard output: \(String(cString: strerror($0)))")
        }
    }

    /// Writes all of the text.
    ///
    /// After the first error nothing more is tried; `failure` tells of it.
    public func write(_ text: String) {
        guard !text.isEmpty else { return }
        firstError.withLock { error in
            guard error == nil else { return }
            error = writeAll(Array(text.utf8), to: descriptor)
        }
    }
}

/// Writes all bytes to a descriptor and returns the error number where that fails.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // A terminal that another program left in non-blocking mode: wait until it takes more.
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&request, 1, 1000)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
