using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>What the attribution models see of a text: one entry a token, computed once.</summary>
internal sealed class TokenView
{
    /// <summary>Hash of the lower-case form.</summary>
    public required uint[] Lower { get; init; }

    /// <summary>The word as the network knows it: the lower-case form, for figures only how many characters they have.</summary>
    public required uint[] Word { get; init; }

    /// <summary>Hash of the last three letters.</summary>
    public required uint[] Suffix { get; init; }

    /// <summary>Part of speech.</summary>
    public required byte[] Class { get; init; }

    /// <summary>0 outside quotation marks, 1 at the opening one, 2 inside, 3 at the closing one.</summary>
    public required byte[] Quote { get; init; }

    /// <summary>True for a capital at the front.</summary>
    public required bool[] Upper { get; init; }

    /// <summary>True for a comma.</summary>
    public required bool[] Comma { get; init; }

    /// <summary>True for a token of a block that is more than a paragraph of text ("headline").</summary>
    public required bool[] Headline { get; init; }

    /// <summary>True for I, we, our ...: where no marks are left, they tell a quotation.</summary>
    public required bool[] FirstPerson { get; init; }

    /// <summary>True for a verb of a row of the cue table that is tried.</summary>
    public required bool[] Tried { get; init; }

    /// <summary>True for "who" and "which".</summary>
    public required bool[] Relative { get; init; }

    /// <summary>True for a comma, a semicolon and a full stop.</summary>
    public required bool[] Stop { get; init; }

    /// <summary>True for "that".</summary>
    public required bool[] That { get; init; }

    /// <summary>True for a plain word of saying (said, says, told, according ...): where one stands, others are seldom cues.</summary>
    public required bool[] Said { get; init; }

    /// <summary>1 for the first token of a sentence, 2 for the first of a block.</summary>
    public required byte[] Opens { get; init; }

    /// <summary>Quotation, headline, capital and beginnings in one number below 64.</summary>
    public int Flags(int i) => ((Quote[i] * 2 + (Headline[i] ? 1 : 0)) * 2 + (Upper[i] ? 1 : 0)) * 4 + Opens[i];

    private static readonly WordSet FirstPersonWords = new("i we us our me my you your im ive weve dont lets");
    private static readonly WordSet SayingWords = new("said say says saying told tells according added adds wrote writes reported announced");

    /// <summary>Whether a plain word of saying stands in the sentence before (1) or after (2) the token, among the twenty nearest.</summary>
    public uint Saying(int i, int first, int end)
    {
        var found = 0u;
        for (var k = Math.Max(first, i - 20); k < i && found == 0; k++) if (Said[k]) found = 1;
        for (var k = i + 1; k < Math.Min(end, i + 20); k++) if (Said[k]) return found + 2;
        return found;
    }

    /// <summary>The view of a text with tokens, parts of speech and quotations.</summary>
    public static TokenView Of(AnnotatedText text, CueTable table)
    {
        var count = text.Tokens.Length;
        var view = new TokenView
        {
            Lower = new uint[count], Word = new uint[count], Opens = new byte[count], Suffix = new uint[count], Class = new byte[count], Quote = new byte[count], Upper = new bool[count], Comma = new bool[count],
            Headline = new bool[count], Said = new bool[count], FirstPerson = new bool[count], That = new bool[count], Stop = new bool[count], Relative = new bool[count], Tried = new bool[count],
        };
        for (var i = 0; i < count; i++)
        {
            var form = text[text.Tokens[i]];
            view.Lower[i] = Hashing.Of(form, fold: true);
            view.Word[i] = char.IsAsciiDigit(form[0]) ? Hashing.Mix(81, (uint)Math.Min(8, form.Length)) : view.Lower[i];
            view.Suffix[i] = Hashing.Of(form.Length > 3 ? form[^3..] : form, fold: true);
            view.Class[i] = (byte)text.Tokens[i].Class;
            view.Upper[i] = char.IsUpper(form[0]);
            view.Comma[i] = form is ",";
            view.That[i] = form is "that";
            view.FirstPerson[i] = FirstPersonWords.Contains(form);
            view.Tried[i] = text.Tokens[i].Class == WordClass.Verb && table.Find(form) is { IsTried: true };
            view.Relative[i] = form is "who" or "which";
            view.Stop[i] = form is "," or ";" or ".";
            view.Said[i] = SayingWords.Contains(form);
        }
        foreach (var quotation in text.Quotations) Mark(text, quotation, view.Quote);
        var block = -1;
        foreach (var sentence in text.Sentences)
        {
            view.Opens[sentence.FirstToken] = (byte)(sentence.Block == block ? 1 : 2);
            block = sentence.Block;
        }
        foreach (var sentence in text.Sentences)
            if (text.Article.Blocks[sentence.Block].Kind is BlockKind.Headline or BlockKind.Subheading)
                Array.Fill(view.Headline, true, sentence.FirstToken, sentence.TokenCount);
        return view;
    }

    private static void Mark(AnnotatedText text, Quotation quotation, byte[] quote)
    {
        var first = text.TokenAt(quotation.Span.Start);
        for (var i = first; i < text.Tokens.Length && text.Tokens[i].Span.Start < quotation.Span.End; i++)
            quote[i] = (byte)(i == first ? 1 : text.Tokens[i].Span.End == quotation.Span.End && !quotation.IsOpen ? 3 : 2);
    }
}
