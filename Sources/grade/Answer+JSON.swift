import Expressions
import Text

extension Answer {
    /// The answer for a machine.
    var json: JSON {
        let report = report?.json ?? [("correct", derivation?.text.map(JSON.string) ?? .null)]
        return .object(report + (derivation.map { [("derivation", $0.json)] } ?? []))
    }
}
