import Console
import Plotting
import Tables

/// Chooses what of a table is drawn, and how, where the command line leaves it open.
struct TableFigure {
    let table: Table
    let input: TableInput
    let arguments: Arguments

    private static let mostPanels = 6

    /// The figure that the command line asks for.
    func figure() throws(Failure) -> Figure {
        do {
            switch arguments[.kind] {
            case .line: return try lines()
            case .scatter: return try points()
            case .bar: return try bars()
            case .histogram: return try histograms()
            }
        } catch let error as TableError {
            throw input.failure(error)
        } catch let error as Failure {
            throw error
        } catch {
            throw Failure(.corruptData, "\(error)")
        }
    }

    private var xKind: Axis.Kind { arguments[.logX] ? .logarithmic : .automatic }
    private var yKind: Axis.Kind { arguments[.logY] ? .logarithmic : .automatic }

    private func title(_ otherwise: String) -> String { arguments[.title] ?? input.stem ?? otherwise }

    /// The columns to draw: those that were named, or all of numbers but for the one along the axis.
    private func yColumns(besides x: String?) throws -> [String] {
        if let named = arguments[.yColumns] {
            // Read now, so that a wrong name or cell is found before anything is drawn.
            for name in named { _ = try table.numbers(name) }
            return named
        }
        let numeric = try numericColumns().filter { $0 != x }
        let wanted = numeric.filter { !ColumnName.clocks.contains($0.lowercased()) }
        guard let first = wanted.isEmpty ? numeric.first : wanted.first else { throw try withoutNumbers(besides: x) }
        return wanted.isEmpty ? [first] : wanted
    }

    private func numericColumns() throws -> [String] {
        try table.columnNames.filter { name in
            if case .numbers = try table.column(name) { return true }
            return false
        }
    }

    /// A table without numbers fails with the first cell that should be one.
    private func withoutNumbers(besides x: String?) throws -> Failure {
        for name in table.columnNames where name != x { _ = try table.numbers(name) }
        return Failure(
            .corruptData,
            "\(input.name): expected a column of numbers beside \"\(x ?? "")\", found none",
            hint: "give the table a column to draw, or name one with --x")
    }

    private func lines() throws -> Figure {
        let counter = ColumnName.counters.lazy.compactMap { counter in
            table.columnNames.first { $0.lowercased() == counter }
        }.first
        let numeric = try numericColumns()
        let x = arguments[.xColumn] ?? counter.flatMap { numeric.contains($0) ? $0 : nil }
        let positions = try x.map { try table.numbers($0) }
        let columns = try yColumns(besides: x).map(ColumnName.init)
        var panels: [(name: String, columns: [ColumnName])] = []
        for column in columns {
            if let index = panels.firstIndex(where: { $0.name == column.panel }) {
                panels[index].columns.append(column)
            } else {
                panels.append((column.panel, [column]))
            }
        }
        // A loss before an accuracy, whatever Keras' alphabet says; all others as they stand.
        panels =
            panels.filter { $0.name == "loss" } + panels.filter { $0.name == "accuracy" }
            + panels.filter { !["loss", "accuracy"].contains($0.name) }
        let hidden = panels.dropFirst(Self.mostPanels).flatMap { $0.columns.map(\.full) }
        if !hidden.isEmpty {
            StandardStream.standardError.write(
                "note: \(hidden.count) more columns are not drawn; --y names those to draw\n")
        }
        let share = arguments[.smooth]
        let plots = try panels.prefix(Self.mostPanels).map { panel -> Plot in
            let marks = try sorted(panel.columns).map { column -> Mark in
                let values = Smoothing.smoothed(try table.numbers(column.full), share: share)
                return .line(name(column, in: panel.columns), x: positions, y: values, quantity: column.quantity)
            }
            let label = Set(panel.columns.map(\.quantity)).count == 1 ? panel.columns[0].quantity : panel.name
            let smoothing = share > 0 ? ", smoothed by \(share)" : ""
            return Plot(
                x: Axis(x ?? "row", kind: xKind), y: Axis(label + smoothing, kind: yKind), marks: marks)
        }
        return Figure(title("Training log"), slug: "plot", plots)
    }

    /// Training before validation, which is then the dashed one.
    private func sorted(_ columns: [ColumnName]) -> [ColumnName] {
        columns.filter { $0.part == nil || $0.part == .training } + columns.filter { $0.part == .validation }
            + columns.filter { $0.part == .test }
    }

    /// In a panel of one quantity the names say what the data is, otherwise they are the log's.
    private func name(_ column: ColumnName, in panel: [ColumnName]) -> String {
        guard Set(panel.map(\.quantity)).count == 1 else { return column.full }
        guard panel.count > 1 else { return column.part == nil ? column.quantity : column.full }
        return (column.part ?? .training).rawValue
    }

    private func points() throws -> Figure {
        let numeric = try numericColumns()
        let x: String
        if let named = arguments[.xColumn] {
            x = named
        } else if let first = numeric.first(where: { arguments[.yColumns]?.contains($0) != true }) {
            x = first
        } else {
            throw try withoutNumbers(besides: nil)
        }
        let positions = try table.numbers(x)
        let columns = try yColumns(besides: x)
        let marks = try columns.map { Mark.points(columns.count > 1 ? $0 : "", x: positions, y: try table.numbers($0)) }
        let y = columns.count == 1 ? columns[0] : ""
        return Figure(
            title("Points"), slug: "plot", Plot(x: Axis(x, kind: xKind), y: Axis(y, kind: yKind), marks: marks))
    }

    private func bars() throws -> Figure {
        let numeric = try numericColumns()
        let texts = table.columnNames.filter { !numeric.contains($0) }
        let counter = table.columnNames.first { ColumnName.counters.contains($0.lowercased()) }
        let x = arguments[.xColumn] ?? texts.first ?? counter
        let names = try x.map { try table.text($0) } ?? (1...table.rowCount).map { "\($0)" }
        let columns = try yColumns(besides: x)
        let values = Axis(columns.count == 1 ? columns[0] : "", kind: yKind)
        let series = try columns.map { (name: columns.count > 1 ? $0 : "", values: try table.numbers($0)) }
        let isHorizontal = Self.areLong(names)
        let marks = series.map {
            isHorizontal ? Mark.horizontalBars($0.name, of: names, $0.values) : .bars($0.name, of: names, $0.values)
        }
        let bands = Axis(x ?? "row")
        return Figure(
            title("Bars"), slug: "plot",
            isHorizontal ? Plot(x: values, y: bands, marks: marks) : Plot(x: bands, y: values, marks: marks))
    }

    /// Whether names would not fit below their bars in some eighty columns, but can be listed beside them.
    private static func areLong(_ names: [String]) -> Bool {
        let longest = names.map(\.count).max() ?? 0
        return names.count <= 60 && longest > 4 && names.count * (longest + 1) > 72
    }

    private func histograms() throws -> Figure {
        let columns = try yColumns(besides: arguments[.xColumn])
        let series = try columns.map { (name: columns.count > 1 ? $0 : "", values: try table.numbers($0)) }
        let x = columns.count == 1 ? columns[0] : "value"
        return Figure(
            title("Histogram"), slug: "plot",
            Plot(x: Axis(x, kind: xKind), y: Axis("count", kind: yKind), marks: Mark.histograms(series)))
    }
}
