/// Reads what scripts say: members of JSON and JSON-LD, and literals given to variables and properties.
///
/// No parser of JavaScript: it knows strings, names before `:` and `=`, and brackets, which is enough to tell what a value is called
/// and which values stand together. A string ends with its line, as the languages have it, so that a stray quotation mark does no harm
/// beyond it. One pass, whatever it meets.
struct ScriptScanner {
    struct Value {
        var field: FieldNames.Field
        var rank: Int
        /// Between the quotation marks, escapes not decoded; of a number, its digits.
        var span: TextSpan
        /// The number of the object (of the script, outside of all objects) that it stands in; lists between do not count.
        var object: Int
    }

    /// An object or a list, by its number: those inside it have the numbers from its own to `end`.
    struct Container {
        /// -1: a script.
        var parent: Int
        /// The nearest list around or the container itself; -1: none.
        var list: Int
        var isList: Bool
        /// What it is called; empty: nothing.
        var name: TextSpan
        /// Objects that stand in it without another container between.
        var objects = 0
        var end: Int
    }

    /// A string that may be the text of an article or a piece of it.
    struct Prose {
        var span: TextSpan
        var container: Int
        /// What the string, or the list in which it stands, is called; empty: nothing.
        var name: TextSpan
    }

    private let text: [Unicode.Scalar]
    private let names: FieldNames
    private let gathersProse: Bool
    private(set) var values: [Value] = []
    /// Strings long enough to be the text of an article.
    private(set) var strings: [Prose] = []
    /// Strings of any length that stand in lists.
    private(set) var listStrings: [Prose] = []
    private(set) var containers: [Container] = []

    /// What a value is called.
    private enum Key {
        case unknown
        case field(FieldNames.Field, rank: Int)
        /// `name`, which says what the object around it is called.
        case name
    }

    private struct Frame {
        var object: Int
        var container: Int
        var key: Key = .unknown
        var isArray = false
    }

    private var frames: [Frame] = []
    /// How many brackets stand open beyond `frames`.
    private var deeper = 0
    private var key: Key = .unknown
    private var name = TextSpan(0, 0)
    private var at = 0
    private var end = 0

    /// In code points, with escapes.
    static let longString = 40
    /// As many as any real page has.
    private static let maximumValues = 5_000, maximumListStrings = 20_000, maximumContainers = 200_000

    /// - Parameter gathersProse: fill `strings` and `listStrings`
    init(text: [Unicode.Scalar], names: FieldNames, gathersProse: Bool = false) {
        self.text = text
        self.names = names
        self.gathersProse = gathersProse
    }

    mutating func scan(_ script: TextSpan) {
        at = script.start
        end = script.end
        clearKey()
        frames = [Frame(object: containers.count, container: containers.count)]
        containers.append(Container(parent: -1, list: -1, isList: false, name: name, end: containers.count + 1))
        deeper = 0
        while at < end {
            let scalar = text[at]
            switch scalar {
            case "\"", "'": readString(quote: scalar)
            case "a"..."z", "A"..."Z", "_", "$": readName()
            case "0"..."9": readNumber()
            case "{": open(isArray: false)
            case "[": open(isArray: true)
            case "}", "]": close()
            case " ", "\n", "\r", "\t", "(", "|": at += 1
            default:
                clearKey()
                at += 1
            }
        }
        while !frames.isEmpty { closeFrame() }
    }

    private mutating func clearKey() {
        key = .unknown
        name = TextSpan(0, 0)
    }

    /// No data are nested deeper; what is deeper all the same counts as standing at this depth, what is one of too many as standing
    /// in the container around it.
    private static let maximumDepth = 500

    private mutating func close() {
        if deeper > 0 { deeper -= 1 } else if frames.count > 1 { closeFrame() }
        clearKey()
        at += 1
    }

    private mutating func closeFrame() {
        let frame = frames.removeLast()
        containers[frame.container].end = containers.count
    }

    private mutating func open(isArray: Bool) {
        guard frames.count < ScriptScanner.maximumDepth, containers.count < ScriptScanner.maximumContainers else {
            deeper += 1
            at += 1
            return
        }
        let around = frames[frames.count - 1]
        let number = containers.count
        var frame = Frame(object: around.object, container: number, key: key, isArray: isArray)
        if !isArray {
            if around.isArray { frame.key = around.key }
            frame.object = number
            containers[around.container].objects += 1
        }
        let list = isArray ? number : containers[around.container].list
        containers.append(Container(parent: around.container, list: list, isList: isArray, name: name, end: number + 1))
        frames.append(frame)
        clearKey()
        at += 1
    }

