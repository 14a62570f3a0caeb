/// How a program ended, as the number that the shell sees.
public enum ExitCode: Int32, Sendable, CaseIterable {
    /// Everything ran and all checks hold.
    case success = 0
    /// A check failed, a claim is wrong, or training diverged.
    case failed = 1
    /// The question could not be decided, or is not one that numbers can decide.
    case inconclusive = 2
    /// The command line is wrong.
    case usage = 64
    /// The data is there but not what it should be.
    case corruptData = 65
    /// The data is not there.
    case missingData = 66
    /// A file, or standard output, cannot be written.
    case cannotWrite = 73
    /// Stopped by Ctrl-C: 128 and the number of SIGINT.
    case interrupted = 130

    /// What the code says, for the help.
    var meaning: String {
        switch self {
        case .success: "everything ran and all checks hold"
        case .failed: "a check failed"
        case .inconclusive: "the question could not be decided"
        case .usage: "the command line is wrong"
        case .corruptData: "the data are there but not what they should be"
        case .missingData: "the data are not there"
        case .cannotWrite: "a file, or standard output, cannot be written"
        case .interrupted: "stopped by Ctrl-C; what was finished is kept"
        }
    }
}
