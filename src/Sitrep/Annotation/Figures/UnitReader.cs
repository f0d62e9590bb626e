using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads the unit of a number: signs before it, words and signs behind it, rates ("a barrel", "per day").</summary>
internal sealed class UnitReader(UnitTable table)
{
    private static readonly WordSet MoneyWords = new("cost costs price prices priced pay paid pays worth fine fined debt budget profit profits earnings turnover sales salary wage wages fee fees tax taxes bill loan invest invested investment " +
        "fund funding funds donated spent spend spending charge charged grant savings revenue loss losses rent bank currency raised pledge pledged stake bid income deal");

    private static readonly WordSet NotRates = new("time bit lot few while result total share day week month year hour minute quarter season");

    /// <summary>The unit and the tokens that number and unit take together; <see cref="Unit.None"/> where there is none.</summary>
    public FigureUnit Read(FigureScope scope, NumberPhrase number)
    {
        if (number.Lead > 0) return CurrencyReader.Glued(scope, table, number);
        var money = CurrencyReader.Before(scope, table, number.First);
        if (money is { } sign)
        {
            var end = CurrencyReader.AfterSign(scope, number.End, number.Tail);
            return Rate(scope, new(sign.Unit, sign.First, end));
        }
        if (number.Tail > 0) return Tail(scope, number);
        var at = number.End;
        var hyphen = scope.IsDash(at) && scope.IsGlued(at) && scope.IsGlued(at + 1);
        if (hyphen) at++;
        if (scope.Form(at) is "(" or "[" or "{" or "<" && Bracketed(scope, number, at) is { } bracketed) return bracketed;
        for (var length = Math.Min(4, scope.End - at); length >= 1; length--)
        {
            if (Find(scope, at, length, number) is not { } unit) continue;
            if (hyphen && length == 1 && scope.Form(at).StartsWith("year-", StringComparison.OrdinalIgnoreCase)) break;
            var found = new FigureUnit(Sense(scope, unit, number, at), number.First, at + length, hyphen);
            if (CodeScaled(scope, found, number) is { } scaled) return scaled;
            return Rate(scope, Parts(scope, found, number));
        }
        if (Joined(scope.Form(at)) is { } joined) return new(joined, number.First, at + 1);
        if (!hyphen && !(scope.Has(at + 1) && char.IsDigit(scope.Form(at + 1)[0])) && scope.Form(at) is "$" or "\u20AC" or "\u00A3" or "\u20BE" && table.Find(scope.Is(at, "$") ? "usd" : scope.Form(at)) is { } sign2) return new(sign2, number.First, at + 1);
        return new(Magnitude(scope, number) ?? Unit.None, number.First, number.End);
    }

    /// <summary>"75 USD million": the magnitude stands behind the code.</summary>
    private static FigureUnit? CodeScaled(FigureScope scope, FigureUnit found, NumberPhrase number) => number.Scale == 1 && found.End == number.End + 1 && scope.Form(number.End).Length == 3 && !scope.Form(number.End).ContainsAnyExceptInRange('A', 'Z')
        && found.Unit.Dimension.StartsWith("money", StringComparison.Ordinal) && NumberWords.TryScale(scope.Form(found.End), out var scale) && scale >= 1000 ? found with { End = found.End + 1, Scale = scale } : null;

    /// <summary>"barrel-a-day", "percent-owned": a unit at the head of a longer word.</summary>
    private Unit? Joined(ReadOnlySpan<char> form)
    {
        var hyphen = form.IndexOf('-');
        if (hyphen < 2) return null;
        if (form.EndsWith("-a-day", StringComparison.OrdinalIgnoreCase) || form.EndsWith("-per-day", StringComparison.OrdinalIgnoreCase)) return table.Find(string.Concat(form[..hyphen], " per day"));
        return table.Find(form[..hyphen]) is { Dimension: "share" } share ? share : null;
    }

    /// <summary>"half an hour", "a quarter of a mile", "a half turn": part of a unit, no share; null for a share.</summary>
    public FigureUnit? Part(FigureScope scope, NumberPhrase number)
    {
        var at = number.End;
        if (scope.Is(at, "of")) at++;
        var article = scope.Is(at, "a") || scope.Is(at, "an");
        if (article) at++;
        if (!article && at > number.End) return null;
        var unit = table.Find(scope.Form(at));
        return unit is { Dimension: "time" or "length" or "angle" or "mass" or "volume" or "area" } && unit.Name != "degree" ? new(unit, number.First, at + 1) : null;
    }

