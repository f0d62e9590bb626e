using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Training.Predictions;

/// <summary>A sentence of a CoNLL-U file whose tokens are given: its text laid out, and the lines to be written again.</summary>
/// <param name="Text">The words of the sentence as tokens, without parts of speech.</param>
/// <param name="Lines">Id, form, SpaceAfter, and the word's index; -1 for the line of a multiword token.</param>
internal sealed record ConlluGiven(AnnotatedText Text, List<(string Id, string Form, string Miscellany, int Word)> Lines)
{
    /// <summary>The sentences of a file; of a line only id, form and SpaceAfter are read. A bad line stops with file and line named.</summary>
    public static IEnumerable<ConlluGiven> Read(string file)
    {
        using var reader = new StreamReader(Prediction.Open(file));
        var lines = new List<(string Id, string Form, string Miscellany, int Word)>();
        var words = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words > 0) yield return Lay(lines);
                (lines, words) = ([], 0);
                continue;
            }
            if (line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 10 || columns[0].Length == 0 || columns[1].Length == 0 || !columns[0].All(c => char.IsAsciiDigit(c) || c is '-' or '.'))
                throw new PredictionException($"{file}:{number}: not a line of CoNLL-U");
            if (columns[0].Contains('.', StringComparison.Ordinal)) continue;
            var joined = columns[0].Contains('-', StringComparison.Ordinal);
            var glued = columns[9].Split('|').Contains("SpaceAfter=No");
            lines.Add((columns[0], columns[1], glued ? "SpaceAfter=No" : "_", joined ? -1 : words++));
        }
        if (words > 0) yield return Lay(lines);
    }

    private static ConlluGiven Lay(List<(string Id, string Form, string Miscellany, int Word)> lines)
    {
        var written = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var (until, glued) = (0, false);
        foreach (var (id, form, miscellany, word) in lines)
        {
            if (word < 0)
            {
                until = int.Parse(id.AsSpan(id.IndexOf('-', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture);
                glued = miscellany != "_";
                continue;
            }
            tokens.Add(new(new(written.Length, form.Length), GivenTokens.KindOf(form), WordClass.X));
            written.Append(form);
            var inside = word + 1 < until;
            if (word + 1 > until) glued = miscellany != "_";
            if (!inside && !glued) written.Append(' ');
        }
        var article = PredictionRun.PlainArticle(written.ToString());
        Sentence sentence = new(new(0, tokens[^1].Span.End), 0, tokens.Count, 0);
        return new(new AnnotatedText { Article = article, Tokens = tokens.ToImmutable(), Sentences = [sentence] }, lines);
    }
}
