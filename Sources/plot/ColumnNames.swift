/// What the name of a log's column says: the quantity, and whether it was measured in training or on other data.
struct ColumnName: Equatable {
    /// The data that a value was measured on.
    enum Part: String {
        case training, validation, test
    }

    /// The name in the log.
    var full: String
    /// The quantity: `loss` for `val_loss`.
    var quantity: String
    /// Which data, where the name says it.
    var part: Part?

    init(_ name: String) {
        full = name
        quantity = name
        let words: [(Part, [String])] = [
            (.validation, ["validation", "valid", "val", "eval", "dev"]), (.training, ["training", "train"]),
            (.test, ["testing", "test"]),
        ]
        let lower = name.lowercased()
        for (part, spellings) in words {
            for spelling in spellings {
                for separator in ["_", "/", ".", "-", " "] {
                    let (front, back) = (spelling + separator, separator + spelling)
                    if lower.hasPrefix(front), name.count > front.count {
                        (quantity, self.part) = (String(name.dropFirst(front.count)), part)
                        return
                    }
                    if lower.hasSuffix(back), name.count > back.count {
                        (quantity, self.part) = (String(name.dropLast(back.count)), part)
                        return
                    }
                }
            }
        }
    }

    /// The panel that the quantity is drawn in: losses together, shares together, every other one alone.
    var panel: String {
        let lower = quantity.lowercased()
        if ["loss", "error", "cost", "nll", "cross_entropy", "crossentropy"].contains(where: lower.contains) {
            return "loss"
        }
        if ["accuracy", "acc", "precision", "recall", "f1", "auc", "top_5", "top5"].contains(where: {
            lower.hasPrefix($0)
        })
            || lower.hasSuffix("accuracy") || lower.hasSuffix("_acc")
        {
            return "accuracy"
        }
        return quantity
    }

    /// Columns that count the rows of a log, the best first.
    static let counters = [
        "epoch", "epochs", "step", "global_step", "steps", "iteration", "iter", "iterations", "batch", "update",
    ]
    /// Columns that a curve over epochs rarely asks for.
    static let clocks = ["time", "wall_time", "timestamp", "date", "seconds", "elapsed", "duration"]
}
