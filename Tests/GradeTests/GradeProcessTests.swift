import Foundation
import TestSupport
import Testing
import Text

private let question = ["0.5*(y - sigmoid(w*x + b))^2", "--wrt", "w", "--claim"]
private let wrongClaim = "(y - sigmoid(w*x + b))*x"
private let rightClaim = "-(y - sigmoid(w*x + b))*sigmoid(w*x + b)*(1 - sigmoid(w*x + b))*x"

@Suite("grade as a process")
struct GradeProcessTests {
    @Test("numbers of any size are compared, one alone as well as many")
    func sizes() throws {
        let large = try ProgramRun(
            "grade",
            ["(w*x + b - y)^2", "--wrt", "w", "--claim", "2*(w*x + b - y)*x", "--let", "x=1500", "--let", "y=300000"])
        #expect(large.code == 0, "\(large.output)")
        let one = try ProgramRun("grade", ["x^2", "--wrt", "x", "--claim", "1e9*x", "--let", "x=3"])
        #expect(one.code == 1 && one.output.contains("disagrees with the only number at 1 point"), "\(one.output)")
    }

    @Test("the right expression is a right claim, also where it has to be given the variable's shape")
    func rightShape() throws {
        let question = ["sum(X*b)", "--wrt", "X", "--let", "X=matrix:4x3", "--let", "b=vector:3", "--claim"]
        let wrong = try ProgramRun("grade", question + ["b"])
        #expect(wrong.code == 1 && wrong.output.contains("right: ∂L/∂X = b + 0*X"), "\(wrong.output)")
        #expect(try ProgramRun("grade", question + ["b + 0*X"]).code == 0)
    }

    @Test("a claim without a value where the loss has one is told of")
    func undefined() throws {
        let run = try ProgramRun("grade", ["abs(x)", "--wrt", "x", "--claim", "sqrt(x)/sqrt(x)"])
        #expect(run.output.replacing("\n", with: " ").contains("The claim has no value at"), "\(run.output)")
    }

    @Test("-h is help, wherever it stands", arguments: [["-h"], ["x^2", "--wrt", "x", "-h"]])
    func help(_ words: [String]) throws {
        let run = try ProgramRun("grade", words)
        #expect(run.code == 0 && run.output.hasPrefix("grade: "), "\(run.errors)")
    }

    @Test("a wrong claim: both mistakes, numbers, the right expression, and code 1")
    func wrong() throws {
        let run = try ProgramRun("grade", question + [wrongClaim])
        #expect(run.code == 1)
        #expect(run.errors == "")
        for part in [
            "✗ Wrong.", "[wrong-sign]", "σ′(z) = σ(z)(1 − σ(z))", "[missing-activation-derivative]", "claimed",
            "right: ∂L/∂w = \(rightClaim)", "--seed 42",
        ] {
            #expect(run.output.contains(part), "\(part)")
        }
    }

    @Test("the claim put right: code 0")
    func right() throws {
        let run = try ProgramRun("grade", question + [rightClaim])
        #expect(run.code == 0)
        #expect(run.output.contains("✓ Correct. The claim agrees with all 16 numbers at 16 points."))
    }

    @Test("what nobody can decide: code 2")
    func undecided() throws {
        let vacuous = try ProgramRun("grade", ["relu(-1 - w^2)*x", "--wrt", "w", "--claim", "0"])
        #expect(vacuous.code == 2)
        #expect(vacuous.output.contains("? Inconclusive."))
        #expect(vacuous.output.contains("w is vacuous"))
        let undefined = try ProgramRun("grade", ["log(-1 - w^2)", "--wrt", "w", "--claim", "1"])
        #expect(undefined.code == 2)
        #expect(undefined.output.contains("? Not checkable."))
    }

