using Sitrep.Models;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads the unit of a number: signs before it, words behind it, and "a day".</summary>
internal sealed class UnitReader(UnitTable table)
{
    /// <summary>The unit and the tokens that number and unit take together; <see cref="Unit.None"/> where there is none.</summary>
    public (Unit Unit, int First, int End) Read(AnnotatedText text, NumberPhrase number, int end)
    {
        if (Currency(text, number.First) is { } currency) return (currency.Unit, currency.First, number.End);
        var at = number.End;
        if (at < end && text[text.Tokens[at]] is "-" or "\u2011" && Touches(text, at)) at++;
        for (var length = Math.Min(3, end - at); length >= 1; length--)
        {
            if (Find(text, at, length) is not { } unit) continue;
            return Rate(text, unit, number.First, at + length, end);
        }
        return at < end && Glued(text, number, at) is { } glued ? (glued, number.First, number.End) : (Unit.None, number.First, number.End);
    }

    private static bool Touches(AnnotatedText text, int at) => text.Tokens[at].Span.Start == text.Tokens[at - 1].Span.End;

    private Unit? Find(AnnotatedText text, int at, int length)
    {
        Span<char> form = stackalloc char[48];
        var size = 0;
        for (var i = at; i < at + length; i++)
        {
            var word = text[text.Tokens[i]];
            if (text.Tokens[i].Kind == TokenKind.Punctuation || size + word.Length + 1 > form.Length) return null;
            if (size > 0) form[size++] = ' ';
            word.CopyTo(form[size..]);
            size += word.Length;
        }
        var name = form[..size];
        return table.Find(name) ?? (size > 2 && name[^1] is 's' or 'S' ? table.Find(name[..^1]) : null) ?? (size > 4 && name[^1] is 's' ? Plural(name) : null);
    }

    /// <summary>"barrels per day", "square miles": the plural stands inside.</summary>
    private Unit? Plural(ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        if (space < 2 || name[space - 1] != 's') return null;
        return table.Find(string.Concat(name[..(space - 1)], name[space..]));
    }

    private static Unit? Glued(AnnotatedText text, NumberPhrase number, int at) => null;

    /// <summary>"barrels of oil a day", "gallons per day": a flow; the words up to "day" belong to the figure.</summary>
    private (Unit Unit, int First, int End) Rate(AnnotatedText text, Unit unit, int first, int next, int end)
    {
        if (unit.Dimension is not ("volume" or "mass")) return (unit, first, next);
        var at = next;
        if (NumberReader.Is(text, at, end, "(")) while (at < end && !NumberReader.Is(text, at++, end, ")")) { }
        if (NumberReader.Is(text, at, end, "of")) at += 2;
        if (NumberReader.Is(text, at, end, "oil") || NumberReader.Is(text, at, end, "crude")) at++;
        var per = NumberReader.Is(text, at, end, "a") || NumberReader.Is(text, at, end, "per") || NumberReader.Is(text, at, end, "each") || NumberReader.Is(text, at, end, "every");
        var daily = NumberReader.Is(text, at, end, "daily") || NumberReader.Is(text, at, end, "per-day");
        if (!daily && !(per && NumberReader.Is(text, at + 1, end, "day"))) return (unit, first, next);
        return table.Find(unit.Name + " per day") is { } flow ? (flow, first, daily ? at + 1 : at + 2) : (unit, first, next);
    }

    private (Unit Unit, int First)? Currency(AnnotatedText text, int first)
    {
        if (first == 0) return null;
        var token = text.Tokens[first - 1];
        var name = text[token] switch
        {
            "$" => "dollar",
            "\u20AC" or "EUR" => "euro",
            "\u00A3" or "GBP" => "pound sterling",
            "\u00A5" => "yen",
            "USD" => "dollar",
            _ => null,
        };
        if (name is null || table.Find(name) is not { } unit) return null;
        var us = first > 1 && text[text.Tokens[first - 2]] is "US" or "A" or "C" && text.Tokens[first - 2].Span.End == token.Span.Start;
        return (unit, us ? first - 2 : first - 1);
    }
}
