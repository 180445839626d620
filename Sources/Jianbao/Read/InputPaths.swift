internal import Glibc

/// Finds the files that the words of a command line name: files, folders (walked, names sorted), globs, `-`.
public enum InputPaths {
    /// - Parameters:
    ///   - inputs: as a user gives them.
    ///   - outputs: files and folders that are written meanwhile: walks pass them over, and named outright they are refused.
    /// - Returns: file paths in order, and what could not be found.
    public static func expand(_ inputs: [String], except outputs: [String] = []) -> (paths: [String], failures: [ReadError]) {
        var expansion = Expansion(outputs: Set(outputs.compactMap { FileStatus($0)?.identity }))
        for input in inputs { expansion.add(input) }
        return (expansion.paths, expansion.failures)
    }

    /// The one name of a file, whether it exists yet or not: links and dots in its folder are resolved.
    package static func canonical(_ path: String) -> String {
        func resolved(_ path: String) -> String? {
            guard let whole = realpath(path, nil) else { return nil }
            defer { free(whole) }
            return String(cString: whole)
        }
        if let whole = resolved(path) { return whole }
        guard let slash = path.lastIndex(of: "/") else { return (resolved(".") ?? ".") + "/" + path }
        return (resolved(String(path[...slash])) ?? String(path[..<slash])) + path[slash...]
    }
}

/// What the file system says of a path.
private struct FileStatus {
    /// Two paths with equal identities are one file.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }
    enum Kind { case folder, link, file, other }

    let identity: Identity
    let kind: Kind

    /// - Parameter followsLinks: tell of what a link leads to, not of the link.
    /// - Returns: nil where there is no such file.
    init?(_ path: String, followsLinks: Bool = true) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        case S_IFREG: kind = .file
        default: kind = .other
        }
    }
}

/// The files found so far.
private struct Expansion {
    let outputs: Set<FileStatus.Identity>
    private(set) var paths: [String] = []
    private(set) var failures: [ReadError] = []

    init(outputs: Set<FileStatus.Identity>) { self.outputs = outputs }

    mutating func add(_ input: String) {
        if input == "-" {
            paths.append(input)
        } else if !addFile(input) {
            let matches = Expansion.globbed(input)
            if matches.isEmpty { failures.append(.noSuchInput(path: input)) }
            // A match that is no file is a link that leads nowhere, or was taken away meanwhile.
            for match in matches where !addFile(match) { failures.append(.noSuchInput(path: match)) }
        }
    }

    /// - Returns: false where there is no such file or folder.
    private mutating func addFile(_ path: String) -> Bool {
        guard let status = FileStatus(path) else { return false }
        if status.kind == .folder {
            let before = paths.count + failures.count
            walk(path)
            if paths.count + failures.count == before { failures.append(.emptyFolder(path: path)) }
        } else if outputs.contains(status.identity) {
            failures.append(.isOutput(path: path))
        } else {
            paths.append(path)
        }
        return true
    }

    /// Hidden files (names that begin with a full stop) are passed over, and so are links to folders, which could run in circles.
    private mutating func walk(_ root: String) {
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
                let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { (String(cString: $0), String(validatingCString: $0) != nil) }
                }
                guard !name.hasPrefix(".") else { continue }
                let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
                guard isUTF8 else {
                    failures.append(.unreadable(path: path, reason: "its name is not UTF-8; rename it or pipe it in"))
                    continue
                }
                guard let status = FileStatus(path, followsLinks: false), !outputs.contains(status.identity) else { continue }
                switch status.kind {
                case .folder: inner.append(path)
                case .link: if FileStatus(path)?.kind == .file { files.append(path) }
                case .file: files.append(path)
                case .other: break
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
