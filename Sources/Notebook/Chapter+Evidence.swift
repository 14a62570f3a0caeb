import Ledger
import Tensors

/// What can be held against the ledger: a number, a count, words, a truth, or several numbers or counts.
public protocol EvidenceConvertible {
    /// The value as it is compared; a tensor is the list of its numbers.
    var evidence: EvidenceValue { get }
}

/// What a run came to under one name.
public struct EvidenceValue: Sendable {
    let value: Check.Value
}

extension Double: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .number(self)) }
}

extension Float: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .number(Double(self))) }
}

extension Int: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .integer(self)) }
}

extension String: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .text(self)) }
}

extension Bool: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .bool(self)) }
}

extension Array: EvidenceConvertible where Element: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .list(map(\.evidence.value))) }
}

extension Tensor: EvidenceConvertible {
    public var evidence: EvidenceValue { EvidenceValue(value: .list(scalars.map { .number(Double($0)) })) }
}

extension Chapter {
    /// Holds what the demonstration of a claim came to against the ledger, name by name.
    ///
    ///     chapter.claim("F07")
    ///     …
    ///     chapter.evidence("F07", ["J of the neuron": neuron.loss, "∂J/∂W": neuron.weightGradient])
    ///     // F07 ✓ 2 numbers as the ledger has them
    ///
    /// Each name is a check. One that the row has and the call lacks fails the run, and so does one that the row does not
    /// have. A nil says that this run does not compute the value, as a quick one.
    public func evidence(
        _ row: String, _ values: KeyValuePairs<String, (any EvidenceConvertible)?>, file: String = #filePath,
        line: Int = #line, function: String = #function
    ) {
        guard let found = LedgerRow.numbered(row) else { return leave(.check(.noRow(row)), file, line, function) }
        let values = values.map { (name: $0.key, value: $0.value?.evidence.value) }
        leave(.evidence(ShownEvidence(found, values)), file, line, function)
    }
}