    /// <summary>A unit glued to the number: "15km", "250ml", "six-mile", "1.5°C".</summary>
    private FigureUnit Tail(FigureScope scope, NumberPhrase number)
    {
        var rest = scope.Text.Text.AsSpan(number.Tail, scope.Text.Tokens[number.End - 1].Span.End - number.Tail);
        var unit = table.FindSign(rest) ?? table.Find(rest) ?? (rest.Length > 2 && rest[^1] is 's' ? table.Find(rest[..^1]) : null);
        if (unit is null && rest is "p" or "c") unit = table.Find("cent");
        if (unit is null) return new(Unit.None, number.First, number.End, false, rest.Length > 0);
        var end = number.End;
        if (scope.Is(end, "/") && scope.IsGlued(end) && scope.IsGlued(end + 1) && table.Find(string.Concat(rest, "/", scope.Form(end + 1))) is { } speed) (unit, end) = (speed, end + 2);
        return Rate(scope, Parts(scope, new(Sense(scope, unit, number, number.End - 1), number.First, end, scope.Text.Text[number.Tail - 1] == '-'), number));
    }

    private FigureUnit? Bracketed(FigureScope scope, NumberPhrase number, int at)
    {
        var unit = scope.Form(at + 2) is ")" or "]" or "}" or ">" ? Find(scope, at + 1, 1, number) : null;
        return unit is null || unit.Dimension.StartsWith("money", StringComparison.Ordinal) ? null : new(unit, number.First, at + 3);
    }

    private Unit? Find(FigureScope scope, int at, int length, NumberPhrase number)
    {
        Span<char> form = stackalloc char[48];
        var size = 0;
        for (var i = at; i < at + length; i++)
        {
            var word = scope.Form(i);
            if (word.IsEmpty || size + word.Length + 1 > form.Length || word is "," or ";" or "." or "(" or ")") return null;
            if (size > 0 && !(scope.IsGlued(i) && (word is "/" || scope.Is(i - 1, "/")))) form[size++] = ' ';
            word.CopyTo(form[size..]);
            size += word.Length;
        }
        var name = form[..size];
        if (length == 1 && size == 2 && name[1] == '.' && at + 1 >= scope.End) name = name[..--size]; // "minus 22 C." at the end
        if (length == 1 && scope.IsNumber(number.End - 1) && table.FindSign(name) is { } sign && IsSign(scope, at)) return sign;
        if (length == 1 && size == 2 && name[1] is 's' or 'S' && table.Find(name) is null) return null;
        return table.Find(name) ?? (size > 3 && name[^1] is 's' or 'S' ? table.Find(name[..^1]) : null) ?? (size > 4 ? Plural(name) : null);
    }

    /// <summary>A one-letter sign in words of its own: "15 m", "2 t" - not "3 T shirts", "24 h ...".</summary>
    private static bool IsSign(FigureScope scope, int at) => scope.Form(at).Length > 1 || !scope.IsWord(at + 1) || scope.Class(at + 1) is WordClass.Adp or WordClass.Adj or WordClass.Cconj;

    /// <summary>"barrels per day", "degrees celsius", "metres per second": the plural stands inside.</summary>
    private Unit? Plural(ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        return space < 2 || name[space - 1] != 's' ? null : table.Find(string.Concat(name[..(space - 1)], name[space..]));
    }

    /// <summary>"7 dollars 20 cents", "12 ft 2 in": the smaller unit behind adds to the larger. The value is put right by the caller.</summary>
    private FigureUnit Parts(FigureScope scope, FigureUnit found, NumberPhrase number)
    {
        if (number.Form != NumberForm.Plain) return found;
        var at = scope.Is(found.End, "and") ? found.End + 1 : found.End;
        var feet = found.Unit.Name == "foot";
        if (!feet && !(found.Unit.Dimension.StartsWith("money", StringComparison.Ordinal) && found.Unit.Factor == 1)) return found;
        if (!CardinalReader.TryRead(scope, at, false, out var small) || small.Tail > 0 || small.Low >= (feet ? 12 : 100) || small.Low <= 0) return found;
        var named = feet ? scope.Form(small.End) is "in" or "inches" or "inch" : scope.Form(small.End) is "cents" or "cent" or "pence";
        if (!named && (feet || at != found.End || number.Scale > 1 || scope.IsWord(small.End) && !scope.Is(small.End, "for") || scope.IsNumber(at) && scope.Is(small.End, "%") || scope.Form(small.End) is "$" or "%" || small.Low != Math.Floor(small.Low))) return found;
        return found with { End = named ? small.End + 1 : small.End, Added = small.Low / (feet ? 12 : 100) };
    }

