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
        /// Values of one object (or of one script, outside of all objects) share a number.
        var object: Int
    }

    /// A string long enough to be the text of an article.
    struct LongString {
        var span: TextSpan
        var object: Int
    }

    private let text: [Unicode.Scalar]
    private let names: FieldNames
    private(set) var values: [Value] = []
    private(set) var strings: [LongString] = []

    /// What a value is called.
    private enum Key {
        case unknown
        case field(FieldNames.Field, rank: Int)
        /// `name`, which says what the object around it is called.
        case name
    }

    private struct Frame {
        var object: Int
        var key: Key = .unknown
        var isArray = false
    }

    private var frames: [Frame] = []
    /// How many brackets stand open beyond `frames`.
    private var deeper = 0
    private var objectCount = 0
    private var key: Key = .unknown
    private var at = 0
    private var end = 0

    /// In code points, with escapes.
    static let longString = 100
    /// As many as any real page has.
    private static let maximumValues = 5_000

    init(text: [Unicode.Scalar], names: FieldNames) {
        self.text = text
        self.names = names
    }

    mutating func scan(_ script: TextSpan) {
        at = script.start
        end = script.end
        key = .unknown
        frames = [Frame(object: objectCount)]
        deeper = 0
        objectCount += 1
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
                key = .unknown
                at += 1
            }
        }
    }

    /// No data are nested deeper; what is deeper all the same counts as standing at this depth.
    private static let maximumDepth = 500

    private mutating func close() {
        if deeper > 0 { deeper -= 1 } else if frames.count > 1 { frames.removeLast() }
        key = .unknown
        at += 1
    }

    private mutating func open(isArray: Bool) {
        guard frames.count < ScriptScanner.maximumDepth else {
            deeper += 1
            at += 1
            return
        }
        let around = frames[frames.count - 1]
        var frame = Frame(object: around.object, key: key, isArray: isArray)
        if !isArray {
            if around.isArray { frame.key = around.key }
            frame.object = objectCount
            objectCount += 1
        }
        frames.append(frame)
        key = .unknown
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
        if takeSign(":") { return key = self.key(named: span) }
        take(span)
    }

    private mutating func readName() {
        let start = at
        while at < end, HTMLName.isAlphanumeric(text[at]) || text[at] == "_" || text[at] == "$" { at += 1 }
        let name = TextSpan(start, at)
        if takeSign(":") || takeSign("=") { return key = self.key(named: name) }
        // `new Date(…)` and `decode(…)` stand between a name and its value.
        let isCall = at < end && (text[at] == "(" || HTMLName.isLetter(text[at]))
        if !isCall { key = .unknown }
    }

    private mutating func readNumber() {
        let start = at
        while at < end, HTMLName.isAlphanumeric(text[at]) || text[at] == "." { at += 1 }
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
    private static let titleRank = 50
    private static let nameKey = Array("name".unicodeScalars)

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
        defer { key = .unknown }
        guard !span.isEmpty, values.count < ScriptScanner.maximumValues else { return }
        let frame = frames[frames.count - 1]
        if span.count >= ScriptScanner.longString, strings.count < ScriptScanner.maximumValues {
            strings.append(LongString(span: span, object: frame.object))
        }
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

    private var objectAround: Int {
        var index = frames.count - 2
        // An array has the number of the object that it stands in.
        if index >= 0, frames[index].isArray { index -= 1 }
        return frames[max(0, index)].object
    }
}
