import Console
import Foundation
import Text

/// How the columns of a table are drawn.
enum PlotKind: String, CaseIterable, Sendable {
    case line, scatter, bar, histogram
}

/// The width and height of a picture, as in 960x540.
struct PictureSize: Sendable, Equatable {
    var width: Double
    var height: Double?
}

extension Option where Value == String? {
    /// A text that may be left out.
    fileprivate static func words(_ name: String, placeholder: String, help: String) -> Self {
        Option(name, placeholder: placeholder, default: nil, help: help) { $0 }
    }

    static var xColumn: Self { words("x", placeholder: "NAME", help: "the column along the horizontal axis") }
    static var title: Self { words("title", placeholder: "TEXT", help: "what stands above the picture") }
}

extension Option where Value == [String]? {
    static var yColumns: Self {
        Option("y", placeholder: "NAME,NAME", default: nil, help: "the columns to draw; without it, all of them") {
            text throws(OptionRefusal) in
            let names = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
                !$0.isEmpty
            }
            guard !names.isEmpty else { throw OptionRefusal("must name a column, found '\(text)'") }
            // A column that is named twice is drawn once.
            return names.enumerated().filter { !names[..<$0].contains($1) }.map(\.element)
        }
    }
}

extension Option where Value == PictureSize? {
    static var size: Self {
        Option("size", placeholder: "WxH", default: nil, help: "the picture's size in pixels, such as 960x540 or 640") {
            text throws(OptionRefusal) in
            let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
            guard (1...2).contains(parts.count), let width = parts[0], (240...4000).contains(width) else {
                throw OptionRefusal("must be WIDTHxHEIGHT with a width between 240 and 4000, found '\(text)'")
            }
            guard parts.count == 2 else { return PictureSize(width: width, height: nil) }
            guard let height = parts[1], (120...4000).contains(height) else {
                throw OptionRefusal("must be WIDTHxHEIGHT with a height between 120 and 4000, found '\(text)'")
            }
            return PictureSize(width: width, height: height)
        }
    }
}

extension Option where Value == Double {
    static var smooth: Self {
        number(
            "smooth", default: 0, bounds: .from(0, below: 1),
            help: "smooth lines: each value keeps the share X of the one before")
    }
}

extension Option where Value == PlotKind {
    static var kind: Self { choice("kind", default: .line, help: "how the columns are drawn") }
}

extension Option where Value == Bool {
    static var logX: Self { flag("log-x", help: "make the horizontal axis logarithmic") }
    static var logY: Self { flag("log-y", help: "make the vertical axes logarithmic") }
    static var terminal: Self { flag("terminal", help: "draw in the terminal, also where --out writes a file") }
    static var follow: Self { flag("follow", help: "draw again whenever FILE grows, until Ctrl-C") }
}

extension Option where Value == URL? {
    static var svgFile: Self { path("out", placeholder: "FILE", help: "write the picture to FILE as SVG") }
    static var gallery: Self {
        path("gallery", placeholder: "FILE", help: "write a page with one picture of every kind to FILE as SVG")
    }
}

let plotProgram = Program(
    "plot", "Draws a training log, or any table of numbers, as SVG or in the terminal.",
    examples: [
        .init("log.csv", "look at the curves in the terminal"),
        .init("log.csv --out curves.svg", "write them as a picture for a page or a slide"),
        .init("log.csv --y loss,val_loss --log-y", "compare two columns on a logarithmic axis"),
        .init("log.csv --follow", "watch a training run that writes the file"),
        .init("iris.csv --kind scatter --x length --y width", "draw points"),
        .init("- --kind histogram < weights.tsv", "read standard input"),
    ],
    options: [
        Option<String?>.xColumn, Option<[String]?>.yColumns, Option<PlotKind>.kind, Option<Bool>.logX,
        Option<Bool>.logY, Option<Double>.smooth, Option<String?>.title, Option<PictureSize?>.size,
        Option<URL?>.svgFile, Option<Bool>.terminal, Option<Bool>.follow, Option<URL?>.gallery,
        Option<ColorChoice>.color, Option<Bool>.ascii, Option<Int?>.width,
    ],
    operands: .init(
        "FILE", count: 0...1, help: "a table with named columns: CSV, TSV or JSON lines; - is standard input"),
    exits: [
        .init(.success, "the picture is drawn"), .init(.usage), .init(.corruptData), .init(.missingData),
        .init(.cannotWrite), .init(.interrupted, "stopped by Ctrl-C"),
    ])
