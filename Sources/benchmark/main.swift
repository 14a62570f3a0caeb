import Console
import Foundation

do {
    try run(benchmarkProgram.argumentsOrExit())
} catch {
    error.exit()
}
exit(ExitCode.success.rawValue)
