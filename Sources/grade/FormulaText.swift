import Expressions
import Mathematics

/// A formula as mathematics has it, in one line: `0.5*(y - w*x)^2` is ½ · (y − w · x)².
enum FormulaText {
    static func pretty(_ text: String, ascii: Bool) -> String {
        // ASCII has no better spelling than what can be typed.
        guard !ascii, let tex = try? expressionTeX(text), let formula = try? Formula(tex: tex) else { return text }
        return formula.unicode
    }
}
