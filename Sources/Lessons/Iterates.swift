/// What a rule makes of a start, step by step: the state at the start and after each step, as descents leave it.
///
///     iterates(from: 5.0, steps: 100) { w, _ in w -= 0.1 * slope(w) }
///
/// `step` counts from 1.
public func iterates<State>(
    from start: State, steps: Int, _ advance: (inout State, _ step: Int) -> Void
) -> [State] {
    var path = [start]
    var state = start
    for step in 0..<max(steps, 0) {
        advance(&state, step + 1)
        path.append(state)
    }
    return path
}
