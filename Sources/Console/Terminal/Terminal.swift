import Foundation

/// What is known about where one stream goes: how wide it is, whether it shows colours and which characters it has.
public struct Terminal: Sendable, Equatable {
    /// The two streams of a program, each of which may be a terminal on its own.
    public enum Stream: Int32, Sendable {
        /// The narrative.
        case standardOutput = 1
        /// Progress and errors.
        case standardError = 2
    }

    /// What the command line says about it.
    public struct Preferences: Sendable, Equatable {
        var color: ColorChoice
        var ascii: Bool
        var width: Int?

        /// Creates preferences; left out, the surroundings decide.
        public init(color: ColorChoice = .auto, ascii: Bool = false, width: Int? = nil) {
            self.color = color
            self.ascii = ascii
            self.width = width
        }

        /// Takes the preferences from `--color`, `--ascii` and `--width`.
        public init(_ arguments: Arguments) {
            self.init(color: arguments[.color], ascii: arguments[.ascii], width: arguments[.width])
        }
    }

    /// The columns that a program writes at least and at most.
    public static let widths = 40...120

    /// Whether somebody looks at it, rather than a file or a pipe taking it.
    public let isInteractive: Bool
    /// Whether a line on it can be written over.
    public let canRewriteLines: Bool
    /// Whether escape sequences for colours and bold are wanted.
    public let usesColor: Bool
    /// Whether anything but ASCII may be written.
    public let usesUnicode: Bool
    /// The columns to fill at most.
    public let width: Int

    /// Looks at a stream of this process and at its environment.
    public init(_ stream: Stream, _ preferences: Preferences = Preferences()) {
        let isInteractive = isatty(stream.rawValue) == 1
        self.init(
            isInteractive: isInteractive, columns: isInteractive ? Self.columns(of: stream) : nil,
            environment: ProcessInfo.processInfo.environment, preferences)
    }

    /// Decides from facts alone, as a test does.
    public init(isInteractive: Bool, columns: Int?, environment: [String: String], _ preferences: Preferences) {
        let isDumb = environment["TERM"] == "dumb"
        self.isInteractive = isInteractive
        canRewriteLines = isInteractive && !isDumb
        switch preferences.color {
        case .always: usesColor = true
        case .never: usesColor = false
        case .auto: usesColor = isInteractive && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
        }
        // The first variable that says anything decides, as for every program that calls setlocale.
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let encoding = locale.lowercased().replacingOccurrences(of: "-", with: "")
        usesUnicode = !preferences.ascii && encoding.contains("utf8")
        let stated = [preferences.width, columns, environment["COLUMNS"].flatMap(Int.init)].compactMap(\.self)
        let wanted = stated.first { $0 > 0 } ?? 80
        width = min(max(wanted, Self.widths.lowerBound), Self.widths.upperBound)
    }

    /// The text as this stream can show it: itself, or in ASCII alone.
    public func spelled(_ text: String) -> String {
        usesUnicode ? text : text.asciiSpelling
    }

    /// The lines that a terminal shows at once; nil where a stream is none.
    public static func rows(of stream: Stream) -> Int? {
        size(of: stream).flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil }
    }

    private static func columns(of stream: Stream) -> Int? {
        size(of: stream).flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil }
    }

    private static func size(of stream: Stream) -> winsize? {
        var size = winsize()
        return ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
    }
}
