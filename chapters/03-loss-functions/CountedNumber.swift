/// A number that keeps count of what is done with it, to see what a formula costs.
struct CountedNumber {
    /// What was done to get a value.
    struct Operations: Equatable {
        var additions = 0
        var multiplications = 0
        var absoluteValues = 0
        var divisions = 0

        static func + (a: Operations, b: Operations) -> Operations {
            Operations(
                additions: a.additions + b.additions,
                multiplications: a.multiplications + b.multiplications,
                absoluteValues: a.absoluteValues + b.absoluteValues,
                divisions: a.divisions + b.divisions)
        }
    }

    let value: Double
    let operations: Operations

    init(_ value: Double) { self.init(value, Operations()) }

    private init(_ value: Double, _ operations: Operations) {
        self.value = value
        self.operations = operations
    }

    static func + (a: CountedNumber, b: CountedNumber) -> CountedNumber {
        CountedNumber(
            a.value + b.value, a.operations + b.operations + Operations(additions: 1))
    }

    /// A subtraction counts as an addition.
    static func - (a: CountedNumber, b: CountedNumber) -> CountedNumber {
        CountedNumber(
            a.value - b.value, a.operations + b.operations + Operations(additions: 1))
    }

    /// The square of what was computed once: one multiplication.
    func squared() -> CountedNumber {
        CountedNumber(value * value, operations + Operations(multiplications: 1))
    }

    /// The value without its sign.
    func magnitude() -> CountedNumber {
        CountedNumber(abs(value), operations + Operations(absoluteValues: 1))
    }

    /// The value in equal parts.
    func divided(by count: Int) -> CountedNumber {
        CountedNumber(value / Double(count), operations + Operations(divisions: 1))
    }
}

/// The mean of a penalty of each error ŷᵢ − yᵢ, with its cost.
func countedMean(
    _ prediction: [Double], _ target: [Double],
    of penalty: (CountedNumber) -> CountedNumber
) -> CountedNumber {
    let penalties = zip(prediction, target).map {
        penalty(CountedNumber($0) - CountedNumber($1))
    }
    guard let first = penalties.first else { return CountedNumber(0) }
    return penalties.dropFirst().reduce(first, +).divided(by: penalties.count)
}
