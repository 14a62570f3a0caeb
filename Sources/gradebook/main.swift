import Console
import Foundation

do {
    exit(try run(gradebookProgram.argumentsOrExit()).rawValue)
} catch {
    error.exit()
}
