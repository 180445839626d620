/// What the head of a page and its scripts say of the article.
struct PageHead {
    let document: HTMLDocument
    let page: [Unicode.Scalar]

    private func meta(_ names: [String]) -> [Unicode.Scalar]? {
        for name in names {
            if let meta = document.metas.first(where: { $0.name == name && !$0.content.allSatisfy(CharacterKind.isBlank) }) {
                return meta.content
            }
        }
        return nil
    }

    /// Titles for links, which carry less of the site's name than the window's.
    var socialTitle: [Unicode.Scalar]? { meta(["og:title", "twitter:title", "articletitle", "title"]) }
    var siteName: [Unicode.Scalar]? { meta(["og:site_name", "application-name", "apple-mobile-web-app-title"]) }
    var author: [Unicode.Scalar]? { meta(["article:author", "og:article:author", "author", "byl", "dc.creator", "twitter:creator"]) }
    var publisher: [Unicode.Scalar]? { meta(["contentsource", "source", "mediaid", "og:article:source", "article:source"]) }

    /// The date of publication that the head names.
    func published(_ folding: CueFolding) -> PublicationDate? {
        let names = [
            "article:published_time", "og:published_time", "bytedance:published_time", "datepublished", "pubdate", "publishdate",
            "publish_date",
            "og:release_date", "article:published", "publish-date", "publishtime", "og:time", "weibo:article:create_at", "dc.date.issued",
            "dc.date",
            "parsely-pub-date", "sailthru.date", "release_date", "apub:time", "date", "og:pubdate", "publication_date", "_pubtime",
            "firstcreatetime",
        ]
        for name in names {
            guard let content = meta([name]) else { continue }
            let folded = folding.folded(content)
            if let date = PublicationDate.first(in: folded, span: TextSpan(0, min(folded.count, 60))) { return date }
        }
        return inScripts(folding)
    }

    /// `"datePublished": "…"` of JSON-LD, and the variables in which sites keep the time for their scripts.
    private func inScripts(_ folding: CueFolding) -> PublicationDate? {
        for key in [
            "datePublished", "publish_time", "publishTime", "publishDate", "pubDate", "pubtime", "pubTime", "publish_date", "ptime",
        ] {
            let wanted = Array(key.lowercased().unicodeScalars)
            for script in document.scripts {
                var index = script.start
                while let found = PageHead.find(wanted, in: page, from: index, limit: script.end) {
                    index = found + wanted.count
                    // The value stands right behind the key: signs, perhaps a blank, then the digits.
                    var value = index
                    while value < script.end, value - index < 8, !CharacterKind.isDigit(page[value]) { value += 1 }
                    let end = min(script.end, value + 40)
                    let folded = page[value..<end].map(folding.folded)
                    if let date = PublicationDate(in: folded, at: 0, limit: folded.count) { return date }
                }
            }
        }
        return nil
    }

    private static func find(_ word: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int, limit: Int) -> Int? {
        var index = start
        let first = word[0]
        while index + word.count <= limit {
            // Keys hold letters and bars alone: 0x20 folds the case of the one and leaves the other.
            if text[index].value | 0x20 == first.value {
                var offset = 1
                while offset < word.count, text[index + offset] == word[offset] || text[index + offset].value | 0x20 == word[offset].value {
                    offset += 1
                }
                if offset == word.count { return index }
            }
            index += 1
        }
        return nil
    }

    /// A day in the address: /2024-05/09/, /20240509/, /2024/0509/.
    static func published(inAddress address: String) -> PublicationDate? {
        let text = Array(address.unicodeScalars)
        var digits: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            guard text[index] == "/" || text[index] == "_" || text[index] == "t", index + 5 < text.count,
                CharacterKind.isDigit(text[index + 1])
            else {
                index += 1
                continue
            }
            var at = index + 1
            digits.removeAll(keepingCapacity: true)
            while at < text.count, digits.count < 9,
                CharacterKind.isDigit(text[at]) || (text[at] == "/" || text[at] == "-") && digits.count >= 4 && digits.count < 8
            {
                if CharacterKind.isDigit(text[at]) { digits.append(text[at]) }
                at += 1
            }
            if digits.count == 8, digits[0] == "2" || digits[0] == "1" {
                let form = Array(digits[0..<4]) + ["-"] + Array(digits[4..<6]) + ["-"] + Array(digits[6..<8])
                if let date = PublicationDate(in: form, at: 0, limit: form.count) { return date }
            }
            index += 1
        }
        return nil
    }
}