    private mutating func readString(quote: Unicode.Scalar) {
        let start = at + 1
        at = start
        while at < end, text[at] != quote, text[at] != "\n" { at += text[at] == "\\" ? 2 : 1 }
        at = min(at, end)
        let span = TextSpan(start, at)
        guard at < end, text[at] == quote else { return }
        at += 1
        if takeSign(":") { return setKey(span) }
        take(span)
    }

    private mutating func readName() {
        let start = at
        while at < end, text[at].isASCIIAlphanumeric || text[at] == "_" || text[at] == "$" { at += 1 }
        let name = TextSpan(start, at)
        if takeSign(":") || takeSign("=") { return setKey(name) }
        // `new Date(…)` and `decode(…)` stand between a name and its value.
        let isCall = at < end && (text[at] == "(" || text[at].isASCIILetter)
        if !isCall { clearKey() }
    }

    private mutating func readNumber() {
        let start = at
        while at < end, text[at].isASCIIAlphanumeric || text[at] == "." { at += 1 }
        take(TextSpan(start, at))
    }

    /// Passes over blanks and, where it follows, over the sign; `==` and `=>` are none.
    private mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
        while at < end, HTMLName.isBlank(text[at]) { at += 1 }
        guard at < end, text[at] == sign else { return false }
        if sign == "=", at + 1 < end, text[at + 1] == "=" || text[at + 1] == ">" { return false }
        at += 1
        return true
    }

    private static let titleEnding = Array("title".unicodeScalars)
    /// Behind the titles of the dictionary.
    static let titleRank = 50
    private static let nameKey = Array("name".unicodeScalars)

    private mutating func setKey(_ span: TextSpan) {
        key = key(named: span)
        name = span
    }

    private func key(named span: TextSpan) -> Key {
        guard (2...40).contains(span.count) else { return .unknown }
        if span.count == 4, text[span.range].elementsEqual(ScriptScanner.nameKey) { return .name }
        if let name = names.name(text, span), let rank = name.scriptRank { return .field(name.field, rank: rank) }
        // widgetTitle, news_title
        let ending = text[max(span.start, span.end - ScriptScanner.titleEnding.count)..<span.end]
        let isTitle = ending.elementsEqual(ScriptScanner.titleEnding) { $0.value | 0x20 == $1.value }
        return isTitle ? .field(.title, rank: ScriptScanner.titleRank) : .unknown
    }

    private mutating func take(_ span: TextSpan) {
        defer { clearKey() }
        guard !span.isEmpty else { return }
        let frame = frames[frames.count - 1]
        if gathersProse { gather(span, in: frame) }
        guard values.count < ScriptScanner.maximumValues else { return }
        switch (key, frame.key) {
        case (.field(let field, let rank), _):
            values.append(Value(field: field, rank: rank, span: span, object: frame.object))
        case (.name, .field(let field, let rank)):
            // "author": {"name": "…"}: it belongs to the object around.
            values.append(Value(field: field, rank: rank, span: span, object: objectAround))
        case (.unknown, .field(let field, let rank)) where frame.isArray:
            values.append(Value(field: field, rank: rank, span: span, object: frame.object))
        default: break
        }
    }

    private mutating func gather(_ span: TextSpan, in frame: Frame) {
        let container = containers[frame.container]
        let prose = Prose(span: span, container: frame.container, name: name.isEmpty && container.isList ? container.name : name)
        if span.count >= ScriptScanner.longString, strings.count < ScriptScanner.maximumValues { strings.append(prose) }
        if container.list >= 0, listStrings.count < ScriptScanner.maximumListStrings { listStrings.append(prose) }
    }

    /// The nearest object that holds the container, or the container itself.
    func object(of container: Int) -> Int {
        var number = container
        while number >= 0, containers[number].isList { number = containers[number].parent }
        return max(0, number)
    }

    private var objectAround: Int {
        var index = frames.count - 2
        // An array has the number of the object that it stands in.
        if index >= 0, frames[index].isArray { index -= 1 }
        return frames[max(0, index)].object
    }
}
