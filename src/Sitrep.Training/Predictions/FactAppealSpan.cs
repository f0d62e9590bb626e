using System.Collections.Immutable;
using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>A labelled span in FactAppeal's terms.</summary>
internal readonly record struct FactAppealSpan(string Label, TextSpan Span, string? Quote = null, bool IsNamed = false, string? Type = null)
{
    private static readonly WordSet Evidence = new("video videos footage photo photos photograph photographs image images picture pictures recording recordings clip tape audio email emails tweet tweets screenshot screenshots");
    private static readonly WordSet Stages = new("interview statement report speech conference hearing briefing letter email post release podcast blog memo article essay tweet press website twitter facebook instagram phone telephone");

    /// <summary>
    /// The spans of a text. The corpus gives a sentence one fact as a rule: what somebody is said to have stated, the longest where there are
    /// several, else the sentence itself unless it is opinion.
    /// </summary>
    public static List<FactAppealSpan> Of(AnnotatedText text, ImmutableArray<Attribution> attributions, ModelSet models)
    {
        var found = new List<FactAppealSpan>();
        var appeal = attributions.Where(attribution => IsStatement(text, attribution, models)).MaxBy(attribution => Content(text, attribution).Length);
        if (appeal is null)
        {
            if (text.Sentences.Length > 0 && !Opinions.Is(text, Whole(text))) found.Add(new("Fact_No_Appeal", Whole(text)));
            return found;
        }
        var content = Content(text, appeal);
        var direct = appeal.Kind is AttributionKind.Direct || text.Text[content.Start] is '"' or '\u201C';
        found.Add(new("Fact_Appeal", content, direct ? "direct" : "indirect"));
        AddSource(text, appeal, found);
        AddCircumstances(text, appeal, found);
        return [.. found.DistinctBy(span => (span.Label, span.Span))];
    }

    /// <summary>True for a plain word of saying (a row of the table that is tried) with a source and a clause or a quotation as its content: promises, wishes and deeds state nothing.</summary>
    private static bool IsStatement(AnnotatedText text, Attribution attribution, ModelSet models)
    {
        if (attribution.CueSpans.IsDefaultOrEmpty || attribution.SourceSpans.IsDefaultOrEmpty || attribution.ContentSpans.IsEmpty || !attribution.Chain.IsEmpty) return false;
        if (attribution.IsNegated || attribution.IsInference || attribution.Cue is CueClass.Orders or CueClass.Plans or CueClass.Agrees or CueClass.Asks) return false;
        var content = Content(text, attribution);
        if (content.Length < 12 || Opinions.Is(text, content)) return false;
        var (first, end) = (text.TokenAt(content.Start), text.TokenAt(content.End));
        var plain = false;
        var clause = attribution.Kind == AttributionKind.Direct;
        for (var i = text.TokenAt(attribution.CueSpans[0].Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < attribution.CueSpans[0].End; i++) plain |= models.CueWords.Find(text[text.Tokens[i]]) is not null;
        for (var i = first; i < end; i++) clause |= text.Tokens[i].Class is WordClass.Verb or WordClass.Aux && !(i > first && text[text.Tokens[i - 1]] is "to") && text[text.Tokens[i]] is var form && !(i == first && form.EndsWith("ing", StringComparison.Ordinal));
        return plain && clause;
    }

    /// <summary>To whom, when and where it was said: what stands beside cue and source and is no content.</summary>
    private static void AddCircumstances(AnnotatedText text, Attribution appeal, List<FactAppealSpan> found)
    {
        foreach (var time in text.Times)
            if (IsBeside(text, appeal, time.Span)) { found.Add(new("Appeal_Time", time.Span)); break; }
        var cue = text.TokenAt(appeal.CueSpans[0].End);
        var last = text[text.Tokens[Math.Max(0, cue - 1)]];
        if (last is "told" or "tells" or "telling" or "informed" && Phrase(text, appeal, cue) is { } receiver) found.Add(new("Recipient", receiver));
        for (var i = 0; i + 1 < text.Tokens.Length; i++)
        {
            if (!(text[text.Tokens[i]] is "in" or "In" or "on" or "On" or "at" or "At" or "during" or "During") || !IsBeside(text, appeal, text.Tokens[i].Span) || Phrase(text, appeal, i + 1) is not { } place) continue;
            if (!Stages.Contains(text[text.Tokens[Math.Max(0, text.TokenAt(place.End) - 1)]])) continue;
            found.Add(new("Appeal_Location", TextSpan.Cover(text.Tokens[i].Span, place)));
            break;
        }
    }

    /// <summary>The noun phrase that begins at the token, outside content and source; null for none.</summary>
    private static TextSpan? Phrase(AnnotatedText text, Attribution appeal, int first)
    {
        var end = first;
        while (end < text.Tokens.Length && end - first < 8 && !IsHeld(appeal, text.Tokens[end].Span)
            && text.Tokens[end].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Pron or WordClass.Num && text[text.Tokens[end]] is not "that") end++;
        return end == first ? null : TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span);
    }

    private static bool IsHeld(Attribution appeal, TextSpan span) => appeal.ContentSpans.Any(content => content.Overlaps(span)) || appeal.SourceSpans.Any(source => source.Overlaps(span));

    private static bool IsBeside(AnnotatedText text, Attribution appeal, TextSpan span)
    {
        if (IsHeld(appeal, span)) return false;
        var at = text.TokenAt(span.Start);
        return appeal.CueSpans.Concat(appeal.SourceSpans).Any(part => Math.Min(Math.Abs(at - text.TokenAt(part.End)), Math.Abs(text.TokenAt(part.Start) - at)) <= 6);
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
            var person = WithTitle(text, span, name.Span);
            if (person.Start > span.Start + 1) found.Add(new("Source_Attribute", Trimmed(text, TextSpan.FromBounds(span.Start, person.Start))));
            var behind = text.TokenAt(person.End);
            if (behind + 1 < text.Tokens.Length && text[text.Tokens[behind]] is "," && text.Tokens[behind + 1].Span.Start < span.End)
                found.Add(new("Source_Attribute", Trimmed(text, TextSpan.FromBounds(text.Tokens[behind + 1].Span.Start, span.End))));
            var alone = !person.In(text.Text).Contains(' ') && found.TrueForAll(other => other.Label != "Source_Attribute");
            found.Add(new("Source", person, IsNamed: true, Type: type ?? (alone ? null : found.Exists(other => other.Label == "Source_Attribute") ? "Expert" : "Active_Participant")));
            return;
        }
        var named = false;
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++) named |= text.Tokens[i].Class == WordClass.Propn;
        if (!named && Evidence.Contains(text[text.Tokens[Math.Max(0, text.TokenAt(span.End) - 1)]])) type = "Direct_Evidence";
        found.Add(new("Source", span, IsNamed: named, Type: type));
    }

    /// <summary>"Dr Orv" is the source with its title; a role in front is an attribute.</summary>
    private static TextSpan WithTitle(AnnotatedText text, TextSpan span, TextSpan person)
    {
        var at = text.TokenAt(person.Start);
        while (at > 0 && text.Tokens[at - 1].Span.Start >= span.Start && text[text.Tokens[at - 1]] is "Dr" or "Dr." or "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "." or "Prof" or "Prof." or "Sir") at--;
        return TextSpan.FromBounds(text.Tokens[at].Span.Start, person.End);
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
