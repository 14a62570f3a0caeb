import Testing
import Text

@testable import Console

@Suite("Failing")
struct FailureTests {
    @Test("the codes are those that the shell is promised")
    func codes() {
        #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 64, 65, 66, 73, 130])
    }

    @Test("a message begins with error: and its advice stands below")
    func message() {
        #expect(Failure(.usage, "wrong").description == "error: wrong")
        #expect(Failure(.usage, "wrong", hint: "mend it").description == "error: wrong\n       mend it")
    }

    @Test("control characters of a user's input cannot steer the terminal")
    func printable() {
        #expect(Failure(.usage, "a\u{1B}[2Jb\nc").message == "a\\u{1B}[2Jb\\u{A}c")
        #expect("损失".printable == "损失")
    }
}
