using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells how sure the words of a statement are. One text.</summary>
internal sealed class Certainties(AnnotatedText text)
{
    /// <summary>With "may", which is a month when it has a capital.</summary>
    private static readonly WordSet Hedges = new("might could reportedly allegedly apparently possibly perhaps likely probably presumably suspected believed thought supposed supposedly rumoured rumored purportedly");
    private static readonly WordSet Unchecked = new("unverified unconfirmed");
    private static readonly WordSet Checking = new("confirm confirmed verify verified verification corroborate corroborated");
    private static readonly WordSet Inability = new("not n't cannot unable couldnt cant no impossible");
    private static readonly WordSet Reports = new("claim claims report reports figure figures number numbers account accounts statement statements toll this these it them details video footage independently");

    private readonly bool[] doubted = Doubted(text);

    /// <summary>Unverified when the words, or the sentence behind them, say that it could not be checked; hedged when they hedge; else stated.</summary>
    public Certainty Of(TokenRun cue, ImmutableArray<TextSpan> contents)
    {
        var hedged = Has(cue.First, cue.End, Hedges);
        if (Has(cue.First, cue.End, Checking) && Has(Math.Max(text.Sentences[cue.Sentence].FirstToken, cue.First - 3), cue.End, Inability)) return Certainty.Unverified;
        foreach (var content in contents)
        {
            var (first, end) = (text.TokenAt(content.Start), text.TokenAt(content.End));
            if (Has(Math.Max(text.Sentences[cue.Sentence].FirstToken, first), end, Unchecked)) return Certainty.Unverified;
            hedged |= Has(first, end, Hedges);
        }
        var next = Math.Max(cue.Sentence, contents.IsEmpty ? 0 : text.SentenceAt(contents[^1].Start)) + 1;
        if (next < doubted.Length && doubted[next]) return Certainty.Unverified;
        return hedged ? Certainty.Hedged : Certainty.Stated;
    }

    /// <summary>Sentences such as "The claim could not be independently verified" and "Reuters could not confirm the report".</summary>
    private static bool[] Doubted(AnnotatedText text)
    {
        var doubted = new bool[text.Sentences.Length];
        for (var s = 0; s < doubted.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (sentence.TokenCount > 30) continue;
            bool unable = false, checking = false, report = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var form = text[text.Tokens[i]];
                unable |= Inability.Contains(form);
                checking |= unable && Checking.Contains(form);
                report |= Reports.Contains(form);
            }
            doubted[s] = checking && report;
        }
        return doubted;
    }

    private bool Has(int first, int end, WordSet words)
    {
        for (var i = first; i < Math.Min(end, text.Tokens.Length); i++)
            if (words.Contains(text[text.Tokens[i]]) || ReferenceEquals(words, Hedges) && text[text.Tokens[i]] is "may") return true;
        return false;
    }
}
