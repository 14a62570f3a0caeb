import Console
import Foundation
import TestSupport
import Testing
import Text

@testable import benchmark

@Suite("A report as a file")
struct ReportFileTests {
    private let report = Report(
        machine: "box", threads: 2,
        measurements: [
            benchmark.Measurement(
                group: "kernels", name: "product 512³", timing: Timing(seconds: [0.5, .infinity]), peak: .nan)
        ],
        comparisons: [
            PeerComparison(
                program: "linear-004", ours: .init(name: "Gradebook", runs: [.init("train_s 0.5", total: 1)]),
                peers: [.init(name: "Keras", runs: [])])
        ])

    private func read(_ text: String) throws -> Report {
        let folder = try TemporaryFolder()
        try folder.write(Data(text.utf8), to: "report.json")
        return try Report(compare: folder.url("report.json"))
    }

    @Test("what was written is read again, numbers that are not finite included")
    func roundTrip() throws {
        let again = try read(try report.json())
        #expect(again.machine == "box" && again.threads == 2)
        #expect(again.measurements[0].timing == report.measurements[0].timing)
        #expect(again.measurements[0].peak?.isNaN == true)
        #expect(again.measurements[0].operations == nil)
        #expect(again.comparisons == report.comparisons)
        #expect(try report.json().hasSuffix("}\n"))
    }

    @Test(
        "a file that is no report is refused with what is wrong in it",
        arguments: [
            ("", "it is not JSON"), ("kernels  median", "it is not JSON"),
            (#"{"machine": "box", "threads": 2, "measurements": ["#, "it is not JSON"),
            ("{}", "'machine' is missing"), ("[]", "another kind of value than a report has"),
            (#"{"machine": "box", "threads": "two"}"#, "another kind of value than a report has in threads"),
            (
                #"{"machine": "box", "threads": 2, "measurements": [{"group": "kernels", "name": "a"}], "comparisons": []}"#,
                "'timing' is missing in measurements.0"
            ),
            (#"{"checks": [], "claims": []}"#, "'machine' is missing"),
        ])
    func damaged(_ text: String, _ problem: String) throws {
        let error = #expect(throws: Failure.self) { try read(text) }
        let failure = try #require(error)
        #expect(failure.code == .corruptData)
        #expect(failure.message.hasPrefix("--compare: expected a report of this tool, found /"))
        #expect(failure.message.hasSuffix("report.json: \(problem)"), "\(failure.message)")
        #expect(failure.hint == "make one with --format json")
    }

    @Test("a file that is not there, or is a folder, cannot be read")
    func missing() throws {
        let folder = try TemporaryFolder()
        for (url, problem) in [
            (folder.url("none.json"), "there is no such file"), (folder.url, "cannot be read as a file"),
        ] {
            let error = #expect(throws: Failure.self) { try Report(compare: url) }
            let failure = try #require(error)
            #expect(failure.code == .missingData)
            #expect(failure.message == "--compare: \(url.path): \(problem)", "\(failure.message)")
        }
    }
}
