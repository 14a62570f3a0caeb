import Foundation
import Tensors
import Testing

@testable import Expressions

/// Whatever is typed is answered or refused, never a trap and never a long wait.
@Suite("Anything may be typed")
struct ExpressionFuzzTests {
    private static let pieces = [
        "w", "x", "y", "b", "W", "n", "e", "pi", "σ", "λ", "2", "0.5", "1e300", "1e-300", "0", "3", ".5", "+", "-", "*",
        "/",
        "^", "**", "@", "'", "ᵀ", "²", "⁻¹", "(", ")", "(", ")", "[", "]", ",", ">", "<=", "|", "‖", "√", "½", "·", "−",
        "sigmoid(", "exp(", "log(", "sqrt(", "tanh(", "relu(", "softmax(", "sum(", "mean(", "max(", "norm2(", "norm1(",
        "dot(", "matmul(", "outer(", "transpose(", "ones(", "onehot(", "abs(", "sign(", "step(", " ", "é", "漢", "👩‍👩‍👧",
        "\u{0}",
        "\n", "=", "T", "\\", "x[0]", "W[1,0]", "sum(w*x)", "(w - x)", "sigmoid(w)", "(x + 1)",
    ]
    private static let declarations = ["x=vector:3", "W=matrix:2x3", "n=4", "y=[0,1,1]"]

    /// How many of the questions were answered rather than refused.
    @discardableResult
    private func ask(_ loss: String, _ claim: String, seed: UInt64) -> Int {
        var answered = 0
        let declared = Self.declarations.compactMap { try? Declaration($0) }
        for variable in ["w", "x", "W"] {
            do {
                let report = try grade(
                    ExpressionQuestion(
                        loss: loss, variable: variable, claim: claim, declarations: declared, points: 3, seed: seed))
                answered += 1
                #expect(report.mistakes.isEmpty == (report.verdict != .wrong))
                if let correct = report.correct { #expect((try? Scanner.tokens(of: correct)) != nil) }
            } catch {
                let count = error.text.count
                #expect(error.columns.lowerBound >= 0 && error.columns.upperBound <= max(count, 1), "\(error)")
                #expect(!error.message.isEmpty)
            }
        }
        return answered
    }

    @Test("random sequences of tokens", arguments: 1...8 as ClosedRange<UInt64>)
    func tokens(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let loss = Self.text(&generator, of: Self.pieces, upTo: 14)
            ask(loss, Self.text(&generator, of: Self.pieces, upTo: 6), seed: seed)
        }
    }

    @Test("random expressions that can be parsed", arguments: 1...8 as ClosedRange<UInt64>)
    func expressions(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var answered = 0
        for _ in 0..<60 {
            answered += ask("sum(" + Self.expression(&generator, 3) + ")", Self.expression(&generator, 2), seed: seed)
        }
        #expect(answered > 20)
    }

    @Test("random characters", arguments: 1...4 as ClosedRange<UInt64>)
    func characters(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<200 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int(generator.next() % 30) {
                let bound: UInt64 = generator.next() % 4 == 0 ? 0x11000 : 0x7F
                if let scalar = Unicode.Scalar(UInt32(generator.next() % bound)) { scalars.append(scalar) }
            }
            let text = String(scalars)
            ask(text, text, seed: seed)
            _ = try? Declaration(text)
            _ = try? Declaration("x=" + text)
            _ = try? expressionTeX(text)
        }
    }

    @Test("what is long or deep is answered soon, on the small stack of a secondary thread")
    func extremes() async {
        await withCheckedContinuation { continuation in
            let thread = Thread {
                self.askExtremes()
                continuation.resume()
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }

    private func askExtremes() {
        let deep = [
            String(repeating: "(", count: 3000), String(repeating: "-", count: 3999) + "w",
            String(repeating: "sigmoid(", count: 38) + "w" + String(repeating: ")", count: 38),
            "w" + String(repeating: "^w", count: 38),
            "w" + String(repeating: "/(w+w", count: 30) + String(repeating: ")", count: 30),
            "w" + String(repeating: "*(w+1)", count: 61), "w" + String(repeating: "'", count: 4000),
            "[" + String(repeating: "w,", count: 1500) + "w]", "w^1e308", "1e308*w*1e308",
            "w" + String(repeating: "²", count: 150),
            "sum(outer(ones(50), ones(50)))*w", "sum(matmul(outer(ones(50), ones(50)), outer(ones(50), ones(50))))*w",
        ]
        for text in deep {
            let before = processorSeconds()
            ask(text, "w", seed: 1)
            let time = processorSeconds() - before
            #expect(time < 20, "\(text.prefix(40)) took \(time) s")
        }
    }

    /// What this thread has computed so far; how busy the machine is with others does not matter.
    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func text(_ generator: inout SplitMix64, of pieces: [String], upTo length: Int) -> String {
        (0...Int(generator.next() % UInt64(length))).map { _ in
            pieces[Int(generator.next() % UInt64(pieces.count))]
        }.joined()
    }

    private static func expression(_ generator: inout SplitMix64, _ depth: Int) -> String {
        let leaves = ["w", "x", "y", "b", "2", "0.5", "n", "W", "x[1]", "ones(3)"]
        guard depth > 0 else { return leaves[Int(generator.next() % UInt64(leaves.count))] }
        let unary = [
            "exp", "log", "sigmoid", "tanh", "relu", "abs", "sqrt", "softmax", "sum", "mean", "max", "norm1", "norm2",
            "sign",
        ]
        let binary = ["+", "-", "*", "/", "^", "*", "+", " > ", "@"]
        if generator.next() % 3 == 0 {
            return unary[Int(generator.next() % UInt64(unary.count))] + "(" + expression(&generator, depth - 1) + ")"
        }
        let sign = binary[Int(generator.next() % UInt64(binary.count))]
        return "(" + expression(&generator, depth - 1) + sign + expression(&generator, depth - 1) + ")"
    }
}
