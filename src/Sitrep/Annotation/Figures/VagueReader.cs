namespace Sitrep.Annotation.Figures;

/// <summary>Reads amounts of custom ("dozens", "tens of thousands", "several hundred") and none ("no casualties", "nobody").</summary>
internal static class VagueReader
{
    private static readonly (string Word, double Low, double High)[] Plurals =
    [
        ("dozens", 12, 120), ("scores", 20, 200), ("hundreds", 100, 1000), ("thousands", 1000, 10000), ("millions", 1e6, 1e7), ("billions", 1e9, 1e10), ("tens", 10, 100),
    ];

    /// <summary>The vague amount or none at the token; false when neither starts there.</summary>
    public static bool TryRead(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        if (at >= end) return false;
        return TryPlural(text, at, end, out phrase) || TrySeveral(text, at, end, out phrase) || TryNone(text, at, end, out phrase);
    }

    private static bool TryPlural(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        foreach (var (word, low, high) in Plurals)
        {
            if (!NumberReader.Is(text, at, end, word)) continue;
            if (NumberReader.Is(text, at + 1, end, "of"))
            {
                foreach (var (scale, from, _) in Plurals)
                {
                    if (!NumberReader.Is(text, at + 2, end, scale) || from < 1000) continue;
                    phrase = new(at, at + 3, low * from, high * from, NumberForm.Vague);
                    return true;
                }
            }
            if (word == "tens") return false;
            phrase = new(at, at + 1, low, high, NumberForm.Vague);
            return true;
        }
        return false;
    }

    /// <summary>"several hundred", "a few dozen", "many thousand": three to nine of them.</summary>
    private static bool TrySeveral(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        var next = NumberReader.Is(text, at, end, "several") ? at + 1
            : NumberReader.Is(text, at, end, "a") && NumberReader.Is(text, at + 1, end, "few") ? at + 2 : -1;
        if (next < 0 || next >= end || !Sitrep.Text.NumberWords.TryScale(text[text.Tokens[next]], out var scale)) return false;
        phrase = new(at, next + 1, 2 * scale, 10 * scale, NumberForm.Vague);
        return true;
    }

    private static bool TryNone(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        if (NumberReader.Is(text, at, end, "nobody") || NumberReader.Is(text, at, end, "none") && NumberReader.Is(text, at + 1, end, "of"))
        {
            phrase = new(at, at + 1, 0, 0, NumberForm.None);
            return true;
        }
        if (!NumberReader.Is(text, at, end, "no")) return false;
        var one = NumberReader.Is(text, at + 1, end, "one");
        if (!one && !IsCountedAhead(text, at + 1, end)) return false;
        phrase = new(at, one ? at + 2 : at + 1, 0, 0, NumberForm.None);
        return true;
    }

    /// <summary>"no casualties", "no deaths", "no further victims": only what a toll would count.</summary>
    private static bool IsCountedAhead(AnnotatedText text, int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 3); i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "casualties" or "casualty" or "deaths" or "fatalities" or "injuries" or "victims" or "dead" or "injured" or "wounded" or "missing" or "survivors" or "cases") return true;
        }
        return false;
    }
}
