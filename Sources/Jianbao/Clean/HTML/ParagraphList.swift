/// A list in a script that holds an article piece by piece: paragraphs, or runs of one look within paragraphs.
struct ParagraphList {
    /// The number of the list.
    var container: Int
    /// Its strings, in order; never empty.
    var strings: [ScriptScanner.Prose]

    /// Lists around a string that are looked at, and lists with the most Han characters that are.
    private static let maximumLevels = 8, maximumSearched = 8

    /// - Returns: the lists that may be an article, those with the most Han characters first, none of them inside another one.
    static func lists(in scanner: ScriptScanner, text: [Unicode.Scalar]) -> [ParagraphList] {
        var han: [Int: Int] = [:]
        for string in scanner.listStrings {
            let count = CarriedTexts.han(in: text, string.span)
            var list = scanner.containers[string.container].list
            var levels = 0
            while count > 0, list >= 0, levels < maximumLevels {
                han[list, default: 0] += count
                let around = scanner.containers[list].parent
                list = around < 0 ? -1 : scanner.containers[around].list
                levels += 1
            }
        }
        let most = han.filter { $0.value >= CarriedArticle.shortest }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }
        var found: [ParagraphList] = []
        for (list, whole) in most.prefix(maximumSearched) {
            let isInside = found.contains { ($0.container..<scanner.containers[$0.container].end).contains(list) }
            if !isInside, let read = ParagraphList(list, han: whole, scanner: scanner, text: text) { found.append(read) }
        }
        return found
    }

    private init?(_ list: Int, han: Int, scanner: ScriptScanner, text: [Unicode.Scalar]) {
        let inside = list..<scanner.containers[list].end
        let all = scanner.listStrings.filter { inside.contains($0.container) }
        // Beside the text of a paragraph stand its kind, its color, the address of a picture.
        var byName: [UInt64: Int] = [:]
        for string in all { byName[HTMLName.hashed(text, string.name), default: 0] += CarriedTexts.han(in: text, string.span) }
        container = list
        strings = all.filter { byName[HTMLName.hashed(text, $0.name), default: 0] * 5 >= han }
        // Cards of other articles and comments bear titles, names and days.
        let fields = scanner.values.count { inside.contains($0.object) && $0.object > list }
        guard strings.count >= 2, fields * 4 <= strings.count else { return nil }
    }

    /// The pieces as one text, with the way back to the script.
    func joined(scanner: ScriptScanner, text: [Unicode.Scalar]) -> SourcedText {
        let pieces = strings.map { ScriptText.unescaped(text, $0.span) }
        let isMarkup = pieces.contains { CarriedTexts.holdsTag($0.text.scalars[...]) }
        let mark: [Unicode.Scalar] = isMarkup ? Array("<br>".unicodeScalars) : ["\n"]
        var joined = SourcedText()
        for (index, piece) in pieces.enumerated() {
            if index > 0, !isOneParagraph(strings[index - 1], strings[index], scanner) {
                let place = strings[index].span.start
                joined.text.scalars += mark
                joined.map.append(length: mark.count, origin: TextSpan(place, place))
            }
            joined.text.scalars += piece.text.scalars
            joined.map.append(piece.map)
        }
        return joined
    }

    /// Runs of a paragraph are objects in a list of their own, one of them perhaps (a link) with a list in it.
    private func isOneParagraph(_ first: ScriptScanner.Prose, _ second: ScriptScanner.Prose, _ scanner: ScriptScanner) -> Bool {
        func holds(_ string: ScriptScanner.Prose, _ other: ScriptScanner.Prose) -> Bool {
            let list = scanner.containers[string.container].list
            guard list != container, list != string.container else { return false }
            return (list..<scanner.containers[list].end).contains(other.container)
        }
        return holds(first, second) || holds(second, first)
    }
}
