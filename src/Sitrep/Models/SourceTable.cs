using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Models;

/// <summary>The words that tell what kind of source speaks: the table <c>attribution/sources.tsv</c>. Immutable; safe on any thread.</summary>
internal sealed class SourceTable
{
    private readonly FrozenDictionary<string, SourceWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly (string Form, SourceWord Word)[] phrases;

    private readonly int lastRow;

    private SourceTable(FrozenDictionary<string, SourceWord> words, (string Form, SourceWord Word)[] phrases, int lastRow)
    {
        this.lastRow = lastRow;
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.phrases = phrases;
    }

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has not three columns or no class of source; the message names the line.</exception>
    public static SourceTable Parse(TextReader reader)
    {
        var words = new Dictionary<string, SourceWord>(StringComparer.OrdinalIgnoreCase);
        var phrases = new List<(string Form, SourceWord Word)>();
        var last = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 3 || !Enum.TryParse<SourceClass>(columns[0], out var sourceClass))
                throw new FormatException(FormattableString.Invariant($"sources.tsv:{number}: not 'class, kind, forms'"));
            last = number;
            foreach (var form in columns[2].Split('|'))
            {
                var word = new SourceWord(sourceClass, columns[1] == "body", number);
                if (form.Contains(' ', StringComparison.Ordinal)) phrases.Add((" " + Folding.Key(form) + " ", word));
                else words.TryAdd(form, word);
            }
        }
        return new(words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), [.. phrases], last);
    }

    /// <summary>The entry of a word, case aside; null for none.</summary>
    public SourceWord? Find(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : null;

    /// <summary>The entry of the first phrase of several words that stands in the text; null for none.</summary>
    public SourceWord? FindPhrase(string key)
    {
        var padded = " " + key + " ";
        foreach (var (form, word) in phrases)
            if (padded.Contains(form, StringComparison.Ordinal)) return word;
        return null;
    }

    /// <summary>The class of a source by its words: a phrase, else the word of the highest row; what stands before "of" or "for" goes before the rest.</summary>
    public SourceClass ClassOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return SourceClass.Unknown;
        var key = Folding.Key(text);
        if (FindPhrase(key) is { } phrase) return phrase.Class;
        var head = key.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0 ? of : key.IndexOf(" for ", StringComparison.Ordinal);
        var best = head > 0 ? Highest(key.AsSpan(0, head)) : null;
        if (best is null || best.Value.Row == lastRow) best = Highest(key) ?? best;
        return best?.Class ?? SourceClass.Unknown;
    }

    /// <summary>"armys": a possessive whose apostrophe is lost.</summary>
    private SourceWord? Unpossessed(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && Find(word[..^1]) is { IsBody: true } found ? found : null;

    private SourceWord? Highest(ReadOnlySpan<char> key)
    {
        SourceWord? best = null;
        foreach (var range in key.Split(' '))
            if ((Find(key[range]) ?? Unpossessed(key[range])) is { } word && (best is null || word.Row < best.Value.Row)) best = word;
        return best;
    }
}
