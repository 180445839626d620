internal import Glibc

/// Finds the files that the words of a command line name: files, folders (walked, names sorted), globs, `-`.
public enum InputPaths {
    /// - Returns: file paths in order, and what could not be found.
    public static func expand(_ inputs: [String]) -> (paths: [String], failures: [ReadError]) {
        var paths: [String] = []
        var failures: [ReadError] = []
        for input in inputs {
            if input == "-" {
                paths.append(input)
            } else if let kind = fileKind(input) {
                guard kind == .folder else {
                    paths.append(input)
                    continue
                }
                let before = paths.count
                walk(input, into: &paths, failures: &failures)
                if paths.count == before { failures.append(.emptyFolder(path: input)) }
            } else {
                let matches = globbed(input)
                if matches.isEmpty { failures.append(.noSuchInput(path: input)) }
                let (more, missing) = expand(matches)
                paths += more
                failures += missing
            }
        }
        return (paths, failures)
    }

    private enum Kind { case folder, other }

    private static func fileKind(_ path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    }

    /// Hidden files (names that begin with a full stop) are passed over, and so are links to folders, which could run in circles.
    private static func walk(_ root: String, into paths: inout [String], failures: inout [ReadError]) {
        var folders = [root]
        while let folder = folders.popLast() {
            guard let handle = opendir(folder) else {
                failures.append(.unreadable(path: folder, reason: systemMessage(errno)))
                continue
            }
            defer { closedir(handle) }
            var files: [String] = []
            var inner: [String] = []
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                guard !name.hasPrefix(".") else { continue }
                let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: inner.append(path)
                case S_IFLNK: if fileKind(path) == .other { files.append(path) }
                case S_IFREG: files.append(path)
                default: break
                }
            }
            paths += files.sorted()
            folders += inner.sorted(by: >)
        }
    }

    private static func globbed(_ pattern: String) -> [String] {
        guard pattern.contains(where: { "*?[".contains($0) }) else { return [] }
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
    }
}
