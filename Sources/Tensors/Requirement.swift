/// Stops the program with a message where a condition on which it is written does not hold.
///
/// Unlike `precondition` it prints the message in a release build too, and lessons are run in release builds.
@inline(__always)
package func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}

/// The result of a rule about shapes; where the rule is broken, the program stops with the error's text.
///
/// For operations on tensors that the program itself has made: there a wrong shape is a mistake in the program.
package func require<Result>(_ rule: () throws(ShapeError) -> Result) -> Result {
    do {
        return try rule()
    } catch {
        fatalError(error.description)
    }
}
