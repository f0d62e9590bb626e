using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads a whole or decimal number in digits, in words or in both: "1.2 billion", "six hundred and nine", "7 thousand 2 hundred".</summary>
internal ref struct CardinalReader
{
    private enum Piece { None, Unit, Teen, Tens, Digits, Hundred, Scale, And }

    private readonly FigureScope scope;
    private readonly bool joins;
    private double total, group, limit;
    private Piece last;

    private CardinalReader(FigureScope scope, bool joins) => (this.scope, this.joins, limit, Scale) = (scope, joins, double.MaxValue, 1);

    /// <summary>What the last magnitude multiplied by.</summary>
    private double Scale { get; set; }

    /// <summary>The number at the token; false when none starts there. Without <paramref name="joins"/> "and" ends the number.</summary>
    public static bool TryRead(FigureScope scope, int at, bool joins, out NumberPhrase phrase)
    {
        phrase = default;
        if (!scope.Has(at)) return false;
        var reader = new CardinalReader(scope, joins);
        var first = at;
        if ((scope.Is(at, "a") || scope.Is(at, "an")) && NumberWords.TryScale(scope.Form(at + 1), out _))
        {
            reader.group = 1;
            reader.last = Piece.Unit;
            at++;
        }
        var (next, tail) = reader.Run(at);
        if (next == at || reader.last == Piece.None) return false;
        var value = reader.total + reader.group;
        phrase = new(first, next, value, value, NumberForm.Plain) { Scale = reader.Scale, Tail = tail };
        return true;
    }

    private (int Next, int Tail) Run(int at)
    {
        while (scope.Has(at))
        {
            var form = scope.Form(at);
            if (char.IsAsciiDigit(form[0]))
            {
                if (!TryDigits(ref at, out var tail)) return (at, 0);
                if (tail > 0) return (at, tail);
                continue;
            }
            if (scope.Is(at, "and"))
            {
                if (!joins || last is not (Piece.Hundred or Piece.Scale) || !IsSmaller(at + 1)) return (at, 0);
                last = Piece.And;
                at++;
                continue;
            }
            if (last == Piece.Tens && scope.IsDash(at) && NumberWords.TryUnit(scope.Form(at + 1), out var loose) && loose is > 0 and < 10) { at++; continue; }
            if (last != Piece.None && form.Contains('-') && NumberWords.TryPart(form, out _)) return (at, 0); // "one hundred thirty-fifths"
            var read = Word(form, out var whole);
            if (read == 0) return (at, 0);
            at++;
            if (!whole) return (at, scope.Text.Tokens[at - 1].Span.Start + read);
        }
        return (at, 0);
    }

    /// <summary>Takes the pieces of a word as far as they go on with the number; the characters read, and whether that is all of them.</summary>
    private int Word(ReadOnlySpan<char> form, out bool whole)
    {
        var read = 0;
        whole = true;
        while (read < form.Length)
        {
            var rest = form[read..];
            var hyphen = rest.IndexOf('-');
            var piece = hyphen < 0 ? rest : rest[..hyphen];
            if (!Take(piece)) { whole = false; break; }
            read += piece.Length + (hyphen < 0 ? 0 : 1);
        }
        return read;
    }

    private bool Take(ReadOnlySpan<char> piece)
    {
        if (NumberWords.TryUnit(piece, out var unit))
        {
            var teen = unit >= 10;
            if (!(last is Piece.None or Piece.Hundred or Piece.Scale or Piece.And || last == Piece.Tens && unit is > 0 and < 10)) return false;
            group += unit;
            last = teen ? Piece.Teen : Piece.Unit;
            return true;
        }
        if (NumberWords.TryTens(piece, out var tens))
        {
            if (last is not (Piece.None or Piece.Hundred or Piece.Scale or Piece.And)) return false;
            group += tens;
            last = Piece.Tens;
            return true;
        }
        return NumberWords.TryScale(piece, out var scale) && last != Piece.None && last != Piece.And && Multiply(scale);
    }

    private bool Multiply(double scale)
    {
        if (scale == 100)
        {
            if (group is < 1 or >= 100 && last != Piece.Digits) return false;
            group *= 100;
            last = Piece.Hundred;
            return true;
        }
        if (group == 0 && last == Piece.Scale) total *= scale;
        else if (scale < limit) total += group * scale;
        else total = (total + group) * scale;
        (group, limit, last, Scale) = (0, scale, Piece.Scale, scale);
        return true;
    }

    private bool TryDigits(ref int at, out int tail)
    {
        tail = 0;
        var counts = last is Piece.And || last == Piece.Scale && NumberWords.TryScale(scope.Form(at + 1), out var next) && next < limit && !scope.IsNumber(at - 1);
        if (last != Piece.None && !counts) return false;
        if (!DigitReader.TryRead(scope, at, out var value, out var scale, out var end, out tail)) return false;
        group += value;
        last = Piece.Digits;
        if (scale > 1)
        {
            (total, group, limit, last, Scale) = (total + value * scale, 0, scale, Piece.Scale, scale);
        }
        at = end;
        return true;
    }

    /// <summary>True when a number below the last magnitude follows "and": "two hundred and six", not "two hundred and three hundred".</summary>
    private readonly bool IsSmaller(int at)
    {
        var form = scope.Form(at);
        if (scope.IsNumber(at)) return last == Piece.Hundred && NumberWords.TryDigits(form, out var digits) && digits < 100 && !char.IsAsciiDigit(scope.Form(at - 3) is { IsEmpty: false } f ? f[0] : ' ');
        var hyphen = form.IndexOf('-');
        var piece = hyphen < 0 ? form : form[..hyphen];
        if (FractionReader.TryParts(scope, at, out var share, out _) && share < 1) return false; // "one hundred and three quarters"
        if (!NumberWords.TryUnit(piece, out var value) && !NumberWords.TryTens(piece, out value)) return false;
        return value > 0 && !(NumberWords.TryScale(scope.Form(at + 1), out var scale) && (last == Piece.Hundred ? scale == 100 : scale >= limit));
    }
}
