import Learning

/// Where early stopping ends a run with these validation losses, and its best epoch.
///
/// Epochs count from 1, and a run that is not stopped ends at its last.
func stopping(_ losses: [Double], patience: Int) -> (end: Int, best: Int, isStopped: Bool)
{
    var tracker = EarlyStoppingTracker(EarlyStopping(patience: patience))
    for (index, loss) in losses.enumerated() {
        let verdict = tracker.update(epoch: index + 1, loss: loss)
        if verdict.stops { return (index + 1, tracker.best?.epoch ?? 0, true) }
    }
    return (losses.count, tracker.best?.epoch ?? 0, false)
}
