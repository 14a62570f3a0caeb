import Foundation

extension MNIST {
    /// The folder to load MNIST from, or nil where nobody named one and the cache is empty.
    ///
    /// In this order: `data`, as given with `--data`; the environment's `MNIST_DIR`; `gradebook/mnist` in the user's
    /// cache folder. A folder that was named must hold all four files, or `DatasetError` is thrown: other data than the
    /// ones that were asked for would be used unnoticed. So must the cache once it holds one of them: a fetch that broke off
    /// would go unnoticed.
    public static func folder(
        data: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(DatasetError) -> String? {
        if let named = data ?? environment["MNIST_DIR"].flatMap({ $0.isEmpty ? nil : $0 }) {
            _ = try paths(in: named)
            return named
        }
        let cache = cacheFolder(environment: environment)
        guard files.contains(where: { $0.spellings.contains { isFile(cache + "/" + $0) } }) else { return nil }
        _ = try paths(in: cache)
        return cache
    }

    /// `gradebook/mnist` in the user's cache folder: in `XDG_CACHE_HOME` where that is set to an absolute path, else in
    /// `~/Library/Caches` on macOS and in `~/.cache` elsewhere.
    public static func cacheFolder(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/gradebook/mnist" }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        #if os(macOS)
            return home + "/Library/Caches/gradebook/mnist"
        #else
            return home + "/.cache/gradebook/mnist"
        #endif
    }

    /// The paths of the four files in a folder, in the order of `files`.
    static func paths(in folder: String) throws(DatasetError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw DatasetError(folder, refusal(folder, for: F_OK) ?? .noMNISTFolder)
        }
        guard isFolder.boolValue else { throw DatasetError(folder, .isNotFolder) }
        // In a folder that may not be searched, files look as if they were not there.
        if let refusal = refusal(folder, for: X_OK) { throw DatasetError(folder, refusal) }
        let found = files.map { file in file.spellings.map { folder + "/" + $0 }.first(where: isFile) }
        let missing = zip(files, found).filter { $1 == nil }.map(\.0.name)
        guard missing.isEmpty else { throw DatasetError(folder, .mnistFilesMissing(missing)) }
        return found.compactMap { $0 }
    }

    /// What the operating system says where it lets nobody look; nil where the path is simply not there.
    private static func refusal(_ path: String, for mode: Int32) -> DatasetError.Problem? {
        guard access(path, mode) != 0, errno != ENOENT, errno != ENOTDIR else { return nil }
        return .unreadable(reason: String(cString: strerror(errno)))
    }

    /// Some tools unpack an archive into a folder of the archive's name: that is not the file.
    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
}
