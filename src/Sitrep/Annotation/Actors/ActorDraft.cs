using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Annotation.Actors;

/// <summary>An actor while its mentions are gathered.</summary>
internal sealed class ActorDraft(string name, NameKind kind)
{
    private readonly List<TextSpan> mentions = [];
    private readonly SortedDictionary<string, int> uses = new(StringComparer.Ordinal);
    private HashSet<string> words = [.. Folding.Key(name).Split(' ')];

    /// <summary>The fullest name so far.</summary>
    public string Name { get; private set; } = name;

    /// <summary>What kind of name it is.</summary>
    public NameKind Kind { get; } = kind;

    /// <summary>The role given with it, if any.</summary>
    public string? Role { get; set; }

    /// <summary>True when the name is this actor's: contained in its name, containing it, or its initials.</summary>
    public bool IsSame(string other)
    {
        var key = Folding.Key(other);
        if (key.Length == 0) return false;
        var others = key.Split(' ');
        if (others.All(words.Contains) || words.Count > 0 && words.All(others.Contains)) return Kind != NameKind.Person || others[^1] == LastWord() || words.Count == 1 || others.Length == 1;
        return Kind == NameKind.Organisation && (ActorNames.IsInitials(other, Name) || ActorNames.IsInitials(Name, other));
    }

    /// <summary>True when the lower-case word is one of the name's ("ministry" of the Ministry of the Interior).</summary>
    public bool HasWord(string word) => words.Contains(word);

    /// <summary>Adds a mention.</summary>
    public void Add(string written, TextSpan span)
    {
        mentions.Add(span);
        uses[written] = uses.GetValueOrDefault(written) + 1;
        if (written.Length <= Name.Length || written.Split(' ').Length < Name.Split(' ').Length) return;
        Name = written;
        words = [.. Folding.Key(written).Split(' ')];
    }

    /// <summary>Adds a mention by role.</summary>
    public void Add(TextSpan span) => mentions.Add(span);

    /// <summary>Its mentions so far.</summary>
    public IReadOnlyList<TextSpan> Mentions => mentions;

    /// <summary>The actor, its mentions in text order.</summary>
    public Actor ToActor()
    {
        mentions.Sort();
        return new(Usual() ?? Name, Kind, mentions.ToImmutableArray(), Role);
    }

    /// <summary>The initials by which the page goes on to call a body that it spells out once; null for none.</summary>
    private string? Usual()
    {
        foreach (var (written, count) in uses)
            if (Kind == NameKind.Organisation && count > 2 * uses.GetValueOrDefault(Name) && ActorNames.IsInitials(written, Name)) return written;
        return null;
    }

    private string LastWord()
    {
        var key = Folding.Key(Name);
        return key[(key.LastIndexOf(' ') + 1)..];
    }
}
