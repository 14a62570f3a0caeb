import Foundation

/// What a chapter reports with `--format json`, as tests ask for it.
public struct ChapterReport {
    /// One check: its name, the rows of the ledger that it names, and whether it holds.
    public struct Check {
        /// The name.
        public let name: String
        /// The rows.
        public let rows: [String]
        /// Whether it holds.
        public let holds: Bool
    }

    /// The checks, in order.
    public let checks: [Check]
    /// The rows that hold or fail by measured shares, and those that are only noted.
    public let claimed: [String]
    /// The rows that are left undecided for want of data.
    public let notMeasured: [String]
    /// The rows whose statement is shown.
    public let statements: [String]
    /// The values that the prose names.
    public let values: [String: Any]
    /// The figures that were written.
    public let figures: [String]

    /// Reads the report that a run wrote; nil where it wrote none.
    public init?(_ run: ProgramRun) {
        guard let report = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any],
            let checks = report["checks"] as? [[String: Any]]
        else { return nil }
        self.checks = checks.map {
            Check(
                name: $0["name"] as? String ?? "", rows: $0["ledger"] as? [String] ?? [],
                holds: $0["holds"] as? Bool ?? false)
        }
        let claims = (report["claims"] as? [[String: Any]] ?? []).compactMap { $0["row"] as? String }
        claimed = claims + (report["noted"] as? [String] ?? [])
        notMeasured = report["notMeasured"] as? [String] ?? []
        statements = report["statements"] as? [String] ?? []
        values = report["values"] as? [String: Any] ?? [:]
        figures = report["figures"] as? [String] ?? []
    }

    /// The checks that do not hold.
    public var failed: [String] { checks.filter { !$0.holds }.map(\.name) }

    /// The rows of the ledger that a check confirms, or that are claimed or noted.
    public var rows: Set<String> { Set(checks.filter(\.holds).flatMap(\.rows) + claimed) }
}
