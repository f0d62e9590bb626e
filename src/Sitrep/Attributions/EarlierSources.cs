using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Remembers who spoke without a name and who issued a paper, so that "the source" and "the statement" further on mean them. One text, in order.</summary>
internal sealed class EarlierSources
{
    private static readonly WordSet Speakers = new("source official officer spokesman spokeswoman spokesperson doctor medic witness resident activist diplomat commander soldier engineer driver man woman reporter correspondent");
    private static readonly WordSet Papers = new("statement report letter communique bulletin release");

    private readonly Dictionary<string, Source> speakers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Source> papers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a word of a paper that somebody issues.</summary>
    public static bool IsPaper(ReadOnlySpan<char> word) => Papers.Contains(word);

    /// <summary>Notes an unnamed speaker by the noun that stands for him ("a source at the port": source).</summary>
    public void Note(Source source, ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(',');
            if (word is "at" or "in" or "of" or "from" or "for" or "who" or "close") break;
            if (Speakers.Contains(word)) speakers[word.ToString()] = source;
        }
    }

    /// <summary>Notes who issued the paper that the cue or the source names ("said in a statement", "a statement from the port").</summary>
    public void Issued(Source source, ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
            if (Papers.Contains(words[range].Trim(','))) papers[words[range].Trim(',').ToString()] = source;
    }

    /// <summary>Whom the noun behind "the" means; null where nobody of the kind has spoken.</summary>
    public Source? Of(ReadOnlySpan<char> noun)
    {
        var word = noun.ToString();
        return speakers.TryGetValue(word, out var speaker) ? speaker : papers.GetValueOrDefault(word);
    }
}
