import Synchronization

/// The one line at the bottom of the terminal that is written over while something runs.
///
/// It knows whether it is drawn, so that whoever writes a whole line elsewhere in the terminal can clear it first.
public final class StatusLine: Sendable {
    /// The line on standard error.
    public static let standardError = StatusLine { StandardStream.standardError.write($0) }

    private let write: @Sendable (String) -> Void
    private let isDrawn = Mutex(false)

    /// Creates a line that is written with `write`.
    public init(write: @escaping @Sendable (String) -> Void) {
        self.write = write
    }

    /// Draws the text in place of what stood there.
    ///
    /// It must fit the width less one: a terminal that fills its last column goes to the next line.
    public func draw(_ text: String) {
        isDrawn.withLock { isDrawn in
            write("\r" + text + "\u{1B}[K")
            isDrawn = true
        }
    }

    /// Takes the line away; writes nothing where none is drawn.
    public func clear() {
        isDrawn.withLock { isDrawn in
            if isDrawn { write("\r\u{1B}[K") }
            isDrawn = false
        }
    }
}
