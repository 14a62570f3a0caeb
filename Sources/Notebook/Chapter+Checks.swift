import Ledger

extension Chapter {
    /// Checks a number against the one that it should be.
    ///
    /// A check that fails is named at the end, and the run exits with 1.
    ///
    /// Without a tolerance, one millionth of the expected value is allowed. A NaN never agrees.
    @discardableResult
    public func check(
        _ name: String, _ actual: some BinaryFloatingPoint, equals expected: Double, tolerance: Double? = nil,
        file: String = #filePath, line: Int = #line, function: String = #function
    ) -> Bool {
        add(
            Check(
                name, .number(Double(actual)), .number(expected),
                tolerance: tolerance ?? Check.usualTolerance(expected)),
            file, line, function)
    }

    /// Checks that a number is not larger than a bound, as for what rounding leaves.
    @discardableResult
    public func check(
        _ name: String, _ actual: some BinaryFloatingPoint, atMost bound: Double,
        file: String = #filePath, line: Int = #line, function: String = #function
    ) -> Bool {
        add(Check(name, .number(Double(actual)), .atMost, .number(bound)), file, line, function)
    }

    /// Checks numbers against those that they should be, one by one.
    @discardableResult
    public func check(
        _ name: String, _ actual: [some BinaryFloatingPoint], equals expected: [Double], tolerance: Double? = nil,
        file: String = #filePath, line: Int = #line, function: String = #function
    ) -> Bool {
        return add(
            Check(
                name, .list(actual.map { .number(Double($0)) }), .list(expected.map { .number($0) }),
                tolerance: tolerance),
            file, line, function)
    }

    /// Checks a count, exactly.
    @discardableResult
    public func check(
        _ name: String, _ actual: Int, equals expected: Int, file: String = #filePath,
        line: Int = #line, function: String = #function
    ) -> Bool {
        add(Check(name, .integer(actual), .integer(expected)), file, line, function)
    }

    /// Checks counts, such as a shape, exactly.
    @discardableResult
    public func check(
        _ name: String, _ actual: [Int], equals expected: [Int], file: String = #filePath,
        line: Int = #line, function: String = #function
    ) -> Bool {
        let check = Check(
            name, .list(actual.map { .integer($0) }), .list(expected.map { .integer($0) }))
        return add(check, file, line, function)
    }

    /// Checks that something is so.
    @discardableResult
    public func check(
        _ name: String, holds: Bool, file: String = #filePath, line: Int = #line,
        function: String = #function
    ) -> Bool {
        add(Check(name, .bool(holds), .bool(true)), file, line, function)
    }

    /// Runs what should fail, and shows the error: a mistake that the lesson makes on purpose.
    ///
    /// No error, or one that does not mention the given words, is a check that fails.
    @discardableResult
    public func failure<Result>(
        _ name: String, mentioning words: String? = nil, ledger: String..., file: String = #filePath, line: Int = #line,
        function: String = #function, _ body: () throws -> Result
    ) -> (any Error)? {
        do {
            _ = try body()
        } catch {
            let message = "\(error)"
            guard let words, !message.contains(words) else {
                add(
                    Check(name, .text(message), .equal, .text(words ?? message), confirmed: true, ledger: ledger),
                    shown: .failure(name: name, message: message), file, line, function)
                return error
            }
            add(
                Check(name, .text(message), .text("an error mentioning \(words)"), ledger: ledger), file, line, function
            )
            return error
        }
        add(Check(name, .text("no error"), .text("an error"), ledger: ledger), file, line, function)
        return nil
    }

    /// Sets the share of the test images that a document prints, as the ledger has it, against shares measured with
    /// several seeds.
    ///
    /// It is reproduced if the mean is no further away than three times what seeds and so many images explain. A claim that is not
    /// reproduced is a result, not a failure of the run.
    @discardableResult
    public func claim(
        _ row: String, _ name: String, measured: [Double], images: Int = 10_000, file: String = #filePath,
        line: Int = #line, function: String = #function
    ) -> Bool {
        let printed = LedgerRow.reference(name, of: row)
        let claim = Claim(row: row, printed: printed, measured: measured, images: images)
        leave(.claim(claim), file, line, function)
        return claim.isReproduced
    }

    @discardableResult
    private func add(_ check: Check, shown: Output? = nil, _ file: String, _ line: Int, _ function: String) -> Bool {
        if let shown {
            leave(shown, file, line, function)
            print {
                $0.keep(check); return ""
            }
        } else {
            leave(.check(check), file, line, function)
        }
        return check.holds
    }
}
