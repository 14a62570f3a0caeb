import Console
import Foundation

/// NumPy's product of matrices on one thread: OpenBLAS, where it was installed with pip.
struct NumPy: Sendable {
    private let python: Python
    private let script: URL

    /// Throws where the Python has no NumPy.
    init(_ python: Python) throws(Failure) {
        try python.check(module: "numpy", option: "numpy", install: "pip install numpy")
        self.python = python
        script = try peerScript("numpy_products")
    }

    /// The seconds of one product of two square matrices, in a process that has done it before.
    func seconds(product size: Int) throws(Failure) -> Double {
        let output = try ChildProcess(python.url, [script.path, "\(size)"]).successfulOutput()
        guard let seconds = Self.seconds(in: output) else {
            throw Failure(.failed, "\(script.lastPathComponent): expected a line 'seconds NUMBER', found none")
        }
        return seconds
    }

    /// Reads what the script writes.
    static func seconds(in output: String) -> Double? {
        for line in output.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ")
            guard words.count == 2, words[0] == "seconds", let seconds = Double(words[1]) else { continue }
            return seconds.isFinite && seconds > 0 ? seconds : nil
        }
        return nil
    }
}
