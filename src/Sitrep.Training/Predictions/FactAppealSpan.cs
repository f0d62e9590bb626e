using System.Collections.Immutable;
using Sitrep.Attributions;

namespace Sitrep.Training.Predictions;

/// <summary>A labelled span in FactAppeal's terms.</summary>
internal readonly record struct FactAppealSpan(string Label, TextSpan Span, string? Quote = null, bool IsNamed = false, string? Type = null)
{
    /// <summary>The spans of a text: an attribution whose content can be true or false is an appeal, other such sentences a fact without one.</summary>
    public static List<FactAppealSpan> Of(AnnotatedText text, ImmutableArray<Attribution> attributions)
    {
        var found = new List<FactAppealSpan>();
        var told = attributions.Where(attribution => !attribution.CueSpans.IsDefaultOrEmpty && attribution.Chain.IsEmpty && !attribution.ContentSpans.IsEmpty).ToList();
        foreach (var attribution in told)
        {
            var content = Content(text, attribution);
            if (content.Length < 8 || Opinions.Is(text, content)) continue;
            var direct = attribution.Kind is AttributionKind.Direct || text.Text[content.Start] is '"' or '\u201C';
            found.Add(new("Fact_Appeal", content, direct ? "direct" : "indirect"));
            AddSource(text, attribution, found);
            if (attribution.Said is { } said) found.Add(new("Appeal_Time", said.Span));
        }
        if (told.Count == 0 && text.Sentences.Length > 0 && !Opinions.Is(text, Whole(text))) found.Add(new("Fact_No_Appeal", Whole(text)));
        return [.. found.DistinctBy(span => (span.Label, span.Span))];
    }

    private static TextSpan Whole(AnnotatedText text) => TextSpan.Cover(text.Tokens[0].Span, text.Tokens[^1].Span);

    /// <summary>The longest fragment of the content without its "that", with the sign that closes it.</summary>
    private static TextSpan Content(AnnotatedText text, Attribution attribution)
    {
        var span = attribution.ContentSpans.MaxBy(span => span.Length);
        var first = text.TokenAt(span.Start);
        if (first + 1 < text.Tokens.Length && text[text.Tokens[first]] is "that" or "That") span = TextSpan.FromBounds(text.Tokens[first + 1].Span.Start, Math.Max(span.End, text.Tokens[first + 1].Span.End));
        var end = text.TokenAt(span.End);
        while (end < text.Tokens.Length && text[text.Tokens[end]] is "." or "," or "\"" or "\u201D" && text.Tokens[end].Span.Start == span.End) span = TextSpan.FromBounds(span.Start, text.Tokens[end++].Span.End);
        return span;
    }

    /// <summary>The source; where a person's name ends it, the role in front is an attribute of its own.</summary>
    private static void AddSource(AnnotatedText text, Attribution attribution, List<FactAppealSpan> found)
    {
        if (attribution.SourceSpans.IsDefaultOrEmpty) return;
        var span = attribution.SourceSpans[0];
        var type = attribution.Sources.IsDefaultOrEmpty ? null : TypeOf(attribution.Sources[0]);
        foreach (var name in text.Names)
        {
            if (name.Kind != NameKind.Person || !span.Contains(name.Span)) continue;
            if (name.Span.Start > span.Start + 1) found.Add(new("Source_Attribute", Trimmed(text, TextSpan.FromBounds(span.Start, name.Span.Start))));
            found.Add(new("Source", name.Span, IsNamed: true, Type: type ?? "Active_Participant"));
            return;
        }
        var named = false;
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++) named |= text.Tokens[i].Class == WordClass.Propn;
        found.Add(new("Source", span, IsNamed: named, Type: type));
    }

    private static TextSpan Trimmed(AnnotatedText text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start + 1 && !char.IsLetterOrDigit(text.Text[end - 1])) end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    private static string? TypeOf(Source source) => source.Class switch
    {
        SourceClass.Official or SourceClass.Military or SourceClass.Police or SourceClass.Rescue => "Official",
        SourceClass.Medical or SourceClass.Expert or SourceClass.Monitor => "Expert",
        SourceClass.Witness => "Witness",
        SourceClass.Media => "News_Report",
        SourceClass.Document => "Expert_Document",
        SourceClass.Party or SourceClass.Company or SourceClass.Activist => "Active_Participant",
        _ => null,
    };
}
