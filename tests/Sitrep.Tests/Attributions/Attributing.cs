using System.Collections.Immutable;
using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Tests.Attributions;

/// <summary>Shortens the attribution tests.</summary>
internal static class Attributing
{
    private static readonly ModelSet Models = ModelSet.Load();
    private static readonly Annotator Annotator = new(Models);
    private static readonly Attributor Attributor = new(Models);

    /// <summary>Reads a text of one paragraph a line; "# " opens a headline. Published on Friday, 12 March 2027.</summary>
    public static (AnnotatedText Text, ImmutableArray<Attribution> Attributions) Read(string lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var text = "";
        foreach (var line in lines.Split('\n'))
        {
            var headline = line.StartsWith("# ", StringComparison.Ordinal);
            if (text.Length > 0) text += "\n\n";
            var written = headline ? line[2..] : line;
            blocks.Add(new(headline ? BlockKind.Headline : BlockKind.Paragraph, new(text.Length, written.Length)));
            text += written;
        }
        var published = new PublicationTime(new(2027, 3, 12, 9, 0, 0, TimeSpan.Zero), TimePrecision.Minute, TimeProvenance.Given);
        var page = new Page("https://post.example/1", PageFormat.PlainText, default) { Published = published };
        var annotated = Annotator.Annotate(new() { Page = page, Address = page.Address, Text = text, Blocks = blocks.ToImmutable(), Published = published });
        return (annotated, Attributor.Attribute(annotated));
    }

    public static Attribution Only(string text) => Assert.Single(Read(text).Attributions);

    /// <summary>SOURCE | CUE | CONTENT | facts, as docs/spec/attribution.md writes it.</summary>
    public static string Line(AnnotatedText text, Attribution attribution)
    {
        string Words(ImmutableArray<TextSpan> spans) => spans.IsEmpty ? "-" : string.Join(" ... ", spans.Select(span => span.Of(text.Text)));
        var facts = new List<string> { attribution.Kind.ToString(), attribution.Cue.ToString() };
        if (attribution.IsNegated) facts.Add("not");
        if (attribution.Certainty != Certainty.Stated) facts.Add(attribution.Certainty.ToString());
        if (attribution.IsInference) facts.Add("inference");
        if (attribution.Said is { } said) facts.Add("said " + said.Value);
        foreach (var source in attribution.Sources)
        {
            facts.Add(source.Class.ToString());
            facts.Add("name " + source.Name);
            if (source.Role is { } role) facts.Add("role " + role);
            if (source.SpeaksFor is { } body) facts.Add("for " + body);
            if (source.IsAnonymous) facts.Add("anonymous");
        }
        foreach (var source in attribution.Chain) facts.Add("chain " + source.Name);
        return $"{Words(attribution.SourceSpans)} | {Words(attribution.CueSpans)} | {Words(attribution.ContentSpans)} | {string.Join("; ", facts)}";
    }

    /// <summary>Source the same, cue with a word in common, content nine tenths the same words, every expected fact found; negation, hedge and chain not unasked.</summary>
    public static bool Fits(string expected, string found)
    {
        var (e, f) = (expected.Split(" | "), found.Split(" | "));
        var (wanted, facts) = (e[3].Split("; "), f[3].Split("; "));
        return Folding.Key(e[0]) == Folding.Key(f[0]) && (e[1] == f[1] || Overlap(e[1], f[1]) > 0) && Overlap(e[2], f[2]) >= 0.9 && wanted.All(facts.Contains)
            && !facts.Any(fact => (fact is "not" or "inference" or "Hedged" or "Unverified" || fact.StartsWith("chain ", StringComparison.Ordinal)) && !wanted.Contains(fact));
    }

    private static double Overlap(string left, string right)
    {
        var (a, b) = (Folding.Key(left).Split(' '), Folding.Key(right).Split(' ').ToList());
        var longer = Math.Max(a.Length, b.Count);
        return (double)a.Count(b.Remove) / longer;
    }
}
