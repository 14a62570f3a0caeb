/// Square tiles of an image [height, width, channels], whose first one begins `top` rows above it and `left` columns beside it.
struct ImageTiles: Sendable {
    let side: Int
    let height: Int
    let width: Int
    let channels: Int
    let top: Int
    let left: Int

    /// Scalars of an image.
    var size: Int { height * width * channels }

    /// One tile, and which part of it lies in the image.
    struct Tile {
        let layout: ImageTiles
        let top: Int
        let left: Int
        let rows: Range<Int>
        let columns: Range<Int>

        var isWhole: Bool { rows.count == layout.side && columns.count == layout.side }

        /// Scalars of each row that lie in the image.
        var count: Int { columns.count * layout.channels }

        /// Where those of row `r` begin in the image.
        @inline(__always)
        func inImage(_ r: Int) -> Int { ((top + r) * layout.width + left + columns.lowerBound) * layout.channels }

        /// Where they begin in the tile.
        @inline(__always)
        func inTile(_ r: Int) -> Int { (r * layout.side + columns.lowerBound) * layout.channels }
    }

    /// The tile that begins at a row and a column, counted from the first one's.
    @inline(__always)
    func tile(_ row: Int, _ column: Int) -> Tile {
        Tile(
            layout: self, top: row - top, left: column - left,
            rows: WindowPlacement.inside(row - top, size: side, length: height),
            columns: WindowPlacement.inside(column - left, size: side, length: width))
    }
}