    @Test("JSON has the keys that machines rely on")
    func json() throws {
        let run = try ProgramRun("grade", question + [wrongClaim, "--format", "json", "--derive"])
        #expect(run.code == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        for key in [
            "verdict", "mistakes", "evidence", "correct", "blocks", "coverage", "kinks", "vacuous", "blindSpots",
            "seed",
            "derivation",
        ] {
            #expect(object[key] != nil, "\(key)")
        }
        #expect(object["verdict"] as? String == "wrong")
        #expect(object["mistakes"] as? [String] == ["wrong-sign", "missing-activation-derivative"])
        #expect(object["correct"] as? String == rightClaim)
        #expect(object["seed"] as? Int == 42)
        #expect((object["derivation"] as? [Any])?.count == 6)
    }

    @Test("the derivation alone needs no claim")
    func derivation() throws {
        let run = try ProgramRun("grade", ["ln(1 + e^(-y*s))", "--wrt", "s", "--derive"])
        #expect(run.code == 0)
        #expect(run.output.contains("chain rule: ln′(u) = 1/u"))
        #expect(run.output.contains("chain rule: exp′ = exp"))
        #expect(run.output.contains("∂L/∂s = -e^(-y*s)*y/(1 + e^(-y*s))"))
    }

    @Test("two runs give the same bytes, another seed other numbers")
    func deterministic() throws {
        let words = question + [wrongClaim]
        #expect(try ProgramRun("grade", words).output == ProgramRun("grade", words).output)
        #expect(try ProgramRun("grade", words).output != ProgramRun("grade", words + ["--seed", "7"]).output)
    }

    @Test("no line is wider than asked", arguments: [40, 60, 80, 120])
    func width(_ width: Int) throws {
        let loss = "0.5*sum((matmul(W2, sigmoid(matmul(W1, x) + b1)) - y)^2)"
        let words =
            [loss, "--wrt", "W1", "--claim", "outer(matmul(W2', y), x)", "--derive", "--width", "\(width)"]
            + ["W1=matrix:3x2", "W2=matrix:2x3", "x=vector:2", "b1=vector:3", "y=vector:2"].flatMap { ["--let", $0] }
        for extra in [[], ["--ascii"]] {
            let run = try ProgramRun("grade", words + extra)
            #expect(run.code == 1)
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= width }, "\(run.output)")
            if !extra.isEmpty { #expect(run.output.utf8.allSatisfy { $0 < 0x80 }) }
        }
    }

    @Test("colours only where asked")
    func color() throws {
        #expect(!(try ProgramRun("grade", question + [wrongClaim]).output.contains("\u{1B}")))
        #expect(
            try ProgramRun("grade", question + [wrongClaim, "--color", "always"]).output.contains(
                "\u{1B}[1;31m✗ Wrong."))
    }

    @Test("a formula may begin with a minus sign, and --let may come often")
    func words() throws {
        #expect(try ProgramRun("grade", ["-w^2", "--wrt", "w", "--claim", "-2*w"]).code == 0)
        #expect(try ProgramRun("grade", ["w^2", "--wrt", "w", "--claim", "--2*w"]).code == 0)
        #expect(try ProgramRun("grade", ["--wrt=w", "--claim=-2*w", "--", "-w^2"]).code == 0)
        let run = try ProgramRun(
            "grade",
            [
                "sum(n*x*y*w)", "--let", "x=vector:3", "--let=n=4", "--wrt", "w", "--claim", "4*dot(x, y)", "--let",
                "y=vector:3",
            ])
        #expect(run.code == 0)
    }

    @Test("a name that only the claim has is pointed out")
    func stranger() throws {
        let run = try ProgramRun("grade", ["(y - w*x)^2", "--wrt", "w", "--claim", "-2*(y - wx)*x"])
        #expect(run.code == 1)
        #expect(run.output.replacing("\n  ", with: " ").contains("a product is written with stars: w*x"))
    }

    @Test("--all checks every entry of a large matrix, otherwise a sample and a direction are checked")
    func all() throws {
        let words = ["sum(W^2)", "--wrt", "W", "--claim", "2*W", "--let", "W=matrix:12x12", "--points", "8"]
        let sampled = try ProgramRun("grade", words)
        #expect(sampled.code == 0)
        #expect(sampled.output.contains("16 of 144 entries"))
        let all = try ProgramRun("grade", words + ["--all"])
        #expect(all.output.contains("all 1152 numbers"))
    }
}
