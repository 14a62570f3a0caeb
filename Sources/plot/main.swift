import Console
import Foundation
import Plotting

let arguments = plotProgram.argumentsOrExit()
do {
    try run(arguments)
} catch let failure as Failure {
    failure.exit()
} catch {
    Failure(.failed, "\(error)").exit()
}
exit(ExitCode.success.rawValue)
