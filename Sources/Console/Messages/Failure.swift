import Foundation
import Text

/// The one way for a program to fail: what is wrong, how to mend it, and the code to exit with.
///
///     throw Failure(.missingData, "no MNIST in 'data'", hint: "chapters/05-convolutional-network/fetch-mnist.sh fetches it")
public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The code that the program exits with.
    public let code: ExitCode
    /// What is wrong and where, in one sentence without a full stop.
    public let message: String
    /// What to do next, where that is not plain from the message; it may have several lines.
    public let hint: String?

    /// Creates a failure; control characters in its texts are made visible.
    public init(_ code: ExitCode, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message.printable
        self.hint = hint.map { $0.split(separator: "\n").map { String($0).printable }.joined(separator: "\n") }
    }

    /// The message as it stands on standard error, without a line break at the end.
    public var description: String {
        guard let hint else { return "error: \(message)" }
        return "error: \(message)\n       " + hint.replacing("\n", with: "\n       ")
    }

    /// Writes the message to standard error and exits with the code.
    public func exit() -> Never {
        StatusLine.standardError.clear()
        let terminal = Terminal(.standardError)
        StandardStream.standardError.write(terminal.spelled(description) + "\n")
        Foundation.exit(code.rawValue)
    }
}
