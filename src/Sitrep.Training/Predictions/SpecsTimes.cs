using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Maps our time expressions to the results of Recognizers-Text's date model. We choose one reading where it lists two.</summary>
internal static class SpecsTimes
{
    private static readonly WordSet Days = new(
        "today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december");

    /// <summary>The expressions of the text.</summary>
    public static IEnumerable<SpecsAnswer> Of(AnnotatedText text)
    {
        foreach (var time in text.Times)
        {
            var (type, value) = Resolve(text, time);
            value["timex"] ??= time.Value;
            value["type"] = type;
            yield return new(time.Span, type, new() { ["values"] = new JsonArray(value) });
        }
    }

    private static (string Type, JsonObject Value) Resolve(AnnotatedText text, TimeMention time)
    {
        switch (time.Kind)
        {
            case TimeMentionKind.Set: return ("set", new() { ["value"] = "not resolved" });
            case TimeMentionKind.Duration: return ("duration", new() { ["value"] = Seconds(time.Value) });
            default: break;
        }
        if (time.Interval is not { } interval) return ("date", new() { ["value"] = time.Value });
        var hours = time.Value.IndexOf('T', StringComparison.Ordinal);
        if (hours < 0 && interval.Precision == TimePrecision.Day) return ("date", new() { ["value"] = Day(interval.Start) });
        if (hours < 0) return ("daterange", new() { ["start"] = Day(interval.Start), ["end"] = Day(interval.End) });
        var clock = hours + 1 < time.Value.Length && char.IsAsciiDigit(time.Value[hours + 1]);
        var alone = !HasDay(text, time.Span);
        if (clock && alone) return ("time", new() { ["timex"] = time.Value[hours..], ["value"] = interval.Start.ToString("HH:mm:ss", CultureInfo.InvariantCulture) });
        if (clock) return ("datetime", new() { ["value"] = Moment(interval.Start) });
        return alone
            ? ("timerange", new() { ["timex"] = time.Value[hours..], ["start"] = interval.Start.ToString("HH:mm:ss", CultureInfo.InvariantCulture), ["end"] = interval.End.ToString("HH:mm:ss", CultureInfo.InvariantCulture) })
            : ("datetimerange", new() { ["start"] = Moment(interval.Start), ["end"] = Moment(interval.End) });
    }

    private static bool HasDay(AnnotatedText text, TextSpan span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
            if (Days.Contains(text[text.Tokens[i]]) || text[text.Tokens[i]].Length == 4 && text.Tokens[i].Kind == TokenKind.Number) return true;
        return false;
    }

    /// <summary>The seconds of an ISO duration; null when it is none that can be counted.</summary>
    private static string? Seconds(string value)
    {
        double total = 0;
        var isTime = false;
        for (var i = 1; i < value.Length;)
        {
            if (value[i] == 'T') { isTime = true; i++; continue; }
            var start = i;
            while (i < value.Length && (char.IsAsciiDigit(value[i]) || value[i] == '.')) i++;
            if (i == start || i == value.Length || !double.TryParse(value.AsSpan(start, i - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
            total += number * (value[i++], isTime) switch
            {
                ('Y', _) => 31536000, ('M', false) => 2592000, ('W', _) => 604800, ('D', _) => 86400, ('H', _) => 3600, ('M', true) => 60, ('S', _) => 1, _ => 0,
            };
        }
        return total.ToString("0.###", CultureInfo.InvariantCulture);
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
