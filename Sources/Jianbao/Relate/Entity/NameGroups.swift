/// The names of a page, joined step by step into those that mean one person or organisation.
struct NameGroups {
    struct Name {
        var kind: MentionValue.Kind
        /// Canonical, as the mentions carry it.
        var name: String
        /// Whether the dictionary gave it: some mention is written otherwise.
        var isCanonical = false
        /// Forms used on the page.
        var surfaces: Set<String> = []
        var firstMention: Int
    }

    private(set) var names: [Name] = []
    /// For each mention its name, or -1.
    private var nameOfMention: [Int] = []
    private var parent: [Int] = []
    /// Further names that the page gives in brackets.
    private var aliases: [Int: Set<String>] = [:]
    private var known: [String: Int] = [:]

    init(table: MentionTable, article: NormalizedArticle) {
        for (index, mention) in table.mentions.enumerated() {
            guard mention.kind == .person || mention.kind == .organization, let name = mention.name else {
                nameOfMention.append(-1)
                continue
            }
            let key = NameGroups.key(mention.kind, name)
            let number = known[key] ?? names.count
            if number == names.count {
                known[key] = number
                names.append(Name(kind: mention.kind, name: name, firstMention: index))
                parent.append(number)
            }
            let surface = article.text(of: mention.field).string(mention.span)
            names[number].surfaces.insert(surface)
            if surface != name { names[number].isCanonical = true }
            nameOfMention.append(number)
        }
    }

    /// The entities of a page that says nothing of its names: equal names are one.
    static func entities(of table: MentionTable, in article: NormalizedArticle) -> EntityTable {
        var groups = NameGroups(table: table, article: article)
        return groups.table(of: table)
    }

    private static func key(_ kind: MentionValue.Kind, _ name: String) -> String { (kind == .person ? "p" : "o") + name }

    /// All names, in the order of their first mention.
    var representatives: [Int] { Array(names.indices) }

    private func root(_ name: Int) -> Int {
        var name = name
        while parent[name] != name { name = parent[name] }
        return name
    }

    /// The root, with the way to it halved, so that no chain of brackets makes it long.
    private mutating func shortenedRoot(_ name: Int) -> Int {
        var name = name
        while parent[name] != name {
            parent[name] = parent[parent[name]]
            name = parent[name]
        }
        return name
    }

    func areOne(_ a: Int, _ b: Int) -> Bool { root(a) == root(b) }

    mutating func joinNames(_ a: Int, _ b: Int) {
        let (x, y) = (shortenedRoot(a), shortenedRoot(b))
        parent[max(x, y)] = min(x, y)
    }

    /// Joins the names of two mentions.
    mutating func join(_ a: Int, _ b: Int) { joinNames(nameOfMention[a], nameOfMention[b]) }

    /// Notes another name for a mention's bearer; where the page uses it as a name itself, the two are one.
    mutating func alias(_ alias: String, of mention: Int) {
        let name = nameOfMention[mention]
        if let other = known[NameGroups.key(names[name].kind, alias)] {
            joinNames(name, other)
        } else {
            aliases[name, default: []].insert(alias)
        }
    }

    /// - Returns: the entities, numbered by first mention.
    mutating func table(of mentions: MentionTable) -> EntityTable {
        var result = EntityTable()
        var members: [Int: [Int]] = [:]
        for name in names.indices { members[shortenedRoot(name), default: []].append(name) }
        var numbers: [Int: Int] = [:]
        for (index, mention) in mentions.mentions.enumerated() {
            result.isPerson.append(mention.kind == .person)
            let name = nameOfMention[index]
            guard name >= 0 else {
                result.entityOfMention.append(-1)
                continue
            }
            let root = root(name)
            let isPerson = mention.kind == .person
            let number = numbers[root] ?? (isPerson ? result.people.count : result.organizations.count)
            if numbers[root] == nil {
                numbers[root] = number
                let entity = entity(of: members[root]!, id: (isPerson ? "p" : "o") + String(number + 1))
                if isPerson { result.people.append(entity) } else { result.organizations.append(entity) }
            }
            result.entityOfMention.append(number)
            if isPerson { result.people[number].mentions.append(index) } else { result.organizations[number].mentions.append(index) }
        }
        return result
    }

    /// The name that the dictionary gives, else the fullest of the page: a Chinese one before a Latin one, then the longest, then the first.
    private func entity(of members: [Int], id: String) -> Entity {
        let best = members.min { a, b in
            if names[a].isCanonical != names[b].isCanonical { return names[a].isCanonical }
            let (x, y) = (NameForm(names[a].name), NameForm(names[b].name))
            let (hanX, hanY) = (x.scalars.contains(where: ICU.isHan), y.scalars.contains(where: ICU.isHan))
            if hanX != hanY { return hanX }
            return x.scalars.count != y.scalars.count ? x.scalars.count > y.scalars.count : a < b
        }!
        var others: Set<String> = []
        for member in members {
            others.formUnion(names[member].surfaces)
            others.insert(names[member].name)
            others.formUnion(aliases[member] ?? [])
        }
        others.remove(names[best].name)
        return Entity(id: id, name: names[best].name, aliases: others.sorted(), mentions: [])
    }
}