    /// <summary>A pound is money where money is spoken of or millions stand in front, a weight otherwise.</summary>
    private Unit Sense(FigureScope scope, Unit unit, NumberPhrase number, int at)
    {
        if (unit.Name == "degree" && IsWarm(scope, at)) return unit with { Dimension = "temperature" };
        if (unit.Name != "pound" || scope.Form(at) is "lb" or "lbs") return unit;
        if (number.Scale >= 1e5 || IsPriced(scope, at + 1)) return table.Named("pound sterling") ?? unit;
        for (var i = Math.Max(scope.Start, at - 12); i < Math.Min(scope.End, at + 8); i++)
            if (scope.IsIn(i, MoneyWords)) return table.Named("pound sterling") ?? unit;
        return unit;
    }

    /// <summary>"2,300 pounds a litre": what is bought follows.</summary>
    private bool IsPriced(FigureScope scope, int at) => scope.Form(at) is "a" or "an" or "per" or "each" && (table.Find(scope.Form(at + 1)) is { Dimension: "volume" or "mass" or "area" or "energy" } || scope.Form(at + 1) is "head" or "person" or "share" or "bag" or "loaf" or "sack");

    private static bool IsWarm(FigureScope scope, int at)
    {
        for (var i = Math.Max(scope.Start, at - 10); i < Math.Min(scope.End, at + 4); i++)
            if (scope.Form(i) is "temperature" or "temperatures" or "Temperatures" or "heat" or "cold" or "thermostat" or "warming" or "warmer" or "hot") return true;
        return false;
    }

    /// <summary>"magnitude 7.1", "a magnitude of 7.1".</summary>
    private Unit? Magnitude(FigureScope scope, NumberPhrase number)
    {
        var of = scope.Is(number.First - 1, "of") ? number.First - 2 : number.First - 1;
        return scope.Is(of, "magnitude") && number.High < 11 ? table.Named("magnitude") : null;
    }

    /// <summary>"$87 a barrel", "barrels of oil a day", "hours a week": the base belongs to the figure.</summary>
    private FigureUnit Rate(FigureScope scope, FigureUnit found)
    {
        var dimension = found.Unit.Dimension;
        if (dimension is "volume" or "mass") return Flow(scope, found);
        var at = found.End;
        var slash = scope.Is(at, "/");
        if (!slash && !scope.Is(at, "a") && !scope.Is(at, "per") && !scope.Is(at, "an") && !scope.Is(at, "each") || !scope.IsWord(at + 1)) return found;
        var base_ = scope.Form(at + 1);
        if (dimension.StartsWith("money", StringComparison.Ordinal))
        {
            var basis = table.Find(base_);
            var named = basis?.Dimension is "volume" or "mass" or "area" or "length" or "energy" || base_ is "share" or "ounce" or "head" or "person" or "dozen" or "litre" or "bushel" or "unit" or "bottle" or "ticket" or "seat";
            if (!named || basis is null && NotRates.Contains(base_) && base_ is not "share") return found;
            var name = basis?.Name ?? base_.ToString().ToLowerInvariant();
            return found with { Unit = new($"{found.Unit.Name} per {name}", dimension + " per " + (basis?.Dimension ?? name), found.Unit.Factor / (basis?.Factor ?? 1)) { Code = found.Unit.Code }, End = at + 2 };
        }
        if (dimension == "time" && table.Find(base_) is { Dimension: "time" } period && period.Factor > found.Unit.Factor)
            return found with { Unit = new($"{found.Unit.Name} per {period.Name}", "share of time", found.Unit.Factor / period.Factor), End = at + 2 };
        return found;
    }

    private FigureUnit Flow(FigureScope scope, FigureUnit found)
    {
        var at = found.End;
        if (scope.Is(at, "(")) while (scope.Has(at) && at < found.End + 16 && !scope.Is(at++, ")")) { }
        if (scope.Is(at, "of")) at += 2;
        if (scope.Is(at, "oil") || scope.Is(at, "crude")) at++;
        var per = scope.Is(at, "a") || scope.Is(at, "per") || scope.Is(at, "each") || scope.Is(at, "every");
        var daily = scope.Is(at, "daily") || scope.Is(at, "per-day");
        if (!daily && !(per && scope.Is(at + 1, "day"))) return found;
        return table.Named(found.Unit.Name + " per day") is { } flow ? found with { Unit = flow, End = daily ? at + 1 : at + 2 } : found;
    }
}
