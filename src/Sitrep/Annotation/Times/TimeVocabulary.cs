using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Annotation.Times;

/// <summary>The words that the grammar of times knows, compiled from the table <c>annotation/times.tsv</c>. Immutable.</summary>
internal static class TimeVocabulary
{
    private static readonly FrozenDictionary<string, (TimeWordKind Kind, double Value,
        TimeWordMarks Marks)>.AlternateLookup<ReadOnlySpan<char>> Words =
        Compile().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = LongestOf(Words.Dictionary);

    /// <summary>What the word is, case aside; false for one of no use.</summary>
    public static bool TryFind(ReadOnlySpan<char> form, out TimeWordKind kind, out double value, out TimeWordMarks marks)
    {
        (kind, value, marks) = (TimeWordKind.None, 0, TimeWordMarks.None);
        if (form.Length > Longest) return false;
        if (Words.TryGetValue(form, out var word))
        {
            (kind, value, marks) = word;
            return true;
        }
        if (form.Length > 3 && form[^1] == '.') return TryFind(form[..^1], out kind, out value, out marks)
            && kind is TimeWordKind.Month or TimeWordKind.Weekday;
        if (NumberWords.TryUnit(form, out value) || NumberWords.TryTens(form, out value)) kind = TimeWordKind.Number;
        else if (form.Equals("dozen", StringComparison.OrdinalIgnoreCase)) (kind, value) = (TimeWordKind.Number, 12);
        else if (NumberWords.TryScale(form, out value)) kind = TimeWordKind.Scale;
        return kind != TimeWordKind.None;
    }

    private static FrozenDictionary<string, (TimeWordKind Kind, double Value, TimeWordMarks Marks)> Compile()
    {
        var words = new Dictionary<string, (TimeWordKind, double, TimeWordMarks)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Tables.Read("annotation/times.tsv"))
        {
            var kind = Enum.Parse<TimeWordKind>(row[0]);
            var value = double.Parse(row[1], CultureInfo.InvariantCulture);
            foreach (var cell in row[2].Split(' '))
            {
                var word = cell.AsSpan().Trim("~+").ToString();
                var marks = cell[0] == '~' ? TimeWordMarks.Unsure : TimeWordMarks.None;
                words.TryAdd(word, (kind, value, marks));
                if (cell[^1] == '+') words.TryAdd(word + "s", (kind, value, (marks | TimeWordMarks.Plural) & ~TimeWordMarks.Unsure));
                if (word is "century") words["centuries"] = (kind, value, TimeWordMarks.Plural);
                if (word is "seconds") words[word] = (kind, value, TimeWordMarks.Plural);
            }
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static int LongestOf(FrozenDictionary<string, (TimeWordKind Kind, double Value, TimeWordMarks Marks)> words)
    {
        var longest = "seventeen.".Length;
        foreach (var word in words.Keys) longest = Math.Max(longest, word.Length + 1);
        return longest;
    }
}
