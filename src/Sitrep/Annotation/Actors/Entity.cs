namespace Sitrep.Annotation.Actors;

/// <summary>Mentions that mean the same, while they are gathered.</summary>
internal sealed class Entity
{
    private readonly HashSet<uint> words = [];

    /// <summary>Makes an entity of its first mention.</summary>
    public Entity(Mention mention, byte pronoun, int order)
    {
        First = order;
        Add(mention, pronoun, order);
    }

    /// <summary>The mentions, in text order.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Number of its first mention among all.</summary>
    public int First { get; }

    /// <summary>Number of its last mention among all.</summary>
    public int LastOrder { get; private set; }

    /// <summary>Bits of the rows of pronouns that have stood for it.</summary>
    public uint PronounRows { get; private set; }

    /// <summary>Its last mention that is no pronoun; null for none.</summary>
    public Mention? LastNamed { get; private set; }

    /// <summary>Its last mention by name; null for none.</summary>
    public Mention? LastName { get; private set; }

    /// <summary>Its last mention.</summary>
    public Mention Last => Mentions[^1];

    /// <summary>What most of it means.</summary>
    public ActorKind Kind => (LastName ?? LastNamed ?? Last).Kind;

    /// <summary>True for a word of one of its names or noun phrases.</summary>
    public bool HasWord(uint word) => words.Contains(word);

    /// <summary>Adds a mention.</summary>
    public void Add(Mention mention, byte pronoun, int order)
    {
        Mentions.Add(mention);
        LastOrder = order;
        if (pronoun != Pronouns.None) PronounRows |= 1u << pronoun;
        if (mention.Form == MentionForm.Pronoun) return;
        LastNamed = mention;
        if (mention.Form == MentionForm.Name) LastName = mention;
        foreach (var word in mention.Words) words.Add(word);
    }
}
